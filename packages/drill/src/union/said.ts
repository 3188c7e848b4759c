import type { Language } from "@unionhall/member";

/** The same thing as it is said in English and in Spanish: each written, neither translated word for word. */
export type Said = readonly [en: string, es: string];

export function inLanguage(language: Language, [en, es]: Said): string {
  return language === "en" ? en : es;
}
