import type { Act, CircleView, Language, Warning } from "@unionhall/member";
import { sentences } from "@unionhall/member/warnings/sentences";
import { verify as en } from "../words/verify/en.ts";
import { verify as es } from "../words/verify/es.ts";
import { warningWords } from "../words/warnings.ts";
import { plain } from "./plain.ts";
import { dayText } from "./time.ts";

/** Places that are told one by one; there may be thousands. */
const shown = 5;

/** One warning: how much it weighs and what was seen, then what is safe and what to do, then where. */
export function warningText(warning: Warning, language: Language): string {
  const words = warningWords[language];
  const { seen, means, todo } = sentences(warning, words, plain);
  const by = commands[warning.act];
  const act = by === null ? todo : `${todo} (\`${by}\`)`;
  return [`${words.levels[warning.level]}: ${seen}`, means, act, ...where(warning, language)].join("\n  ");
}

type ForPeople = Pick<CircleView, "warnings" | "fork">;

/** For programs: codes in the place of warnings, and bytes as text. */
export function inCodes<T extends ForPeople>(view: T): Omit<T, keyof ForPeople> & { readonly fork: string | null } {
  const { warnings: _, fork, ...codes } = view;
  return { ...codes, fork: fork === null ? null : Buffer.from(fork).toString("base64") };
}

/** The command that does it, or shows who does; null where it is done elsewhere, or not at all. */
const commands: { readonly [act in Act]: string | null } = {
  compare: "hall circles CIRCLE",
  "compare-with-them": "hall circles CIRCLE",
  "ask-inviter": "hall circles CIRCLE",
  "ask-steward": "hall circles CIRCLE",
  "ask-them": "hall circles CIRCLE",
  "confirm-me": "hall circles CIRCLE",
  "say-again": "hall read CIRCLE",
  "end-hold": "hall recover",
  prove: "hall verify CIRCLE --proof FILE",
  "walk-out": "hall walk-out CIRCLE",
  "ask-operator": null,
  "keep-open": null,
  wait: null,
  "set-date": null,
  update: null,
  talk: null,
  nothing: null,
};

/** In the words of the machine's language, as a member would say it. */
export const verifyWords: { readonly [language in Language]: typeof en } = { en, es };

function where({ places, count }: Warning, language: Language): readonly string[] {
  if (places.length === 0) return [];
  const { at, more } = verifyWords[language];
  const named = places.slice(0, shown).map(({ seq, day }) => (day === null ? `${seq}` : `${seq} (${dayText(day)})`));
  const others = Math.max(count, places.length) - named.length;
  return [at(named.join(", ") + (others > 0 ? more(others) : ""))];
}
