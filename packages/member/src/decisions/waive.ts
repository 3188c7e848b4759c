import type { RoomId } from "@unionhall/protocol";
import type { RoundWaived } from "@unionhall/union";
import { entitledTo, knownAsOf, roundOn, roundWaived, waivedIn, whyToTheEnd } from "@unionhall/union";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { WaivingView } from "../decisions.ts";
import type { Session } from "../session/session.ts";
import type { InBook, Known } from "./known.ts";
import { actedOn, isInBook, todayIn } from "./known.ts";
import { putInBook } from "./propose.ts";

/** What this person says of the round that it is in; left open, the other thing than they have said. Null where none is. */
export function waivingOf(
  session: Session,
  { id: proposal, decision }: InBook,
  waived: boolean | null,
): RoundWaived | null {
  const round = roundOn(decision.rounds, todayIn(session));
  if (round === "over") return null;
  const { me } = session;
  const isMine = me !== null && waivedIn(decision, round).has(me);
  return { proposal, round, asOf: knownAsOf(decision), waived: waived ?? !isMine };
}

export async function waive(session: Session, room: RoomId, waived: boolean): Promise<void> {
  const said = waivingOf(session, actedOn(session, room), waived);
  if (said === null) throw new WouldNotCount("round-is-over");
  await putInBook(session, roundWaived, said);
}

export function waivingView(session: Session, known: Known): WaivingView | null {
  if (!isInBook(known)) return null;
  const { decision } = known;
  const today = todayIn(session);
  const round = roundOn(decision.rounds, today);
  if (round === "over" || decision.ended !== null) return null;
  const { me, circle } = session;
  const by = waivedIn(decision, round);
  const all = entitledTo(circle.book, decision);
  return {
    said: all.filter(({ id }) => by.has(id)).length,
    of: all.length,
    mine: me !== null && by.has(me),
    why: whyToTheEnd(decision, round, today),
  };
}
