import { expect, test } from "vitest";
import { excerptOf, folded } from "./folded.ts";

test("accents and capitals do not matter", () => {
  expect(["Canción", "ÑANDÚ", "niña"].map(folded)).toEqual(["cancion", "nandu", "nina"]);
});

test("of a long text the part around the first word is shown", () => {
  const text = `${"before ".repeat(40)}the canción is here${" after".repeat(60)}`;
  const shown = excerptOf(text, ["cancion"]);
  expect(shown).toContain("the canción is here");
  expect(shown.length).toBeLessThan(200);
  expect(shown.startsWith("… ") && shown.endsWith(" …")).toBe(true);
  expect(excerptOf("short", ["nowhere"])).toBe("short");
  expect(excerptOf("", ["x"])).toBe("");
});

test("letters that are several when they are folded, or none, move nothing of what is shown", () => {
  for (const many of ["한", "🌹", "n\u0303"]) {
    const shown = excerptOf(`${many.repeat(200)} canción ${many.repeat(200)}`, ["cancion"]);
    expect(shown).toContain("canción");
  }
  expect(excerptOf(`${"before ".repeat(40)}cancio\u0301n`, ["cancion"])).toContain("cancio\u0301n");
});
