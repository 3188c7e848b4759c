import type { CircleId, MemberId } from "@unionhall/protocol";
import type { MutedView } from "../mine.ts";
import { mineOf } from "../mine/acts.ts";
import { declinedKey } from "../mine/fold.ts";
import type { Declined } from "../mine/kinds.ts";
import { mostDeclined, mostOwn } from "../mine/kinds.ts";
import { Stopped } from "../problems.ts";
import { inside } from "../session/acts.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import { titleOf } from "./circles.ts";

/** What this person said to a question of somebody's in a circle, as long as it holds; null where they said nothing. */
export function declinedBy(person: Person, circle: CircleId, member: MemberId): Declined | null {
  const declined = mineOf(person).declined.get(declinedKey(circle, member));
  return declined !== undefined && holds(person, declined) ? declined : null;
}

function holds({ env }: Person, { on, until }: Declined): boolean {
  return on && (until === null || until > env.clock.now());
}

/**
 * A no that goes without a word would be worse than none: who has said that many is told. Of what is kept the oldest goes, so
 * those that hold are said again beside a new one, and what is over goes before them.
 */
export async function decline(person: Person, of: Declined): Promise<void> {
  const { circle, member, on } = of;
  inside(person, circle);
  if (person.mine === null) throw new Stopped("no-desk");
  const { declined } = mineOf(person);
  const isFull = !declined.has(declinedKey(circle, member)) && declined.size >= mostOwn.declined;
  const standing = [...declined.values()].filter((each) => holds(person, each) && person.sessions.has(each.circle));
  if (on && declinedBy(person, circle, member) === null && standing.length >= mostDeclined)
    throw new Stopped("too-many-declined");
  await person.mine.say({ declined: [...(isFull ? standing : []), of].map((each) => ({ ...each, at: null })) });
}

/** To whom they have said no for good, in each circle that is here and has them. */
export function allDeclined(person: Person | null): readonly MutedView[] {
  if (person === null) return [];
  return [...mineOf(person).declined.values()].flatMap(({ circle, member, on, until }): MutedView[] => {
    const session = person.sessions.get(circle);
    if (!on || until !== null || session?.circle.book.members.has(member) !== true) return [];
    return [{ circle, title: titleOf(session), member, name: nameOf(session, member) }];
  });
}
