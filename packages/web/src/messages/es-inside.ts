import type { InsideMessages } from "./messages.ts";
import { alone } from "./es/alone.ts";
import { checks } from "./es/checks.ts";
import { circle } from "./es/circle.ts";
import { desk } from "./es/desk.ts";
import { me } from "./es/me.ts";
import { people } from "./es/people.ts";
import { stewards } from "./es/stewards.ts";
import { walk } from "./es/walk.ts";

export const inside: InsideMessages = { circle, people, stewards, walk, me, desk, checks, alone };
