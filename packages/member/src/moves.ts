import type { CircleId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** A desk goes to another hall, and a person's other devices after it; or a hall has gone to another address. */
export interface MoveActs {
  /**
   * By the twelve words, from what this device has; the hall it is in may be gone. Where the words find a desk in that
   * hall already, this device sits down there.
   */
  desk(ask: {
    readonly words: string;
    /** The address of a hall in which this person is in a circle, or has moved to on another device; or an invitation there. */
    readonly to: string;
    /** Whether their other devices come along by themselves, when they next reach the old hall. One that was taken would too. */
    readonly others: boolean;
  }): Promise<Outcome<MovedDesk>>;
  /** Goes on with a hall that has moved, by the link that it signed; says where the hall is. */
  hall(link: string): Promise<Outcome<string>>;
}

export interface MovedDesk {
  readonly hall: string;
  /** `there`: another device has moved it before. */
  readonly was: "moved" | "there";
}

export interface DeskWhere {
  /** Where the hall is that it is in, and where that says that it will be or was; whether it answers now, or has not for a while. */
  readonly hall: string;
  readonly said: readonly string[];
  readonly reached: boolean;
  readonly silent: boolean;
  /** Where it has moved to by the words, on another device: this one is still at the old one. */
  readonly movedTo: string | null;
  /** Other halls in which this person is in a circle, each with those. */
  readonly elsewhere: readonly { readonly hall: string; readonly circles: readonly CircleId[] }[];
}

/** What became of each circle when somebody came back with their words. */
export interface RecoveryReport {
  readonly circles: readonly { readonly id: CircleId; readonly title: string; readonly renewed: boolean }[];
  readonly refused: number;
}
