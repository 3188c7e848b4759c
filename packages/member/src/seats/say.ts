import type { EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { SeatDeed } from "@unionhall/union";
import {
  decisionCopied,
  inOrder,
  longestReason,
  seatFacts,
  speakerJoined,
  speakerLeft,
  writeFacts,
} from "@unionhall/union";
import { titleOf } from "../alone/circles.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { isReadHere } from "../decisions/read-here.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import type { SeatOf, SeatWord } from "../seats.ts";
import { inside, inTurn, trimmed } from "../session/acts.ts";
import { nameOf } from "../session/name-of.ts";
import { openRoom } from "../session/open-room.ts";
import type { Person } from "../session/person.ts";
import { open } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { bringForSeats } from "./bring.ts";
import type { HomeSeat, Stands } from "./home-rooms.ts";
import { keysNow, maySpeak, otherOf, roomOf, seatAt, standsAs } from "./home-rooms.ts";
import { seatKey, speakerOf } from "./keys.ts";
import { put } from "./put.ts";
import type { Question } from "./questions.ts";
import { questionOn } from "./questions.ts";
import type { Beside } from "./sign.ts";
import { signWord } from "./sign.ts";

/** A room for it in the home's dock, by the name of the circle in which it is to stand. */
export async function prepare(
  person: Person,
  home: Session,
  { in: circle, of }: { readonly in: At["circle"]; readonly of: SeatOf },
): Promise<RoomId> {
  const { hallway, id, env } = home.circle;
  if (hallway === null || circle === id) throw new Stopped("no-such-circle");
  const title = titleOf(inside(person, circle));
  const facts = writeFacts(seatFacts, { seat: idOf("seat", env.random(16)), circle, of });
  return open(home, hallway, { what: "seat", title, facts });
}

export async function speak(person: Person, home: Session, at: At, on: boolean): Promise<void> {
  const seat = seatAt(person, home, at);
  const { me } = home;
  if (me === null || !maySpeak(home, seat.of, me))
    throw new WouldNotCount(seat.of === "chapter" ? "not-a-steward" : "not-a-member");
  if (on) await put(seat, "kept", speakerJoined, await speakerOf(home.circle, seat.seat, me));
  else await put(seat, "kept", speakerLeft, {});
}

/** For those of the home who are not in the other circle: its text is read first. */
export async function ask(person: Person, home: Session, at: At, subject: EntryId): Promise<void> {
  const seat = seatAt(person, home, at);
  otherOf(seat);
  const { asOf, after, title, text, deeds, about, may, lastDay, answer } = await readQuestion(seat, subject);
  const copied = { subject, asOf, after, title, text, deeds, about, may, lastDay, answer };
  await put(seat, "passing", decisionCopied, copied);
}

/** As it stands: of whoever is in the other circle its text is read first, and has to be the one that is decided on. */
async function readQuestion(seat: HomeSeat, subject: EntryId): Promise<Question> {
  const open = questionOn(seat, roomOf(seat), subject);
  if (open === null) throw new WouldNotCount("round-is-over");
  const { other } = seat;
  const { decision } = open;
  if (other === null || decision === null) return open;
  if (!isReadHere(other, decision.room)) await inTurn(other, () => openRoom(other, decision.room));
  const question = questionOn(seat, roomOf(seat), subject);
  if (question === null) throw new WouldNotCount("round-is-over");
  if (question.differs) throw new Stopped("text-differs");
  return question;
}

export async function answer(
  person: Person,
  home: Session,
  at: At,
  { subject, answer: word, reason }: { readonly subject: EntryId; readonly answer: SeatWord; readonly reason: string },
): Promise<void> {
  const seat = seatAt(person, home, at);
  const question = await readQuestion(seat, subject);
  if ((word === "pause") !== (question.may === "pause")) throw new WouldNotCount("malformed");
  const why = word === "pause" ? trimmed(reason, longestReason) : "";
  const { asOf, after } = question;
  await sign(person, seat, { type: "answered", seat: seat.seat, subject, asOf, answer: word }, { after, reason: why });
}

export async function delegate(person: Person, home: Session, at: At, members: readonly MemberId[]): Promise<void> {
  const seat = seatAt(person, home, at);
  const { since } = standing(seat);
  const delegates = inOrder(members);
  if (delegates.length > 2) throw new Stopped("too-many");
  const { other } = seat;
  const names = delegates.map((id) => (other === null ? toldName(seat, id) : nameOf(other, id)));
  await sign(person, seat, { type: "delegated", seat: seat.seat, delegates }, { after: since, names });
}

/** As somebody who is in the other circle named them. */
function toldName(seat: HomeSeat, id: MemberId): string {
  for (const { deed, names } of roomOf(seat).words.get("delegates")?.values() ?? [])
    if (deed.type === "delegated" && deed.delegates.includes(id)) return names[deed.delegates.indexOf(id)] ?? "";
  return "";
}

export async function register(person: Person, home: Session, at: At): Promise<void> {
  const seat = seatAt(person, home, at);
  const { since } = standing(seat);
  const keys = keysNow(seat, roomOf(seat));
  await sign(person, seat, { type: "registered", seat: seat.seat, keys }, { after: since });
}

function standing(seat: HomeSeat): Stands {
  const stands = standsAs(seat, roomOf(seat));
  if (stands === null) throw new WouldNotCount("unknown-seat");
  return stands;
}

/** By this person's own key for the seat, which has to be registered. */
async function sign(
  person: Person,
  seat: HomeSeat,
  deed: SeatDeed,
  { after, reason = "", names = [] }: Partial<Beside> & Pick<Beside, "after">,
): Promise<void> {
  const { key } = await seatKey(seat.home.circle, seat.seat);
  if (!standing(seat).keys.includes(key)) throw new WouldNotCount("seat-needs-a-majority");
  await signWord(seat, deed, { after, reason, names });
  person.aside.goOn(bringForSeats(person, seat.home));
}
