import type { CircleId, LetterId, LettersToday } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** Letters from outside, as a member of the circle has them. All but `look` and `drop` are a steward's. */
export interface LetterActs {
  /** What the hall has now. Asked anew every time: nothing of it is kept on this device. */
  look(circle: CircleId): Promise<Outcome<LetterboxView>>;
  /** From now on anyone with its address may write. Where one is open already, this gives it a new address. */
  open(circle: CircleId, takes: LettersTaken): Promise<Outcome<void>>;
  /** Nothing is taken until it goes on; what came stays. */
  pause(circle: CircleId, paused: boolean): Promise<Outcome<void>>;
  /** No more letters; what came stays until it is dropped or old. */
  close(circle: CircleId): Promise<Outcome<void>>;
  /** Addresses with a stamp each: a letter by one of them arrives on a day that is full, once. */
  makeStamps(circle: CircleId, count: number): Promise<Outcome<readonly string[]>>;
  /** For everyone, at once and for good. */
  drop(circle: CircleId, letter: LetterId): Promise<Outcome<void>>;
}

/** How many letters are taken on a day, without a stamp and with one. The hall may take fewer. */
export interface LettersTaken {
  readonly daily: number;
  readonly stamped: number;
}

export interface LetterboxView {
  /** `differs`: the hall goes by something else than the circle decided. A steward opens it anew, or closes it. */
  readonly state: "closed" | "open" | "paused" | "differs";
  /** Where to write to, as long as it is open or paused. */
  readonly link: string | null;
  readonly takes: LettersTaken | null;
  readonly today: LettersToday;
  /** How many are not spent. */
  readonly stamps: number;
  /** Oldest day first; within a day nobody knows which came before. */
  readonly letters: readonly LetterView[];
}

export interface LetterView {
  readonly id: LetterId;
  /** Days since 1970, when the hall took it. */
  readonly day: number;
  readonly stamped: boolean;
  /** Null where it does not open: whoever wrote it sealed it for somebody else, or badly. */
  readonly text: string | null;
  /** Sealed to an address of before: who was in then, and is not now, may have its key. */
  readonly earlier: boolean;
}
