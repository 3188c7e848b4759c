import { readdirSync, readFileSync } from "node:fs";
import { reasons } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** Every sentence, by its path; the ones with gaps are filled. */
function sentences(part: unknown, path = ""): readonly (readonly [path: string, words: string])[] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function") return [[path, String((part as (...gaps: readonly unknown[]) => string)(2, 3))]];
  return Object.entries(part as object).flatMap(([name, inner]) => sentences(inner, `${path}.${name}`));
}

const [english, spanish] = [new Map(sentences(en)), new Map(sentences(es))];
/** The same in both languages, and rightly so. */
const shared = new Set([".common.appName", ".common.minutesAgo", ".home.greet", ".home.said", ".circle.heard"]);

test("nothing is left unsaid, and nothing is left in English", () => {
  expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [path, words] of english) {
    expect(words, path).not.toBe("");
    if (!shared.has(path)) expect(spanish.get(path), path).not.toBe(words);
  }
});

test("every refusal of a hall has its sentence", () => {
  for (const { problems } of [en, es]) expect(Object.keys(problems.refusals).toSorted()).toEqual(reasons.toSorted());
});

test("Spanish opens its questions", () => {
  for (const [path, words] of spanish) if (words.includes("?")) expect(words, path).toContain("¿");
});

test("nobody is shown a word of the machine room", () => {
  const jargon = /\b(epoch|latch|hash|nonce|payload|encrypt|cipher|server|token|sync|click)\b/i;
  for (const [path, words] of [...english, ...spanish]) expect(words, path).not.toMatch(jargon);
});

test("no screen holds words of its own", () => {
  const folder = new URL("../", import.meta.url);
  const screens = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  for (const name of screens) {
    const source = readFileSync(new URL(name, folder), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
    const attributes = source.match(/\b(?:aria-label|title|placeholder|alt)="[^"]*[a-z]/gi);
    expect(attributes, name).toBeNull();
    expect(source.match(/>\s*[A-Za-z][a-z]+(?: [a-z]+)+\s*</g), name).toBeNull();
  }
});

test("no screen writes markup, and none reaches for what the policy forbids", () => {
  const folder = new URL("../", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  );
  for (const name of sources) {
    const source = readFileSync(new URL(name, folder), "utf8");
    expect(source, name).not.toMatch(/innerHTML|dangerouslySet|insertAdjacentHTML|document\.write|\bstyle=|\beval\(/);
  }
});
