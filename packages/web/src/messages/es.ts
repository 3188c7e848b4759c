import type { FirstMessages } from "./messages.ts";
import { arriving } from "./es/arriving.ts";
import { common } from "./es/common.ts";
import { home } from "./es/home.ts";
import { badWordAt, badWords, didYouMean, noWalk, problems, refusals, wouldNotCount } from "./es/problems.ts";
import { words } from "./es/words.ts";

export const es: FirstMessages = {
  language: "es",
  common,
  arriving,
  words,
  home,
  // By name: all of a file at once takes a part of the bundler along, which is a request more.
  problems: { badWordAt, badWords, didYouMean, noWalk, problems, refusals, wouldNotCount },
};
