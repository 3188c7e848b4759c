import { readdirSync, readFileSync } from "node:fs";
import { reasons } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { advice } from "./en/advice.ts";
import { agreement } from "./en/agreement.ts";
import { checkIns } from "./en/check-ins.ts";
import { decisions } from "./en/decisions.ts";
import { draws } from "./en/draws.ts";
import { options } from "./en/options.ts";
import { person } from "./en/person.ts";
import { options as opciones } from "./es/options.ts";
import { person as persona } from "./es/person.ts";
import { docs } from "./en/docs.ts";
import { schedule } from "./en/schedule.ts";
import { rules } from "./en/rules.ts";
import { seats } from "./en/seats.ts";
import { templates } from "./en/templates.ts";
import { files } from "./en/files.ts";
import { letters } from "./en/letters.ts";
import { voiceNotes } from "./en/voice-notes.ts";
import { writing } from "./en/writing.ts";
import { advice as consejo } from "./es/advice.ts";
import { agreement as acuerdo } from "./es/agreement.ts";
import { checkIns as rondas } from "./es/check-ins.ts";
import { decisions as decisiones } from "./es/decisions.ts";
import { draws as sorteos } from "./es/draws.ts";
import { docs as documentos } from "./es/docs.ts";
import { schedule as agenda } from "./es/schedule.ts";
import { rules as reglas } from "./es/rules.ts";
import { seats as asientos } from "./es/seats.ts";
import { templates as plantillas } from "./es/templates.ts";
import { files as archivos } from "./es/files.ts";
import { letters as cartas } from "./es/letters.ts";
import { voiceNotes as notasDeVoz } from "./es/voice-notes.ts";
import { writing as escritura } from "./es/writing.ts";
import { en } from "./en.ts";
import { inside } from "./en-inside.ts";
import { es } from "./es.ts";
import { inside as dentro } from "./es-inside.ts";

/** Every sentence, by its path; the ones with gaps are filled. */
function sentences(part: unknown, path = ""): readonly (readonly [path: string, words: string])[] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function") return [[path, String((part as (...gaps: readonly unknown[]) => string)(2, 3))]];
  return Object.entries(part as object).flatMap(([name, inner]) => sentences(inner, `${path}.${name}`));
}

const [english, spanish] = [
  new Map(
    sentences({
      ...en,
      ...inside,
      advice,
      agreement,
      decisions,
      draws,
      options,
      seats,
      rules,
      letters,
      docs,
      schedule,
      files,
      checkIns,
      voiceNotes,
      writing,
      person,
      templates,
    }),
  ),
  new Map(
    sentences({
      ...es,
      ...dentro,
      advice: consejo,
      agreement: acuerdo,
      decisions: decisiones,
      draws: sorteos,
      options: opciones,
      seats: asientos,
      rules: reglas,
      letters: cartas,
      docs: documentos,
      schedule: agenda,
      files: archivos,
      checkIns: rondas,
      voiceNotes: notasDeVoz,
      writing: escritura,
      person: persona,
      templates: plantillas,
    }),
  ),
];
/** The same in both languages, and rightly so. */
const shared = new Set([".common.minutesAgo", ".home.greet", ".home.said", ".circle.heard", ".alone.no"]);

test("nothing is left unsaid, and nothing is left in English", () => {
  expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  expect([...english, ...spanish].filter(([, words]) => words === "")).toEqual([]);
  const same = [...english].filter(([path, words]) => !shared.has(path) && spanish.get(path) === words);
  expect(same).toEqual([]);
});

test("every refusal of a hall has its sentence", () => {
  for (const { problems } of [en, es]) expect(Object.keys(problems.refusals).toSorted()).toEqual(reasons.toSorted());
});

test("Spanish opens its questions", () => {
  const halfAsked = [...spanish].filter(([, words]) => words.includes("?") && !words.includes("¿"));
  expect(halfAsked).toEqual([]);
});

test("nobody is shown a word of the machine room", () => {
  const jargon = /\b(epoch|latch|hash|nonce|payload|encrypt|cipher|server|token|sync|click)\b/i;
  expect([...english, ...spanish].filter(([, words]) => jargon.test(words))).toEqual([]);
});

const folder = new URL("../", import.meta.url);

/** The sources whose names fit, without their comments. */
function sources(fit: RegExp): readonly (readonly [name: string, source: string])[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => fit.test(name));
  const bare = (name: string): string =>
    readFileSync(new URL(name, folder), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
  return names.map((name) => [name, bare(name)]);
}

/** What of the sources fits a pattern, with the file it stands in. */
function found(fit: RegExp, pattern: RegExp): readonly string[] {
  return sources(fit).flatMap(([name, source]) => [...source.matchAll(pattern)].map(([match]) => `${name}: ${match}`));
}

test("no screen holds words of its own", () => {
  expect(found(/\.tsx$/, /\b(?:aria-label|title|placeholder|alt)="[^"]*[a-z][^"]*"/gi)).toEqual([]);
  expect(found(/\.tsx$/, />\s*[A-Za-z][a-z]+(?: [a-z]+)+\s*</g)).toEqual([]);
});

test("no screen writes markup, and none reaches for what the policy forbids", () => {
  const forbidden = /innerHTML|dangerouslySet\w+|insertAdjacentHTML|document\.write|\bstyle=|\beval\(/g;
  expect(found(/(?<!\.test)\.tsx?$/, forbidden)).toEqual([]);
});

test("no field cuts off what somebody pastes: it says by how much it is too long", () => {
  expect(found(/\.tsx$/, /<(?:input|textarea)\b(?:=>|[^>])*?\bmaxLength=/g)).toEqual([]);
});
