import type { RoomId } from "@unionhall/protocol";
import { choice, id, orNull, struct, tagged, text } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";
import { longestPlace } from "./event.ts";
import type { When } from "./when.ts";
import { dayCodec, whenCodec } from "./when.ts";

/** Whether somebody comes; `unsaid` takes back what they said. */
export type Coming = (typeof comings)[number];
const comings = ["yes", "maybe", "no", "unsaid"] as const;

export interface EventAnswered {
  /** The occurrence that begins on that day; null: all of which nothing else is said. */
  readonly day: number | null;
  readonly coming: Coming;
}

/** In an event's room: whether its author comes. The newest of each member counts. */
export const eventAnswered: EntryKind<EventAnswered> = {
  name: "event.answered",
  version: 1,
  payload: struct({ day: orNull(dayCodec), coming: choice(...comings) }),
};

/** `usual`: as all others again. `off`: it is called off. `other`: at another time or place, this once. */
export type OccurrenceChange =
  | { readonly type: "usual" }
  | { readonly type: "off" }
  | { readonly type: "other"; readonly when: When; readonly place: string };

export interface OccurrenceChanged {
  readonly event: RoomId;
  /** On which it begins by the event's repeating. */
  readonly day: number;
  readonly change: OccurrenceChange;
}

/** In the room in which an event stands, as whoever looks at the schedule has to know: one occurrence of it. The newest counts. */
export const occurrenceChanged: EntryKind<OccurrenceChanged> = {
  name: "occurrence.changed",
  version: 1,
  payload: struct({
    event: id("room"),
    day: dayCodec,
    change: tagged<OccurrenceChange>({
      usual: struct({}),
      off: struct({}),
      other: struct({ when: whenCodec, place: text(longestPlace) }),
    }),
  }),
};
