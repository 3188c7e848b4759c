import type { MemberId } from "@unionhall/protocol";
import type { SeatRoom } from "@unionhall/union";
import { nameOf } from "../session/name-of.ts";
import type { AskedOfSeat, NamingView, RegisteringView, SeatPerson, SeatWord, SeatWords } from "../seats.ts";
import type { Alike, HomeSeat } from "./home-rooms.ts";
import { alike, holderOf, mostOfKeys, roomOf, standsAs } from "./home-rooms.ts";
import { personIn } from "./person-in.ts";
import type { Question } from "./questions.ts";
import { questionsOf } from "./questions.ts";

/** Open decisions on which the seat is heard, and what is said so far. */
export function askedIn(seat: HomeSeat, room: SeatRoom): readonly AskedOfSeat[] {
  return questionsOf(seat, room).map((question) => askedOf(seat, room, question));
}

function askedOf(seat: HomeSeat, room: SeatRoom, question: Question): AskedOfSeat {
  const { subject, decision, title, text, deeds, about, may, lastDay, by, changed, differs, asOf } = question;
  const stands = standsAs(seat, room);
  const groups = alike(seat, room, subject, question.after).flatMap(({ deed, words }) =>
    deed.type === "answered" && deed.asOf === asOf ? [{ answer: deed.answer, words }] : [],
  );
  const count = (answer: SeatWord): number => groups.find((each) => each.answer === answer)?.words.length ?? 0;
  const shown = { subject, decision, title, text, deeds, about, may, lastDay, changed, differs };
  return {
    ...shown,
    by: by === null ? null : personIn(seat.home, by),
    said: { yes: count("yes"), no: count("no"), pause: count("pause") },
    needed: stands === null ? null : mostOfKeys(stands),
    own: groups.find(({ words }) => isMine(seat, words))?.answer ?? null,
    answer: question.answer === "none" ? null : question.answer,
  };
}

function isMine({ home }: HomeSeat, words: Alike["words"]): boolean {
  return words.some(({ by }) => by === home.me);
}

function wordsOf(seat: HomeSeat, { words }: Alike): SeatWords {
  const stands = standsAs(seat, roomOf(seat));
  return {
    count: words.length,
    needed: stands === null ? null : mostOfKeys(stands),
    mine: isMine(seat, words),
  };
}

export function namingIn(seat: HomeSeat, room: SeatRoom): readonly NamingView[] {
  const { since } = standsAs(seat, room) ?? { since: 0 };
  return alike(seat, room, "delegates", since).flatMap((each) => {
    const { deed, words } = each;
    if (deed.type !== "delegated") return [];
    const delegates = deed.delegates.map((id, at) => delegateIn(seat, id, words[0]?.names[at] ?? ""));
    return [{ ...wordsOf(seat, each), delegates }];
  });
}

/** By the name that the other circle has for them, or as whoever named them first knows it. */
function delegateIn({ other }: HomeSeat, id: MemberId, told: string): SeatPerson {
  return { id, name: other === null ? told : nameOf(other, id), me: id === other?.me };
}

export function registeringIn(seat: HomeSeat, room: SeatRoom): readonly RegisteringView[] {
  const { since } = standsAs(seat, room) ?? { since: 0 };
  return alike(seat, room, "keys", since).flatMap((each) => {
    const { deed } = each;
    if (deed.type !== "registered") return [];
    const speakers = deed.keys.flatMap((key) => holderOf(room, key) ?? []);
    return [{ ...wordsOf(seat, each), speakers: speakers.map((id) => personIn(seat.home, id)) }];
  });
}
