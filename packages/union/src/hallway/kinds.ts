import type { RoomId } from "@unionhall/protocol";
import { choice, id, struct, text } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";

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

/** In the hallway: what its author is called in this circle. */
export const personNamed: EntryKind<{ readonly name: string }> = {
  name: "person.named",
  version: 1,
  payload: struct({ name: text(longestName) }),
};

export type Feature = "chat";

/** More rooms than any circle opens: one that is opened after so many is no room. */
export const mostRooms = 1_000;

/** In the hallway: a room, and what is done in it. The first of a feature is the circle's plain one. */
export const roomOpened: EntryKind<{ readonly room: RoomId; readonly feature: Feature }> = {
  name: "room.opened",
  version: 1,
  payload: struct({ room: id("room"), feature: choice("chat") }),
};
