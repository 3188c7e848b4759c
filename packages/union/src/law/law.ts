import type { Law, ReadLaw } from "@unionhall/kernel";
import { readStewardship, stewardship } from "@unionhall/kernel";

/** The law of a circle that nobody has founded yet: every book of a member's begins with it. */
export function newLaw(): Law {
  return stewardship;
}

export const readLaw: ReadLaw = readStewardship;
