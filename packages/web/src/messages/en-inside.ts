import type { InsideMessages } from "./messages.ts";
import { alone } from "./en/alone.ts";
import { checks } from "./en/checks.ts";
import { circle } from "./en/circle.ts";
import { desk } from "./en/desk.ts";
import { me } from "./en/me.ts";
import { people } from "./en/people.ts";
import { stewards } from "./en/stewards.ts";
import { walk } from "./en/walk.ts";

export const inside: InsideMessages = { circle, people, stewards, walk, me, desk, checks, alone };
