import type { FirstMessages } from "./messages.ts";
import { arriving } from "./en/arriving.ts";
import { common } from "./en/common.ts";
import { home } from "./en/home.ts";
import * as problems from "./en/problems.ts";
import { words } from "./en/words.ts";

export const en: FirstMessages = {
  language: "en",
  common,
  arriving,
  words,
  home,
  problems,
};
