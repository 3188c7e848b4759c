import type { Messages } from "./messages.ts";
import { arriving } from "./es/arriving.ts";
import { checks } from "./es/checks.ts";
import { circle } from "./es/circle.ts";
import { common } from "./es/common.ts";
import { desk } from "./es/desk.ts";
import { home } from "./es/home.ts";
import { me } from "./es/me.ts";
import { people } from "./es/people.ts";
import * as problems from "./es/problems.ts";
import { stewards } from "./es/stewards.ts";
import { walk } from "./es/walk.ts";
import { words } from "./es/words.ts";

export const es: Messages = {
  language: "es",
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
