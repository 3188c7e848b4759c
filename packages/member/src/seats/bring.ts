import type { Kind } from "@unionhall/kernel";
import { seatAnswered, seatDelegated, seatRegistered } from "@unionhall/kernel";
import { caucusExplained, decisionsOf } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import { isSure } from "../decisions/may.ts";
import { attempt } from "../problems.ts";
import { inBook } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import type { Alike, HomeSeat } from "./home-rooms.ts";
import { alike, mindersOf, mostOfKeys, roomOf, seatsAbout } from "./home-rooms.ts";
import { questionsOf } from "./questions.ts";
import { sayAgain } from "./say-again.ts";
import { tellHome } from "./tell.ts";
import { turnOf } from "./turn.ts";

/**
 * What a device of somebody who is in both circles, and has to do with the seat, does by itself: it takes to the one what most of
 * the seat's keys have said in the other, and tells there how the seat stands. Several devices would: each waits for its turn.
 */
export async function bringForSeats(person: Person, session: Session): Promise<void> {
  for (const seat of seatsAbout(person, session)) {
    const { home, other } = seat;
    if (other === null || home.me === null || !isSure(home) || !isSure(other)) continue;
    if (home.circle.base !== null || other.circle.base !== null) continue;
    if (!mindersOf(seat, roomOf(seat)).has(home.me)) continue;
    await tellHome(seat, other);
    await sayAgain(seat, other);
    await bring(seat, other);
  }
}

async function bring(seat: HomeSeat, other: Session): Promise<void> {
  const stands = other.circle.book.seats.get(seat.seat);
  if (stands === undefined) return;
  const room = roomOf(seat);
  const { since } = stands;
  const asked = questionsOf(seat, room).flatMap(({ subject, after, asOf, lastDay }) => {
    const said = alike(seat, room, subject, after).filter(({ deed }) => deed.type === "answered" && deed.asOf === asOf);
    return said.map((each) => ({ ...each, isLate: lastDay <= other.circle.next.day }));
  });
  const others = [...alike(seat, room, "keys", since), ...alike(seat, room, "delegates", since)];
  const minders = mindersOf(seat, room);
  for (const each of [...others.map((said) => ({ ...said, isLate: false })), ...asked]) {
    const turn = turnOf(seat, minders, { ...each, needed: mostOfKeys(stands) });
    if (turn !== null && (turn.wait === 0 || other.waits.isOver(turn.name, () => turn.wait)))
      await bringWord(other, each);
  }
}

async function bringWord(other: Session, { deed, words }: Alike): Promise<void> {
  const after = words[0]?.after ?? 0;
  // In the order of the keys: who spoke first is nobody's business there.
  const signed = words.map(({ key: by, signature }) => ({ by, signature }));
  const consents = signed.toSorted((a, b) => (a.by < b.by ? -1 : 1));
  switch (deed.type) {
    case "registered":
      return take(other, seatRegistered, { seat: deed.seat, keys: deed.keys, after, consents });
    case "delegated":
      return take(other, seatDelegated, { seat: deed.seat, delegates: deed.delegates, after, consents });
    case "answered": {
      const { seat: id, subject, asOf, answer } = deed;
      await take(other, seatAnswered, { seat: id, subject, asOf, answer, after, consents });
      if (answer === "pause") await explain(other, deed, words);
    }
  }
}

async function take<P>(other: Session, kind: Kind<P>, payload: P): Promise<void> {
  if (objection(other.circle, kind, payload) !== null) return;
  await attempt(() => inBook(other, kind, payload));
}

/** Why the caucus asks for time, beside the decision: the reason of whoever gave one first, of those who signed. */
async function explain(
  other: Session,
  { seat, subject }: Extract<Alike["deed"], { readonly type: "answered" }>,
  words: Alike["words"],
): Promise<void> {
  const decision = decisionsOf(other.circle.book).get(subject);
  const { reason } = words.toSorted((a, b) => a.seq - b.seq).find((word) => word.reason !== "") ?? {};
  if (reason === undefined || decision?.paused.has(seat) !== true) return;
  await attempt(() => putAs(other, decision.room, "kept", caucusExplained, { seat, reason }));
  sendNow(other);
}
