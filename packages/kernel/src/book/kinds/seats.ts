import type { Codec, EntryId, Key, MemberId, SeatId } from "@unionhall/protocol";
import { choice, id, list, struct, text, toBytes, uint } from "@unionhall/protocol";
import type { Book, Seat, SeatAnswer, Void } from "../book.ts";
import { longestSeatName } from "../book.ts";
import type { Consented } from "../consent.ts";
import { consented, consentProofs, seatStands } from "../consent.ts";
import type { Deed, Kind } from "../kind.ts";
import { seatKeys } from "../seat-keys.ts";

interface SeatNamed {
  readonly seat: SeatId;
}

/** Open at a time. */
const mostSeats = 200;
/** Of one seat, the newest: those that came before stand in the log alone. */
const mostAnswers = 4_096;
export const mostDelegates = 2;
const seat: Codec<SeatId> = id("seat");
const keys: Codec<readonly Key[]> = list(id("key"), 100);

export interface SeatOpened extends SeatNamed {
  readonly of: Seat["of"];
  readonly name: string;
  /** Of a chapter's stewards; of a caucus's members, made for this alone. */
  readonly keys: readonly Key[];
}

/** A chapter or a caucus has a voice here, spoken by most of these keys. */
export const seatOpened: Kind<SeatOpened> = {
  name: "seat.opened",
  version: 1,
  payload: struct({ seat, of: choice("chapter", "caucus"), name: text(longestSeatName), keys }),
  author: "member",
  warranted: true,
  keys: (payload) => payload.keys,
  check(book, { payload }) {
    if (book.statement?.of === "devices") return "not-in-a-desk";
    if (book.seats.has(payload.seat)) return "seat-known";
    return book.seats.size < mostSeats ? keysFit(book, payload) : "too-many-of-these";
  },
  apply(book, { seq, payload }) {
    const { of, name, keys } = payload;
    book.seats.set(payload.seat, { of, name, keys, since: seq, after: 0, delegates: new Set(), answers: new Map() });
  },
};

/** The seat is gone, with its delegates; so is what was consented to for it. */
export const seatClosed: Kind<SeatNamed> = {
  name: "seat.closed",
  version: 1,
  payload: struct({ seat }),
  author: "member",
  warranted: true,
  check: (book, { payload }) => (book.seats.has(payload.seat) ? null : "unknown-seat"),
  apply(book, { payload }) {
    book.seats.delete(payload.seat);
  },
};

export type Registered = SeatNamed & { readonly keys: readonly Key[] };
/** At most two. Who is not among them is recalled. */
export type Delegated = SeatNamed & { readonly delegates: readonly MemberId[] };
export interface Answered extends SeatNamed {
  readonly subject: EntryId;
  /** The place at which the subject became what it is: a yes to something else is none. */
  readonly asOf: number;
  readonly answer: SeatAnswer["answer"];
}

/** What is signed for it. */
export const registeredForm: Codec<Registered> = struct({ seat, keys });

/** Other keys speak for the seat from here on. */
export const seatRegistered: Kind<Registered & Consented> = bySeat<Registered>("seat.registered", {
  what: registeredForm,
  payload: struct({ seat, keys, ...consented }),
  keys: (payload) => payload.keys,
  said: ({ after, keys }, payload) => (keys.join() === payload.keys.join() ? after : null),
  check: keysFit,
  apply(seat, { seq, payload }) {
    seat.keys = payload.keys;
    seat.since = seq;
    seat.after = payload.after;
  },
});

const delegates: Codec<readonly MemberId[]> = list(id("member"), mostDelegates);
export const delegatedForm: Codec<Delegated> = struct({ seat, delegates });

