import type { FirstMessages } from "./messages.ts";
import { arriving } from "./en/arriving.ts";
import { common } from "./en/common.ts";
import { home } from "./en/home.ts";
import { badWordAt, badWords, didYouMean, noWalk, problems, refusals, wouldNotCount } from "./en/problems.ts";
import { words } from "./en/words.ts";

export const en: FirstMessages = {
  language: "en",
  common,
  arriving,
  words,
  home,
  // By name: all of a file at once takes a part of the bundler along, which is a request more.
  problems: { badWordAt, badWords, didYouMean, noWalk, problems, refusals, wouldNotCount },
};
