import type { Language } from "@unionhall/member";

export const languages: readonly Language[] = ["en", "es"];

/** The first that both a browser, by its `accept-language`, and the drill speak. */
export function languageOf(accepted = ""): Language {
  const wished = accepted.split(",").map((each) => each.trim().slice(0, 2).toLowerCase());
  return wished.flatMap((each) => languages.filter((language) => language === each))[0] ?? "en";
}
