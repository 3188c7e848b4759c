import type { RoomVoid, Void } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { Tried } from "./warnings/tried.ts";

/** A member who has to answer for something, and what they are called; empty until they have said. */
export interface Whose {
  readonly id: MemberId;
  readonly name: string;
}

/** What one member has done so many times alike, the first at `seq`. Nobody's where that cannot be told. */
interface Done {
  readonly seq: number;
  readonly count: number;
  readonly by: Whose | null;
}

/** Something that members should know: entries that do not count, a hall that contradicts itself. */
export type Finding =
  /** With what they set out to do, where it is one of the book's deeds and this device has read it. */
  | (Done & { readonly type: "void"; readonly reason: Void | RoomVoid; readonly tried?: Tried })
  /** Their device says that it saw another past than this one has. */
  | (Done & { readonly type: "seen-differs" })
  /** Something that they wrote before this is not here, by their device's own count. */
  | (Done & { readonly type: "missing" })
  | {
      readonly type:
        | "gap"
        | "changed"
        | "day-went-back"
        | "head-differs"
        | "fork"
        | "parted"
        | "went-back"
        | "put-off"
        | "lost"
        | "withheld"
        | "point-unfit"
        | "past-differs"
        | "box-unfit"
        | "turns-apart"
        | "door-went-back"
        | "not-believed"
        | "other-hall"
        | "newer-rules";
      readonly seq: number;
    }
  /** The hall's day is so many ahead of this device's own; below zero, behind it. */
  | { readonly type: "day-off"; readonly days: number }
  /** Latches at the door that are nobody's, and those of them that are a steward's; members who are in, and whose latch is not there. */
  | { readonly type: "unlawful-latch" | "steward-latch" | "missing-latch"; readonly count: number };

/** What came before a place that whoever invited this member, or another device of theirs, has vouched for. */
export interface PastView {
  readonly seq: number;
  /** How far this device has looked into it by itself. */
  readonly read: number;
  /** It is not what they had said. */
  readonly differs: boolean;
}
