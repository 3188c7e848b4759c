import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { faultIn, placeIn } from "./es-faults.ts";

const sources = fileURLToPath(new URL("../../../../count/src/ballots", import.meta.url));

/** All sentences and reasons that the checking of ballots can say, with a number for what changes in them. */
function said(): string[] {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test|\.fixture)\.ts$/.test(name),
  );
  return files.flatMap((name) => {
    if (name.startsWith("make/")) return [];
    const code = readFileSync(`${sources}/${name}`, "utf8");
    return [...code.matchAll(/(?<!Error\()(?:"((?:[A-Z][^"\n]*\.|it is [^"\n]*))"|`([A-Z][^`\n]*\.)`)/g)].map((match) =>
      (match[1] ?? match[2]!).replaceAll(/\$\{[^}]*\}/g, "7"),
    );
  });
}

test("whatever can be wrong with an archive is said in Spanish, too", () => {
  const all = said();
  expect(all.length).toBeGreaterThan(75);
  expect(all.filter((english) => faultIn(english) === english)).toEqual([]);
});

test("what changes in a sentence is said in Spanish where it is words", () => {
  expect(faultIn("This is no element of the group: it is the neutral element.")).toBe(
    "Esto no es un elemento del grupo: es el elemento neutro.",
  );
  expect(faultIn("It is a copy: what it encrypts, ballot 3 (event 4) has already.")).toBe(
    "Es una copia: lo que cifra ya está en papeleta 3 (suceso 4).",
  );
  expect(placeIn("ballot 4 (event 4), question 1, choice 1, alpha")).toBe(
    "papeleta 4 (suceso 4), pregunta 1, elección 1, alpha",
  );
});
