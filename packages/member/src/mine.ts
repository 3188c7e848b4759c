import type { CircleId, MemberId } from "@unionhall/protocol";
import type { LineView } from "./lines.ts";
import type { QuietHours, Telling } from "./mine/kinds.ts";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/**
 * What a person keeps for themselves: on all their devices, and told to nobody. It is in the outbox of their desk at
 * once, so it holds offline too. On a visit there is none of it.
 */
export interface MineActs {
  /** What is kept of a room. */
  look(at: At): OwnView;
  readonly quietHours: QuietHours | null;
  /** Of a line, or of the item itself where it is null. */
  bookmark(at: At, line: LineView["id"] | null, on: boolean): Promise<Outcome<void>>;
  tell(at: At, how: Telling): Promise<Outcome<void>>;
  /** Out of Hey! until then, in ms since 1970, and back in it afterwards; null: back now. */
  putOff(at: At, until: number | null): Promise<Outcome<void>>;
  /** The first first. Those that are not named and have a place keep theirs among themselves, after these. */
  arrange(circles: readonly CircleId[]): Promise<Outcome<void>>;
  /**
   * What somebody says in a circle is folded away from now on, and nobody is told of it. What they do that concerns
   * everybody is not: turns and consents of a steward, warnings, what stands in a list, a schedule or the docs.
   */
  mute(circle: CircleId, member: MemberId, on: boolean): Promise<Outcome<void>>;
  readonly muted: readonly MutedView[];
  hide(circle: CircleId, on: boolean): Promise<Outcome<void>>;
  /** This person knows their way in a circle: `newHere` is over there. */
  begun(circle: CircleId): Promise<Outcome<void>>;
  setQuiet(hours: QuietHours | null): Promise<Outcome<void>>;
  /** Everything that this device knows of, in all circles, counts as read. */
  readAll(): Promise<Outcome<void>>;
}

export interface OwnView {
  /** Whether the item is bookmarked, and which of its lines are. */
  readonly bookmarked: boolean;
  readonly lines: ReadonlySet<string>;
  readonly telling: Telling;
  readonly putOff: number | null;
}

/** Of a circle. */
export interface PerhapsNew {
  /**
   * What this person is there as long as there is something to do first: they have come two weeks ago at most and have not
   * said that they know their way; a founder as long as they are alone.
   */
  readonly newHere: "founder" | "newcomer" | null;
}

/** Somebody, or what is of them. */
export interface MayBeMuted {
  /** Set where this person has muted them: what they say is folded away. Nobody else knows. */
  readonly muted?: true;
}

/** Somebody who is muted, as a circle knows them. */
export interface MutedView {
  readonly circle: CircleId;
  readonly title: string;
  readonly member: MemberId;
  readonly name: string;
}
