import type { Drill } from "../drill.ts";
import { adviser } from "./adviser.ts";
import { phone } from "./phone.ts";
import { plug } from "./plug.ts";
import { raid } from "./raid.ts";
import { steward } from "./steward.ts";
import type { Act, ActName } from "./step.ts";

/** What people fear, each done to the real thing. */
export const acts: { readonly [name in ActName]: (drill: Drill) => Act } = { raid, phone, adviser, steward, plug };
