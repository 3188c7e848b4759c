import type { MapLanguage } from "@unionhall/count/listening";
import { listening as english, type PageWords } from "../words/listening/en.ts";
import { listening as spanish } from "../words/listening/es.ts";

export const pageWords: { readonly [language in MapLanguage]: PageWords } = { en: english, es: spanish };
