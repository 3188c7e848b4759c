import type { Consent, Kind } from "@unionhall/kernel";
import { seatAnswered, seatDelegated, seatRegistered } from "@unionhall/kernel";
import { bytesOf } from "@unionhall/protocol";
import { caucusExplained, decisionsOf, wordToSign } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import { isSure } from "../decisions/may.ts";
import { attempt } from "../problems.ts";
import { inBook } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { spread } from "../session/waits.ts";
import type { Alike, HomeSeat } from "./home-rooms.ts";
import { alike, isMinded, mostOfKeys, roomOf, seatsAbout } from "./home-rooms.ts";
import { questionsOf } from "./questions.ts";
import { tellHome } from "./tell.ts";

/**
 * What a device of somebody who is in both circles, and has to do with the seat, does by itself: it takes to the one what most of
 * the seat's keys have said in the other, and tells there how the seat stands. Several devices would: each waits a while of its own.
 */
export async function bringForSeats(person: Person, session: Session): Promise<void> {
  for (const seat of seatsAbout(person, session)) {
    const { home, other } = seat;
    if (other === null || !isSure(home) || !isSure(other)) continue;
    if (home.circle.base !== null || other.circle.base !== null) continue;
    if (!isMinded(seat, roomOf(seat))) continue;
    await tellHome(seat, other);
    await bring(seat, other);
  }
}

async function bring(seat: HomeSeat, other: Session): Promise<void> {
  const stands = other.circle.book.seats.get(seat.seat);
  if (stands === undefined) return;
  const room = roomOf(seat);
  const { since } = stands;
  const questions = questionsOf(seat, room);
  const groups = [
    ...alike(seat, room, "keys", since),
    ...alike(seat, room, "delegates", since),
    ...questions.flatMap(({ subject, after, asOf }) =>
      alike(seat, room, subject, after).filter(({ deed }) => deed.type === "answered" && deed.asOf === asOf),
    ),
  ];
  for (const group of groups.filter(({ words }) => words.length >= mostOfKeys(stands)))
    await bringWord(seat, other, group);
}

/** For the device on which the word was said that makes it most of them, in ms. */
const aside = 10_000;

/** The wait for it; whoever said the last word has it behind them. */
export function turnOf({ circle }: HomeSeat, deed: Alike["deed"], after: number, count: number): string {
  return `seat ${wordToSign(circle, after, deed).join()} ${count}`;
}

async function bringWord(seat: HomeSeat, other: Session, { deed, words }: Alike): Promise<void> {
  const after = words[0]?.after ?? 0;
  const isTurn = other.waits.isOver(turnOf(seat, deed, after, words.length), () => aside + spread(other.circle));
  if (!isTurn) return;
  const consents = await good(seat, { deed, words }, after);
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

/** Of those that are signed by whose they say they are. */
async function good({ circle, home }: HomeSeat, { deed, words }: Alike, after: number): Promise<readonly Consent[]> {
  const { crypto } = home.circle.env;
  const message = wordToSign(circle, after, deed);
  const all = await Promise.all(words.map(({ key, signature }) => crypto.verify(bytesOf(key), signature, message)));
  // In the order of the keys: who spoke first is nobody's business there.
  return words
    .filter((_, at) => all[at])
    .map(({ key: by, signature }) => ({ by, signature }))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
}

async function take<P>(other: Session, kind: Kind<P>, payload: P): Promise<void> {
  if (objection(other.circle, kind, payload) !== null) return;
  await attempt(() => inBook(other, kind, payload));
}

/** Why the caucus asks for time, beside the decision: the reason of whoever gave it first. */
async function explain(
  other: Session,
  { seat, subject }: Extract<Alike["deed"], { readonly type: "answered" }>,
  words: Alike["words"],
): Promise<void> {
  const decision = decisionsOf(other.circle.book).get(subject);
  const reason = words.find((word) => word.reason !== "")?.reason;
  if (reason === undefined || decision?.paused.has(seat) !== true) return;
  await attempt(() => putAs(other, decision.room, "kept", caucusExplained, { seat, reason }));
  sendNow(other);
}
