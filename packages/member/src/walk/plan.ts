import type { Member as Person, Walked } from "@unionhall/kernel";
import { bookDigest, broughtAtOnce, broughtBy, isOneWalk, walkFault } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import { standingOf } from "@unionhall/union";
import { Stopped } from "../problems.ts";
import type { Session } from "../session/session.ts";
import type { OfferFault, WalkAsk } from "../walks.ts";
import type { OldBook } from "./old-book.ts";
import { deedsOf, oldBook } from "./old-book.ts";

/** Days that a usurper's deeds are looked for: as long as the hall knows the latches that went. */
const daysBack = 30;

/** A walk-out that is about to be, as the old book bears it out. */
export interface Plan {
  readonly old: OldBook;
  readonly walked: Walked;
  /** Everyone who goes on, whoever walks among them. */
  readonly people: readonly Person[];
}

/** Throws `Stopped` where the book, as this device has it, does not bear it out. */
export async function planWalk(session: Session, ask: WalkAsk): Promise<Plan> {
  const { circle, me } = session;
  if (me === null || circle.book.statement?.of !== "people" || circle.me.visit !== undefined)
    throw new Stopped("no-such-circle");
  const seq = ask.before === undefined ? await lastLawful(session, me, ask.without) : ask.before - 1;
  const old = await oldBook(circle, seq);
  if (old === null) throw new Stopped({ type: "no-walk", reason: "not-read" });
  const without = ask.without.filter((each) => old.book.members.get(each)?.state === "in");
  const people = broughtBy(old.book, { without });
  const parts = Math.ceil((people.length - 1) / broughtAtOnce);
  if (!isOneWalk({ without, parts })) throw new Stopped("too-many");
  const { head } = old;
  const walked = { circle: circle.id, seq, head, state: bookDigest(old.book), by: me, without, parts };
  const fault = walkFault(old.book, walked) ?? ownFault(session, old, me);
  if (fault !== null) throw new Stopped({ type: "no-walk", reason: fault });
  return { old, walked, people };
}

/** Whoever walks stewards the circle that comes of it: that is for members. */
function ownFault(session: Session, old: OldBook, me: MemberId): OfferFault | null {
  if (!isAsNow(session, old, me)) return "not-for-me";
  return standingOf(old.book, me) === "member" ? null : "bound-otherwise";
}

/** Whether a member had the keys at that place that they have on this device. */
export function isAsNow({ circle }: Session, { book }: OldBook, member: MemberId): boolean {
  return book.members.get(member)?.keys.signing === circle.me.secrets.keys.signing;
}

/**
 * Before whoever stays behind removed somebody, somebody put this member out, or the book goes on where this device cannot
 * read it: a steward can seal a deed under keys that they give to nobody. Else the newest place.
 */
async function lastLawful({ circle }: Session, me: MemberId, without: readonly MemberId[]): Promise<number> {
  const { chain } = circle.log;
  const since = Math.floor(circle.env.clock.now() / msInDay) - daysBack;
  const removals = (await deedsOf(circle)).filter(({ kind }) => kind === "removed");
  const first = removals.find(({ day, by }) => day >= since && by !== null && without.includes(by));
  const isOut = circle.book.members.get(me)?.state === "removed";
  const own = isOut ? removals.findLast(({ whom }) => whom === me) : undefined;
  const before = [first?.seq, own?.seq, circle.waitsAt].map((place) => (place ?? Infinity) - 1);
  return Math.min(chain.seq, ...before);
}
