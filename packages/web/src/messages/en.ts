import type { Messages } from "./messages.ts";
import { arriving } from "./en/arriving.ts";
import { checks } from "./en/checks.ts";
import { circle } from "./en/circle.ts";
import { common } from "./en/common.ts";
import { desk } from "./en/desk.ts";
import { home } from "./en/home.ts";
import { me } from "./en/me.ts";
import { people } from "./en/people.ts";
import * as problems from "./en/problems.ts";
import { stewards } from "./en/stewards.ts";
import { walk } from "./en/walk.ts";
import { words } from "./en/words.ts";

export const en: Messages = {
  language: "en",
  common,
  arriving,
  words,
  home,
  circle,
  people,
  stewards,
  walk,
  me,
  desk,
  problems,
  checks,
};
