import { hasVoice } from "@unionhall/kernel";
import type { EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { Decision, Position } from "@unionhall/union";
import {
  byMethod,
  longestLine,
  longestReason,
  mostCarried,
  objectionExplained,
  objectionRaised,
  objectionResolved,
  outcomeChallenged,
  positionTaken,
  positionUndone,
  roundOn,
  takesPart,
} from "@unionhall/union";
import type { Void } from "@unionhall/kernel";
import { lawfulDeed } from "../circle/book-writes.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { DecisionActs } from "../decisions.ts";
import { trimmed } from "../session/acts.ts";
import { fitting } from "../session/people-acts.ts";
import { putAs, putIn, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import type { InBook } from "./known.ts";
import { actedOn, todayIn } from "./known.ts";
import { putInBook } from "./propose.ts";
import { ownIn } from "./said.ts";

/** In the positions room, where it passes. The newest counts. */
export async function take(
  session: Session,
  room: RoomId,
  { choice, options, reason: typed }: Position & { readonly reason: string },
  forWhom?: MemberId,
): Promise<void> {
  const { circle, me } = session;
  const known = actedOn(session, room);
  const { rule, options: offered, positions } = known.decision;
  const whose = forWhom === undefined || forWhom === me ? null : forWhom;
  const why = byMethod[rule.method].fits({ choice, options }, offered)
    ? whyNotTake(session, known, whose)
    : "malformed";
  if (why !== null) throw new WouldNotCount(why);
  const reason = rule.reasons ? trimmed(typed, longestReason) : fitting(typed, longestReason);
  const taken = { proposal: known.id, choice, options, for: whose, reason, nonce: circle.env.random(16) };
  await putAs(session, positions, "passing", positionTaken, taken);
  sendNow(session);
}

/** Why nothing that this member says now counts, for themselves or for somebody else; or null. */
export function whyNotTake(session: Session, { id, decision }: InBook, whose: MemberId | null): Void | null {
  const { me, circle, ballots } = session;
  if (roundOn(decision.rounds, todayIn(session)) !== "decide" || decision.ended !== null) return "round-is-over";
  if (me === null || !takesPartNow(session, decision, me)) return "takes-no-part";
  if (whose === null) return null;
  const whom = circle.book.members.get(whose);
  if (whom === undefined || !takesPart(circle.book, decision, whom)) return "takes-no-part";
  const carried = ballots.of(id, decision).carried.get(me);
  return carried === undefined || carried.has(whose) || carried.size < mostCarried ? null : "too-many-of-these";
}

/** Whether what somebody says of it now counts. */
export function takesPartNow({ circle }: Session, decision: Decision, id: MemberId): boolean {
  const member = circle.book.members.get(id);
  return member !== undefined && takesPart(circle.book, decision, member) && hasVoice(member, circle.next);
}

export async function undo(session: Session, room: RoomId, of: EntryId): Promise<void> {
  const known = actedOn(session, room);
  const own = ownIn(session, known);
  if (own?.entry !== of || own.recordedBy === null) throw new WouldNotCount("no-effect");
  await putAs(session, known.decision.positions, "passing", positionUndone, { proposal: known.id });
  sendNow(session);
}

/** The reason stands beside the proposal; that somebody objects stands in the book. */
export async function object(
  session: Session,
  room: RoomId,
  { reason: typed, block }: Parameters<DecisionActs["object"]>[1],
): Promise<void> {
  const { id: proposal } = actedOn(session, room);
  const reason = trimmed(typed, longestLine);
  lawfulDeed(session.circle, objectionRaised, { proposal, block });
  await putIn(session, room, objectionExplained, { reason });
  await putInBook(session, objectionRaised, { proposal, block });
}

export async function resolve(session: Session, room: RoomId): Promise<void> {
  await putInBook(session, objectionResolved, { proposal: actedOn(session, room).id });
}

export async function challenge(session: Session, room: RoomId): Promise<void> {
  const { outcome } = actedOn(session, room).decision;
  if (outcome === null) throw new WouldNotCount("unknown-proposal");
  await putInBook(session, outcomeChallenged, { outcome: outcome.entry });
}
