import type { Language, Warning } from "@unionhall/member";
import { sentences } from "@unionhall/member";
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
  return [`${words.levels[warning.level]}: ${seen}`, means, todo, ...where(warning, language)].join("\n  ");
}

/** In the words of the machine's language, as a member would say it. */
export const verifyWords: { readonly [language in Language]: typeof en } = { en, es };

function where({ places, count }: Warning, language: Language): readonly string[] {
  if (places.length === 0) return [];
  const { at, more } = verifyWords[language];
  const named = places.slice(0, shown).map(({ seq, day }) => (day === null ? `${seq}` : `${seq} (${dayText(day)})`));
  const others = Math.max(count, places.length) - named.length;
  return [at(named.join(", ") + (others > 0 ? more(others) : ""))];
}
