import type { FirstMessages } from "./messages.ts";
import { arriving } from "./es/arriving.ts";
import { common } from "./es/common.ts";
import { home } from "./es/home.ts";
import * as problems from "./es/problems.ts";
import { words } from "./es/words.ts";

export const es: FirstMessages = {
  language: "es",
  common,
  arriving,
  words,
  home,
  problems,
};
