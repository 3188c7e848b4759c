import type { MemberId, RoomId } from "@unionhall/protocol";
import { id, list, struct, text } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";
import { mostMentions } from "../thread/kinds.ts";

/** In the book: which room is the hallway. The first one counts. */
export const hallwayOpened: EntryKind<{ readonly room: RoomId }> = {
  name: "hallway.opened",
  version: 1,
  payload: struct({ room: id("room") }),
};

export const longestName = 60;
export const longestTitle = 80;

/** In the hallway: what the circle is called. The newest by a steward counts. */
export const circleTitled: EntryKind<{ readonly title: string }> = {
  name: "circle.titled",
  version: 1,
  payload: struct({ title: text(longestTitle) }),
};

export const longestPurpose = 280;

/** In the hallway: what the circle is for, in a line or two. The newest by a steward counts; empty takes it away. */
export const circleDescribed: EntryKind<{ readonly purpose: string }> = {
  name: "circle.described",
  version: 1,
  payload: struct({ purpose: text(longestPurpose) }),
};

/** In the hallway: what its author is called in this circle. */
export const personNamed: EntryKind<{ readonly name: string }> = {
  name: "person.named",
  version: 1,
  payload: struct({ name: text(longestName) }),
};

/** Nothing stands deeper in a circle than any app shows it. */
export const longestWay = 7;

interface NudgeSaid {
  readonly room: RoomId;
  /** From a tool of the circle to what the room's item stands in; empty for a tool, and where its author cannot tell. */
  readonly way: readonly RoomId[];
  readonly whom: readonly MemberId[];
}

/**
 * In the hallway, beside something that mentions people: a device that has not read that room hears of it, and which
 * rooms tell what it is. It names no line: what is written has no id before it is sealed.
 */
export const nudged: EntryKind<NudgeSaid> = {
  name: "nudged",
  version: 1,
  payload: struct({ room: id("room"), way: list(id("room"), longestWay), whom: list(id("member"), mostMentions) }),
};
