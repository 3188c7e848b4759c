import type { Answered, Delegated, Registered } from "@unionhall/kernel";
import { answeredForm, delegatedForm, longestSeatName, mostDelegates, registeredForm } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, EntryId, Key, MemberId, SeatId } from "@unionhall/protocol";
import { bytes, choice, id, list, struct, tagged, text, uint } from "@unionhall/protocol";
import type { CaucusRule, Subject } from "../agreement/agreement.ts";
import { subjects } from "../agreement/agreement.ts";
import { lastDay } from "../days.ts";
import type { EntryKind } from "../item.ts";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import { longestItemTitle } from "../items/kinds.ts";
import { longestBody } from "../thread/kinds.ts";
import type { DecidedDeed } from "../decisions/decided.ts";
import { decidedForm } from "../decisions/decided.ts";
import { longestReason } from "../decisions/kinds.ts";
import { mostDeeds } from "../decisions/state.ts";
import { longestName } from "../hallway/kinds.ts";

/*
 * In a seat's room in its home: who speaks for it, what it is asked, and the words of those who speak. Who speaks is kept;
 * what is asked and who said what passes.
 */

/** What a seat's item has beside its title, which is the other circle's as it was called when the seat was prepared. */
export interface SeatFacts {
  readonly seat: SeatId;
  /** In which the seat is to stand. */
  readonly circle: CircleId;
  readonly of: "caucus" | "chapter";
}

export const seatFacts: Facts<SeatFacts> = {
  seat: id("seat"),
  circle: id("circle"),
  of: choice("caucus", "chapter"),
};

/** Null where somebody's app wrote half of it. */
export function seatOf(item: Pick<Item, "facts">): SeatFacts | null {
  const { seat, circle, of } = readFacts(seatFacts, item);
  return seat === undefined || circle === undefined || of === undefined ? null : { seat, circle, of };
}

export interface SpeakerJoined {
  readonly seat: SeatId;
  readonly key: Key;
  /** By that key: nobody says that another's is theirs. */
  readonly signature: Bytes;
}

/** Its author speaks for the seat, by this key. Their newest that is signed counts. */
export const speakerJoined: EntryKind<SpeakerJoined> = {
  name: "speaker.joined",
  version: 1,
  payload: struct({ seat: id("seat"), key: id("key"), signature: bytes(64) }),
};

export const speakerLeft: EntryKind<Record<string, never>> = { name: "speaker.left", version: 1, payload: struct({}) };

/** How the seat stands in the other circle, as whoever is in both saw it. */
export interface SeatTold {
  readonly name: string;
  readonly keys: readonly Key[];
  /** What a word about the seat itself comes after. */
  readonly since: number;
  readonly delegates: readonly { readonly id: MemberId; readonly name: string }[];
}

const person = struct({ id: id("member"), name: text(longestName) });

/** For those of its home who are not in the other circle. The newest counts. */
export const seatTold: EntryKind<SeatTold> = {
  name: "seat.told",
  version: 1,
  payload: struct({
    name: text(longestSeatName),
    keys: list(id("key"), 100),
    since: uint(),
    delegates: list(person, mostDelegates),
  }),
};

/** What a decision would do there, and what whoever copied it calls the member or the seat that it concerns; empty where neither does. */
export interface CopiedDeed {
  readonly deed: DecidedDeed;
  readonly name: string;
}

/** A decision of the other circle, as whoever is in both copied it. */
export interface DecisionCopied {
  readonly subject: EntryId;
  readonly asOf: number;
  /** What a word on it comes after. */
  readonly after: number;
  readonly title: string;
  readonly text: string;
  readonly deeds: readonly CopiedDeed[];
  readonly about: Subject;
  readonly may: CaucusRule["may"];
  readonly lastDay: number;
  /** What stands there as the seat's, to what it asks now. */
  readonly answer: Answered["answer"] | "none";
}

export const decisionCopied: EntryKind<DecisionCopied> = {
  name: "decision.copied",
  version: 1,
  payload: struct({
    subject: id("entry"),
    asOf: uint(),
    after: uint(),
    title: text(longestItemTitle),
    text: text(longestBody),
    deeds: list(struct({ deed: decidedForm, name: text(Math.max(longestName, longestSeatName)) }), mostDeeds),
    about: choice(...subjects),
    may: choice("pause", "consent"),
    lastDay: uint(lastDay),
    answer: choice("none", "yes", "no", "pause"),
  }),
};

/** What somebody says for the seat: a deed of it, once most of its keys have signed the same. */
export type SeatDeed =
  | (Answered & { readonly type: "answered" })
  | (Delegated & { readonly type: "delegated" })
  | (Registered & { readonly type: "registered" });

export interface WordSigned {
  readonly deed: SeatDeed;
  readonly after: number;
  /** By its author's key for the seat. */
  readonly signature: Bytes;
  /** Told with a pause. */
  readonly reason: string;
  /** As its author knows the delegates of it: the other circle's members may be nobody's here. */
  readonly names: readonly string[];
}

const deed: Codec<SeatDeed> = tagged<SeatDeed>({
  answered: answeredForm,
  delegated: delegatedForm,
  registered: registeredForm,
});

export const wordSigned: EntryKind<WordSigned> = {
  name: "word.signed",
  version: 1,
  payload: struct({
    deed,
    after: uint(),
    signature: bytes(64),
    reason: text(longestReason),
    names: list(text(longestName), mostDelegates),
  }),
};
