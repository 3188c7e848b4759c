import type { Fault, Done } from "@unionhall/count";
import type { Language } from "@unionhall/member";
import { refused } from "../exit.ts";
import { plain, quoted } from "../show/plain.ts";
import { type CountWords, count as english } from "../words/count/en.ts";
import { count as spanish } from "../words/count/es.ts";

/** Into which words a count goes. */
export interface Saying {
  readonly words: CountWords;
  readonly language: Language;
  readonly file: string;
}

export function saying(language: Language, file: string): Saying {
  return { words: language === "es" ? spanish : english, language, file };
}

/** What came of reading, or `Trouble` that says in which line it stopped. */
export function read<T>(outcome: Done<T>, { words, file }: Saying): T {
  if (outcome.ok) return outcome.value;
  throw refused(words.atLine(quoted(file), outcome.line, plain(faultWords(words, outcome.fault))));
}

function faultWords({ faults }: CountWords, fault: Fault): string {
  const say = faults[fault.what] as (fault: Fault) => string;
  return say(fault);
}

export function listed(names: readonly string[], { language }: Saying): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
