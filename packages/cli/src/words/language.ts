import type { Language } from "@unionhall/member";
import type { Call, Options } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { quoted } from "../show/plain.ts";

/** For what warns: it has to be understood, so it is said in the person's language. */
export const warned: Options = {
  language: { value: "en|es", help: "the language of warnings (else that of this machine)" },
};

/** The language of what a person reads: as asked, else as this machine speaks, else English. */
export function languageOf({ stage, value }: Call): Language {
  const asked = value("language");
  if (asked === "en" || asked === "es") return asked;
  if (asked !== undefined) throw wrongUsage(`--language is ${quoted(asked)}. Say en or es.`);
  const { LC_ALL, LC_MESSAGES, LANG } = stage.env;
  return (LC_ALL || LC_MESSAGES || LANG || "").startsWith("es") ? "es" : "en";
}
