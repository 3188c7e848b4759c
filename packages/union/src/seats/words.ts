import {
  answeredForm,
  consentToSign,
  delegatedForm,
  registeredForm,
  seatAnswered,
  seatDelegated,
  seatRegistered,
} from "@unionhall/kernel";
import type { Bytes, CircleId, EntryId, Key, MemberId, SeatId } from "@unionhall/protocol";
import { bytesOf, concat, equal, signable, toBytes } from "@unionhall/protocol";
import type { SeatDeed } from "./kinds.ts";

/** What whoever speaks for a seat signs with its key in its home, so that everybody there knows whose it is. */
export function speakerToSign(home: CircleId, seat: SeatId, member: MemberId): Bytes {
  return signable("speaker", concat(bytesOf(home), bytesOf(seat), bytesOf(member)));
}

/** What whoever speaks for a seat signs, for the circle in which it stands. */
export function wordToSign(circle: CircleId, after: number, deed: SeatDeed): Bytes {
  return consentToSign(kinds[deed.type], circle, after, bytesOfDeed(deed));
}

const kinds = {
  answered: seatAnswered.name,
  delegated: seatDelegated.name,
  registered: seatRegistered.name,
} as const;

function bytesOfDeed({ type, ...deed }: SeatDeed): Bytes {
  switch (type) {
    case "answered":
      return toBytes(answeredForm, deed as Extract<SeatDeed, { type: "answered" }>);
    case "delegated":
      return toBytes(delegatedForm, deed as Extract<SeatDeed, { type: "delegated" }>);
    case "registered":
      return toBytes(registeredForm, deed as Extract<SeatDeed, { type: "registered" }>);
  }
}

export function isSameDeed(one: SeatDeed, other: SeatDeed): boolean {
  return one.type === other.type && equal(bytesOfDeed(one), bytesOfDeed(other));
}

/** What a deed is about: whoever says another thing about the same has changed their mind. */
export function matterOf(deed: SeatDeed): EntryId | "delegates" | "keys" {
  if (deed.type === "answered") return deed.subject;
  return deed.type === "delegated" ? "delegates" : "keys";
}

/** In one order, so that those who mean the same sign the same. */
export function inOrder<T extends MemberId | Key>(all: readonly T[]): readonly T[] {
  return [...new Set(all)].toSorted();
}
