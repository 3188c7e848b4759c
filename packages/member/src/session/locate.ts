import type { Bytes, CircleId } from "@unionhall/protocol";
import { hallIdOf } from "@unionhall/protocol";
import { locatorOf, openLocator } from "../desk/recovery.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import type { Person } from "./person.ts";

export interface Located {
  readonly desk: CircleId;
  readonly version: number;
}

/** The desk that a hall's locator leads these words to; null where it knows none. */
export async function locate(person: Person, link: HallLink, entropy: Bytes): Promise<Located | null> {
  if (link.hall === null) throw new Stopped("offline");
  const locator = await locatorOf(person.env, entropy, hallIdOf(link.hall));
  try {
    const answer = await link.ask({ type: "get-locator", locator: locator.key }, "locator");
    const desk = await openLocator(person.env, locator, answer.sealed);
    return desk === null ? null : { desk, version: answer.version };
  } catch (error) {
    if (error instanceof Refused && error.refusal.reason === "no-such-thing") return null;
    throw error;
  }
}
