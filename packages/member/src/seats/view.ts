import { membersIn } from "@unionhall/kernel";
import type { SeatRoom } from "@unionhall/union";
import { inOrder, isLeft, isSettled, stateOf } from "@unionhall/union";
import { titleOf } from "../alone/circles.ts";
import { inBook, todayIn } from "../decisions/known.ts";
import { isSure } from "../decisions/may.ts";
import type { HomeSeatView, SeatView } from "../seats.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { HomeSeat, Stands } from "./home-rooms.ts";
import { keysNow, maySpeak, mostOfKeys, roomOf, seatsAbout, seatsOf, speakersOf, standsAs } from "./home-rooms.ts";
import { pausedFor } from "./paused.ts";
import { personIn } from "./person-in.ts";
import { askedIn, namingIn, registeringIn } from "./said.ts";

export function homeSeats(person: Person, home: Session): readonly HomeSeatView[] {
  return seatsOf(person, home).map((seat) => homeSeat(seat));
}

function homeSeat(seat: HomeSeat): HomeSeatView {
  const { home, other } = seat;
  const room = roomOf(seat);
  const stands = standsAs(seat, room);
  const members = other === null ? [] : membersIn(other.circle.book);
  return {
    at: { circle: home.circle.id, room: seat.room },
    seat: seat.seat,
    of: seat.of,
    in: { circle: seat.circle, title: (other === null ? "" : titleOf(other)) || seat.title, member: other !== null },
    state: stateIn(seat, room, stands),
    name: stands?.name ?? room.told?.name ?? "",
    speakers: [...speakersOf(seat, room)].map(([id, key]) => {
      return { ...personIn(home, id), registered: stands?.keys.includes(key) ?? null };
    }),
    own: ownIn(seat, room, stands),
    keys: stands === null ? null : { count: stands.keys.length, needed: mostOfKeys(stands) },
    delegates: delegatesIn(seat, room),
    nameable: seat.of === "chapter" && other !== null ? members.map(({ id }) => personIn(other, id)) : [],
    asked: askedIn(seat, room),
    paused: pausedFor(seat),
    naming: namingIn(seat, room),
    registering: registeringIn(seat, room),
    may: mayIn(seat, room, stands),
  };
}

function stateIn({ seat, other }: HomeSeat, { told }: SeatRoom, stands: Stands | null): HomeSeatView["state"] {
  if (stands !== null) return "stands";
  if (other === null) return null;
  const isUnderWay = inBook(other).some(({ decision }) => {
    const opens = decision.deeds.some((deed) => deed.type === "seat" && deed.seat === seat && deed.opened !== null);
    const { ended, outcome } = decision;
    const isOpen = outcome === null || isLeft(decision, outcome);
    return opens && ended === null && isOpen && !isSettled(decision, todayIn(other));
  });
  if (isUnderWay) return "proposed";
  return told === null ? "preparing" : "closed";
}

function ownIn({ home }: HomeSeat, { speakers }: SeatRoom, stands: Stands | null): HomeSeatView["own"] {
  const key = home.me === null ? undefined : speakers.get(home.me);
  if (key === undefined) return "none";
  return stands?.keys.includes(key) === true ? "registered" : "speaks";
}

function delegatesIn({ seat, other }: HomeSeat, { told }: SeatRoom): HomeSeatView["delegates"] {
  if (other === null) return told?.delegates.map((each) => ({ ...each, me: false })) ?? null;
  const sitting = other.circle.book.seats.get(seat)?.delegates;
  return sitting === undefined ? null : [...sitting].map((id) => personIn(other, id));
}

const nothing: HomeSeatView["may"] = {
  speak: false,
  propose: false,
  answer: false,
  delegate: false,
  register: false,
};

/** Nothing on a doubt: who cannot read on may not know what is said by now. */
function mayIn(seat: HomeSeat, room: SeatRoom, stands: Stands | null): HomeSeatView["may"] {
  const { home, other, of } = seat;
  if (home.me === null || !isSure(home)) return nothing;
  const keys = keysNow(seat, room);
  const isRegistered = ownIn(seat, room, stands) === "registered";
  return {
    speak: maySpeak(home, of, home.me),
    propose: other !== null && isSure(other) && isToPropose(seat, room, stands) && keys.length >= fewestSpeakers,
    answer: isRegistered,
    delegate: isRegistered && of === "chapter",
    register: isRegistered && keys.length > 0 && keys.join() !== inOrder(stands?.keys ?? []).join(),
  };
}

function isToPropose(seat: HomeSeat, room: SeatRoom, stands: Stands | null): boolean {
  const state = stateIn(seat, room, stands);
  return state === "preparing" || state === "closed";
}

/** One of two could not be told from the seat. */
export const fewestSpeakers = 2;

/** Whose seats stand in a circle. */
export function seatsStanding(person: Person, session: Session): readonly SeatView[] {
  const { book, id } = session.circle;
  const mine = seatsAbout(person, session).filter(({ circle }) => circle === id);
  return [...book.seats].map(([seat, { name, of, delegates }]) => {
    const here = mine.find((each) => each.seat === seat);
    return {
      seat,
      name,
      of,
      delegates: [...delegates].map((each) => personIn(session, each)),
      rule: stateOf(book).agreement?.caucuses.find((each) => each.seat === seat) ?? null,
      home: here === undefined ? null : { circle: here.home.circle.id, room: here.room },
    };
  });
}
