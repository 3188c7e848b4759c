import type { Bytes, Codec, EpochRecord, MemberId } from "@unionhall/protocol";
import {
  as,
  bool,
  bytes,
  bytesUpTo,
  choice,
  growing,
  id,
  Malformed,
  mapOf,
  orNull,
  row,
  setOf,
  struct,
  text,
  uint,
} from "@unionhall/protocol";
import { isLawfulBoxKey } from "../sealing/lawful-box-key.ts";
import type { Invitation, KnownEpoch, Letterbox, Member, Seat, SeatAnswer, Void, Voice, Voided } from "./book.ts";
import { longestSeatName, voids } from "./book.ts";
import { boxHash } from "./known-keys.ts";

/** More than any circle has, and few enough for a form to be refused that would fill a phone. */
export const most = 65_535;

const place = uint();
const day = uint();
const placeOrNull = orNull(place);

/** Checked here as where it came in: one odd key would stop a steward's turn. */
const boxKey: Codec<Bytes> = as(
  bytes(1216),
  (key) => key,
  (key, at) => {
    if (!isLawfulBoxKey(key)) throw new Malformed(`${at} takes no boxes`);
    return key;
  },
);

/** Whose word something rests on, and when it was in doubt. */
const granted = {
  grant: row({ by: growing(id("member"), most), day }),
  suspensions: growing(row({ from: place, of: id("member"), until: placeOrNull }), most),
};

const memberRow = row({
  id: id("member"),
  signing: id("key"),
  latch: id("key"),
  renew: id("key"),
  box: bytes(32),
  state: choice("in", "left", "removed"),
  steward: bool,
  terms: growing(row({ from: place, until: placeOrNull }), most),
  since: place,
  ...granted,
  holds: growing(row({ from: place, lastDay: day, lifted: placeOrNull }), most),
  holders: mapOf(id("member"), day, most),
  lastAsked: orNull(day),
});

/** With the hash of their box key: it binds whoever begins here to the key that they read later. */
export const memberForm: Codec<Member> = as(
  memberRow,
  ({ keys, ...rest }) => ({ ...rest, ...keys, box: boxHash(keys) }),
  ({ signing, latch, renew, box, ...rest }) => ({ ...rest, keys: { signing, latch, renew, box: { hash: box } } }),
);

export const voiceForm: Codec<Voice> = row({
  member: id("member"),
  latch: id("key"),
  from: place,
  until: placeOrNull,
});

export const invitationForm: Codec<Invitation> = row({
  key: id("key"),
  latch: id("key"),
  by: id("member"),
  vouches: uint(100),
  returning: orNull(id("member")),
  until: day,
  day,
  state: choice("open", "spent", "withdrawn"),
  ...granted,
  vouchedBy: mapOf(id("key"), setOf(id("member"), most), most),
  objections: setOf(id("member"), most),
});

const answerForm: Codec<SeatAnswer> = row({
  answer: choice("yes", "no", "pause"),
  asOf: place,
  seq: place,
  after: place,
});

export const seatForm: Codec<Seat> = row({
  of: choice("chapter", "caucus"),
  name: text(longestSeatName),
  keys: growing(id("key"), 100),
  since: place,
  after: place,
  delegates: setOf(id("member"), 2),
  answers: mapOf(id("entry"), answerForm, 4_096),
});

export const letterboxForm: Codec<Letterbox> = struct({ key: boxKey, seed: bytes(32) });

/** Without number and circle: they stand beside it. */
export const epochForm: Codec<EpochParts> = row({
  base: orNull(uint()),
  commitment: bytes(32),
  passingHash: bytes(32),
  link: bytesUpTo(64),
  seq: place,
});

type EpochParts = Omit<EpochRecord, "v" | "circle" | "number"> & Pick<KnownEpoch, "seq">;

const places: Codec<Set<number>> = setOf(place, 16_777_216);

interface Places {
  readonly nobodys: Set<number>;
  readonly theirs: Map<MemberId, Set<number>>;
}

/** The places of each reason, and whose they are: there may be many of one. */
export const voidsForm: Codec<Map<number, Voided>> = as(
  mapOf(choice(...voids), row({ nobodys: places, theirs: mapOf(id("member"), places, most) }), voids.length),
  (entries) => {
    const all = new Map<Void, Places>();
    for (const [seq, { reason, by }] of entries) {
      const of = all.get(reason) ?? { nobodys: new Set(), theirs: new Map<MemberId, Set<number>>() };
      all.set(reason, of);
      // What the header alone shows to be void not everyone can open, and everyone writes the same.
      if (by === null || byHeader.has(reason)) of.nobodys.add(seq);
      else of.theirs.set(by, (of.theirs.get(by) ?? new Set()).add(seq));
    }
    return all;
  },
  (all, at) => {
    const entries = [...all].flatMap(([reason, of]) => voidedFor(reason, of, at));
    const bySeq = new Map(entries.toSorted(([a], [b]) => a - b));
    if (bySeq.size < entries.length) throw new Malformed(`${at} names a place twice`);
    return bySeq;
  },
);

const byHeader: ReadonlySet<Void> = new Set(["out-of-place", "epoch-not-open"]);

function voidedFor(reason: Void, { nobodys, theirs }: Places, at: string): readonly (readonly [number, Voided])[] {
  const isOnlyForm = nobodys.size + theirs.size > 0 && [...theirs.values()].every(({ size }) => size > 0);
  if (!isOnlyForm || (byHeader.has(reason) && theirs.size > 0)) throw new Malformed(`${at} is not as it is written`);
  const all: readonly (readonly [MemberId | null, Set<number>])[] = [[null, nobodys], ...theirs];
  return all.flatMap(([by, seqs]) => [...seqs].map((seq) => [seq, { reason, by }] as const));
}
