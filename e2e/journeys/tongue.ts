import { readdirSync } from "node:fs";
import type { Language } from "@unionhall/member";
import { agreementSentences } from "@unionhall/member/agreement";
import { translator } from "./translator.ts";

type Agreement = Parameters<typeof agreementSentences>[0];

/** How a screen says what a journey has as this: in one way, or in one of several. */
export type Tongue = (said: string) => readonly string[];

/** A screen that says what is written in the journey. */
export const asWritten: Tongue = (said) => [said];

/** In a journey that is gone through with the languages of all people swapped. */
const areSwapped = process.env["JOURNEYS"] === "swapped";

const other: Readonly<Record<Language, Language>> = { en: "es", es: "en" };

/** The language that somebody speaks for whom a journey is written in this one, and how their screens say what it has. */
export async function spokenFor(written: Language): Promise<{ readonly language: Language; readonly tongue: Tongue }> {
  if (!areSwapped) return { language: written, tongue: asWritten };
  const [from, to] = await Promise.all([allSaid(written), allSaid(other[written])]);
  return { language: other[written], tongue: translator(from, to) };
}

const sources = ["web/src/messages", "member/src"];
const inFiles = ["agreement", "plain-letter"];

/** All that the app says in one language, as it lies in its files. */
async function allSaid(language: Language): Promise<unknown> {
  const packages = new URL("../../packages/", import.meta.url);
  const [web, member] = sources.map((source) => new URL(`${source}/`, packages)) as [URL, URL];
  const files = readdirSync(new URL(`${language}/`, web)).map((name) => new URL(`${language}/${name}`, web));
  const all = [...files, ...inFiles.map((name) => new URL(`${name}/${language}.ts`, member))];
  const read = await Promise.all(all.map((file) => import(file.href) as Promise<object>));
  return [read.map((each) => Object.values(each)), await pagesOfStarters(language)];
}

/** The agreement that each starter begins with, as it is read: its sentences are made of the rules in it. */
async function pagesOfStarters(language: Language): Promise<unknown> {
  const starters = new URL("../../packages/union/src/agreement/starters.ts", import.meta.url);
  const { starterAgreements } = (await import(starters.href)) as { starterAgreements: Record<string, Agreement> };
  const named = { role: (name: string) => name, seat: () => "" };
  return Object.values(starterAgreements).map((each) => agreementSentences(each, language, named));
}
