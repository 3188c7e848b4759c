import type { CircleId, Codec, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import {
  ascii,
  bool,
  choice,
  id,
  idOf,
  labelled,
  list,
  maybe,
  orNull,
  row,
  some,
  struct,
  uint,
} from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";

/**
 * What a person keeps for themselves alone, by its kinds. Each stands by itself: two devices that were offline change
 * different ones, and of one the newest in the hall's order counts. They fit into one entry, all of them, at their most.
 */
export interface Owns {
  readonly reads: ReadUpTo;
  readonly bookmarks: Bookmark;
  readonly told: ToldOf;
  readonly later: PutOff;
  readonly hidden: Hidden;
  readonly muted: Muted;
  readonly apart: KeptApart;
  readonly order: CircleOrder;
  readonly quiet: Quiet;
  readonly declined: Declined;
  readonly begun: Begun;
}

/** Read up to this place: a room, or everything there is in a circle. It never goes back. */
export interface ReadUpTo {
  readonly circle: CircleId;
  readonly room: RoomId | null;
  readonly seq: number;
}

/** Of an item, or of a line in its room. */
export interface Bookmark {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly line: EntryId | null;
  /** When it was made, in ms since 1970; null: it was taken out. */
  readonly made: number | null;
}

/** Of what in a room its person is told: everything, nothing, or as usual: what is theirs, and what names them. */
export type Telling = (typeof tellings)[number];
const tellings = ["usual", "all", "nothing"] as const;

export interface ToldOf {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly how: Telling;
}

/** Out of sight until then, in ms since 1970, and back in sight afterwards; null: not put off any more. */
export interface PutOff {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly until: number | null;
}

export interface Hidden {
  readonly circle: CircleId;
  readonly on: boolean;
}

/** Of somebody in one circle, and in those that are walked out of it: nowhere else are they named so. */
export interface Muted {
  readonly member: MemberId;
  readonly on: boolean;
}

/** Its person is not to be drawn or paired with somebody. Whether the care people of their circle are told, or were. */
export interface KeptApart {
  readonly member: MemberId;
  readonly on: boolean;
  readonly told: (typeof tellingCare)[number];
}
const tellingCare = ["never", "now", "before"] as const;

/** What somebody of a circle asks, which is to write to its person alone, is out of sight: until then, in ms since 1970, or for good. */
export interface Declined {
  readonly circle: CircleId;
  readonly member: MemberId;
  readonly on: boolean;
  readonly until: number | null;
}

/** Its person knows their way in a circle, and is shown no more what to do first there. */
export interface Begun {
  readonly circle: CircleId;
  readonly on: boolean;
}

/** As its person has put them. Those that are not in it come after. */
export interface CircleOrder {
  readonly circles: readonly CircleId[];
}

/** Hours of every day in which nothing asks for attention; minutes since midnight where the device is. They may go over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface Quiet {
  readonly hours: QuietHours | null;
}

export type OwnKind = keyof Owns;

/** Together they stay under what one entry holds, 64 KiB. */
export const mostOwn: { readonly [K in OwnKind]: number } = {
  reads: 300,
  bookmarks: 200,
  told: 100,
  later: 50,
  hidden: 50,
  muted: 100,
  apart: 60,
  order: 1,
  quiet: 1,
  declined: 60,
  begun: 50,
};

/** So many at once: of those that are not any more some stay on the list, so that no device brings them back. */
export const mostMuted = 50;
export const mostDeclined = 50;

/** The place at which something was said first; null: at that of the entry that says it here. */
export type Own<K extends OwnKind> = Owns[K] & { readonly at: number | null };

/** Some of it, or all. */
export type MineSaid = { readonly [K in OwnKind]?: readonly Own<K>[] } & {
  /** Set where it is all there is: as far as the room was read when it was said. Whoever begins there needs nothing from before. */
  readonly whole?: number;
};

const circle = id("circle");
const room = id("room");
const at = orNull(uint());
const minutes = uint(1_439);
const circles: Codec<readonly CircleId[]> = list(circle, 200);
export const mostOrdered = 200;

/** In a room of the desk of their person. */
export const deskMine: EntryKind<MineSaid> = {
  name: "desk.mine",
  version: 1,
  payload: struct({
    whole: maybe(uint()),
    reads: some(row({ circle, room: orNull(room), seq: uint(), at }), mostOwn.reads),
    bookmarks: some(row({ circle, room, line: orNull(id("entry")), made: orNull(uint()), at }), mostOwn.bookmarks),
    told: some(row({ circle, room, how: choice(...tellings), at }), mostOwn.told),
    later: some(row({ circle, room, until: orNull(uint()), at }), mostOwn.later),
    hidden: some(row({ circle, on: bool, at }), mostOwn.hidden),
    muted: some(row({ member: id("member"), on: bool, at }), mostOwn.muted),
    apart: some(row({ member: id("member"), on: bool, told: choice(...tellingCare), at }), mostOwn.apart),
    order: some(row({ circles, at }), mostOwn.order),
    declined: some(row({ circle, member: id("member"), on: bool, until: orNull(uint()), at }), mostOwn.declined),
    begun: some(row({ circle, on: bool, at }), mostOwn.begun),
    quiet: some(row({ hours: orNull(row({ from: minutes, to: minutes })), at }), mostOwn.quiet),
  }),
};

export const mineRoom: RoomId = idOf("room", labelled("state", ascii("desk mine")).slice(0, 16));
