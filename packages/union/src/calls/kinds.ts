import type { EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { bool, choice, id, list, orNull, struct, text, uint } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";
import { mostPeople } from "../agreement/agreement.ts";
import { longestItem } from "./agenda.ts";

/* Note: all of these stand in a call's room. Who leads it says most of them; see `leads.ts` for who may. */

/** What somebody does for a call. */
export type CallRole = (typeof callRoles)[number];
export const callRoles = ["facilitator", "stack", "notes", "time", "care", "captions", "interpreter"] as const;

/** Who carries a role in this call from now on; null: nobody. */
export const callLed: EntryKind<{ readonly role: CallRole; readonly member: MemberId | null }> = {
  name: "call.led",
  version: 1,
  payload: struct({ role: choice(...callRoles), member: orNull(id("member")) }),
};

/** That its author could carry a role in this call when it is their turn, or not any more. */
export const callWilling: EntryKind<{ readonly role: CallRole; readonly willing: boolean }> = {
  name: "call.willing",
  version: 1,
  payload: struct({ role: choice(...callRoles), willing: bool }),
};

/** That its author is in the call, or not any more. */
export const callHere: EntryKind<{ readonly here: boolean }> = {
  name: "call.here",
  version: 1,
  payload: struct({ here: bool }),
};

/** Where a call is: from now on at that item of the agenda, for so many minutes. Null: between items. */
export interface CallMoved {
  readonly to: RoomId | null;
  readonly minutes: number;
}

export const callMoved: EntryKind<CallMoved> = {
  name: "call.moved",
  version: 1,
  payload: struct({ to: orNull(id("room")), minutes: uint(longestItem) }),
};

/** That the item at which the call is gets so many minutes more. */
export const callExtended: EntryKind<{ readonly minutes: number }> = {
  name: "call.extended",
  version: 1,
  payload: struct({ minutes: uint(longestItem) }),
};

/**
 * That its author may stand by name in who came, where the circle keeps names. It is theirs to say, while the call is on, and they take
 * it back by erasing it: no word stays that says they were there.
 */
export const callNamed: EntryKind<Readonly<Record<never, never>>> = {
  name: "call.named",
  version: 1,
  payload: struct({}),
};

/** That the call is over; whoever says that it is not goes on with it. */
export interface CallOver {
  readonly over: boolean;
  /** How many came, where the circle keeps that; else null. */
  readonly came: number | null;
}

export const callOver: EntryKind<CallOver> = {
  name: "call.over",
  version: 1,
  payload: struct({ over: bool, came: orNull(uint(mostPeople)) }),
};

export const longestWord = 2_000;

/** What somebody who cannot come has to say to an item of the agenda: it is read out there. The newest of each counts; empty takes it back. */
export const wordLeft: EntryKind<{ readonly at: RoomId; readonly text: string }> = {
  name: "word.left",
  version: 1,
  payload: struct({ at: id("room"), text: text(longestWord) }),
};

/** That the word of somebody who cannot come was read out at its item. What they say anew since is to be read out again. */
export const wordRead: EntryKind<{ readonly at: RoomId; readonly member: MemberId }> = {
  name: "word.read",
  version: 1,
  payload: struct({ at: id("room"), member: id("member") }),
};

/**
 * How a call is asked: how warm, how much they are for it, yes or no by hand, any of some words, or whether the item gets more
 * minutes, which whoever keeps the time asks. None of them decides anything.
 */
export type CheckKind = (typeof checkKinds)[number];
export const checkKinds = ["temperature", "gradients", "hands", "straw", "more"] as const;

export const longestQuestion = 300;
export const mostChoices = 8;
export const longestChoice = 80;

export interface CheckAsked {
  readonly as: CheckKind;
  readonly question: string;
  /** Of a straw poll; else none, as each kind has its own. */
  readonly choices: readonly string[];
}

export const checkAsked: EntryKind<CheckAsked> = {
  name: "check.asked",
  version: 1,
  payload: struct({
    as: choice(...checkKinds),
    question: text(longestQuestion),
    choices: list(text(longestChoice), mostChoices),
  }),
};

/** The newest of each member counts, until it is closed. Null takes it back. */
export const checkAnswered: EntryKind<{ readonly check: EntryId; readonly choice: number | null }> = {
  name: "check.answered",
  version: 1,
  payload: struct({ check: id("entry"), choice: orNull(uint(mostChoices)) }),
};

export const checkClosed: EntryKind<{ readonly check: EntryId }> = {
  name: "check.closed",
  version: 1,
  payload: struct({ check: id("entry") }),
};

/** What somebody shows without a sound. It passes by itself. */
export type Gesture = (typeof gestures)[number];
export const gestures = ["agree", "unsure", "against", "louder", "slower", "thanks"] as const;

export const gestureMade: EntryKind<{ readonly gesture: Gesture }> = {
  name: "gesture.made",
  version: 1,
  payload: struct({ gesture: choice(...gestures) }),
};

export const longestCaption = 500;

/** What is being said, written along, as a language is named by IETF (BCP 47). */
export const captionSaid: EntryKind<{ readonly text: string; readonly language: string }> = {
  name: "caption.said",
  version: 1,
  payload: struct({ text: text(longestCaption), language: text(16) }),
};