/** Who sits in the seat: members here, with their own keys. */
export const seatDelegated: Kind<Delegated & Consented> = bySeat<Delegated>("seat.delegated", {
  what: delegatedForm,
  payload: struct({ seat, delegates, ...consented }),
  said({ after, delegates }, payload) {
    const named = new Set(payload.delegates);
    return named.size === delegates.size && [...named].every((each) => delegates.has(each)) ? after : null;
  },
  check: (book, payload) =>
    payload.delegates.every((member) => book.members.get(member)?.state === "in") ? null : "unknown-member",
  apply(seat, { seq, payload }) {
    seat.delegates = new Set(payload.delegates);
    seat.since = seq;
    seat.after = payload.after;
  },
});

const subject: Codec<EntryId> = id("entry");
const asOf: Codec<number> = uint();
const answer: Codec<SeatAnswer["answer"]> = choice("yes", "no", "pause");
export const answeredForm: Codec<Answered> = struct({ seat, subject, asOf, answer });

/** The seat's one answer to what an entry asks; the newest is the one that stands. */
export const seatAnswered: Kind<Answered & Consented> = bySeat<Answered>("seat.answered", {
  what: answeredForm,
  payload: struct({ seat, subject, asOf, answer, ...consented }),
  since: (seat, payload) => seat.answers.get(payload.subject)?.seq ?? 0,
  said({ answers }, { subject, asOf, answer }) {
    const stands = answers.get(subject);
    return stands?.answer === answer && stands.asOf === asOf ? stands.after : null;
  },
  check: () => null,
  apply(seat, { seq, payload }) {
    const { subject, asOf, answer, after } = payload;
    if (!seat.answers.has(subject)) letGoOfOldest(seat);
    seat.answers.set(subject, { answer, asOf, seq, after });
  },
});

/** By place, as books that were read from their bytes have them in another order. A seat that refused would be mute for good. */
function letGoOfOldest({ answers }: Seat): void {
  if (answers.size < mostAnswers) return;
  const [oldest] = [...answers].toSorted(([, one], [, other]) => one.seq - other.seq);
  if (oldest !== undefined) answers.delete(oldest[0]);
}

interface BySeat<P extends SeatNamed> {
  /** What is signed. */
  readonly what: Codec<P>;
  readonly payload: Codec<P & Consented>;
  readonly keys?: (payload: P) => readonly Key[];
  /** The place of an earlier word on the same, which a consent has to know of. */
  readonly since?: (seat: Seat, payload: P) => number;
  /** What the same was consented to after, where it stands already; null where something else does. */
  readonly said: (seat: Seat, payload: P) => number | null;
  readonly check: (book: Book, payload: P, seat: Seat) => Void | null;
  readonly apply: (seat: Seat, deed: Deed<P & Consented>) => void;
}

/**
 * A deed of the seat itself, whoever brings it: most of its keys consent. Two devices that bring the same at once have both done
 * right: what the second brings changes nothing.
 */
function bySeat<P extends SeatNamed>(
  name: string,
  { what, payload, keys, since, said, check, apply }: BySeat<P>,
): Kind<P & Consented> {
  return {
    name,
    version: 1,
    payload,
    author: "member",
    warranted: false,
    proofs: (deed, circle) => consentProofs(name, circle, deed, toBytes(what, deed)),
    ...(keys === undefined ? {} : { keys }),
    check(book, { payload: deed }) {
      const seat = book.seats.get(deed.seat);
      if (seat === undefined) return "unknown-seat";
      if (said(seat, deed) === deed.after) return null;
      return seatStands(seat, deed, Math.max(seat.since, since?.(seat, deed) ?? 0)) ?? check(book, deed, seat);
    },
    apply(book, deed) {
      const seat = book.seats.get(deed.payload.seat);
      if (seat !== undefined && said(seat, deed.payload) !== deed.payload.after) apply(seat, deed);
    },
  };
}

/** At least one, each once, and no other voice here: a member's, or another seat's. */
function keysFit(book: Book, { seat: own, keys }: Registered): Void | null {
  if (keys.length === 0) return "seat-needs-a-majority";
  const others = seatKeys(book, own);
  const isTaken = (key: Key): boolean => book.keys.has(key) || others.has(key);
  return new Set(keys).size < keys.length || keys.some(isTaken) ? "keys-known" : null;
}
