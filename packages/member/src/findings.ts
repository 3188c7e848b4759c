import type { RoomVoid, Void } from "@unionhall/kernel";

/** Something that members should know: an entry that does not count, a hall that contradicts itself. */
export type Finding =
  | { readonly type: "void"; readonly seq: number; readonly reason: Void | RoomVoid }
  | {
      readonly type:
        | "gap"
        | "changed"
        | "day-went-back"
        | "head-differs"
        | "seen-differs"
        | "fork"
        | "went-back"
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
  /** Latches at the door that are nobody's; members who are in, and whose latch is not there. */
  | { readonly type: "unlawful-latch" | "missing-latch"; readonly count: number };

/** What came before a place that whoever invited this member, or another device of theirs, has vouched for. */
export interface PastView {
  readonly seq: number;
  /** How far this device has looked into it by itself. */
  readonly read: number;
  /** It is not what they had said. */
  readonly differs: boolean;
}
