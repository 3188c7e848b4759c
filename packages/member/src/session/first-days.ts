import { msInDay } from "@unionhall/protocol";
import { isMutedGuest, stateOf } from "@unionhall/union";
import type { CircleCard } from "../api.ts";
import type { Session } from "./session.ts";

/** So many days after they came. */
const newFor = 14;

/** What this person is in a circle as long as they have to find their way. Whom a walk-out brought knows it, and whoever visits a call goes again. */
export function newHere({ circle, me, state, held, walkedTo, listener }: Session): CircleCard["newHere"] {
  const { book, env, id } = circle;
  const member = me === null ? undefined : book.members.get(me);
  const isTheirs = state === "in" && circle.me.visit === undefined && held.alone === undefined && walkedTo === null;
  if (
    member === undefined ||
    !isTheirs ||
    isMutedGuest(stateOf(book).floor, member.id) ||
    listener.mine().begun.get(id)?.on === true
  )
    return null;
  if (Math.floor(env.clock.now() / msInDay) - member.grant.day > newFor) return null;
  if (book.walked !== null && member.since <= 1 + book.walked.parts) return null;
  if (!held.founded) return "newcomer";
  return book.members.size === 1 ? "founder" : null;
}
