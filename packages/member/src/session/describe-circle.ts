import type { CircleId } from "@unionhall/protocol";
import { circleDescribed, circleTitled, longestPurpose, longestTitle, purposeOf } from "@unionhall/union";
import type { AboutCircle } from "../foundings.ts";
import { Stopped } from "../problems.ts";
import { inside, trimmed } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import { fitting, tell } from "./people-acts.ts";
import type { Person } from "./person.ts";

/** Both are looked at before either is said. */
export async function describeCircle(person: Person, circle: CircleId, about: Partial<AboutCircle>): Promise<void> {
  const session = inside(person, circle);
  const { hallway } = session;
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  const title = about.title === undefined ? hallway.title : trimmed(about.title, longestTitle);
  const purpose = about.purpose === undefined ? purposeOf(hallway) : fitting(about.purpose, longestPurpose);
  if (title !== hallway.title) await tell(session, circleTitled, { title });
  if (purpose !== purposeOf(hallway)) await tell(session, circleDescribed, { purpose });
}
