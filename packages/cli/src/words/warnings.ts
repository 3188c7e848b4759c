import type { Language, WarningWords } from "@unionhall/member";
import * as en from "@unionhall/member/warnings/en";
import * as es from "@unionhall/member/warnings/es";

export const warningWords: { readonly [language in Language]: WarningWords } = { en, es };
