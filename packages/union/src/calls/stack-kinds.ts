import type { EntryId } from "@unionhall/protocol";
import { bool, choice, id, struct, text, uint } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";

/** For what somebody asks to speak: a point of process, a direct response to who speaks, or to speak. */
export type AskedFor = (typeof askedFor)[number];
const askedFor = ["point", "response", "speak"] as const;

export interface StackAsked {
  readonly for: AskedFor;
  /** They say of themselves that they go first among those who have spoken as long: people whom calls leave out. */
  readonly first: boolean;
}

export interface StackGiven {
  readonly ask: EntryId;
  /** The place of the newest entry that whoever gives it had read: nobody is passed over by having asked meanwhile. */
  readonly knew: number;
  /** Why it is not the next one's; empty where it is. */
  readonly because: string;
}

export const longestBecause = 400;
const lastSeq = Number.MAX_SAFE_INTEGER;

/** In a call's room: its author would speak. */
export const stackAsked: EntryKind<StackAsked> = {
  name: "stack.asked",
  version: 1,
  payload: struct({ for: choice(...askedFor), first: bool }),
};

/** Its author would not, after all. */
export const stackLeft: EntryKind<{ readonly ask: EntryId }> = {
  name: "stack.left",
  version: 1,
  payload: struct({ ask: id("entry") }),
};

/** By who takes the stack: that somebody speaks now, and whoever spoke does not any more. */
export const stackGiven: EntryKind<StackGiven> = {
  name: "stack.given",
  version: 1,
  payload: struct({ ask: id("entry"), knew: uint(lastSeq), because: text(longestBecause) }),
};

/** By who takes the stack or who speaks: that nobody speaks now. */
export const stackOver: EntryKind<object> = { name: "stack.over", version: 1, payload: struct({}) };
