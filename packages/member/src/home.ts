import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { ApproachView } from "./alone.ts";
import type { Occurrence } from "@unionhall/union";
import type { LineView } from "./lines.ts";
import type { MayBeMuted } from "./mine.ts";
import type { At } from "./rooms.ts";

/** What a person comes home to. A snapshot, like everything else that a screen sees. */
export interface HomeView {
  /** Where somebody has named them, and they have not looked since. The newest first. */
  readonly named: readonly NewsView[];
  /** Circles in which something waits for them. */
  readonly asked: readonly AskedOfMe[];
  /** Who wants to write to them alone, also what they have put off. */
  readonly approaches: readonly ApproachView[];
  /** What is new for them, an item once, the newest first; of very many, the newest. */
  readonly hey: readonly NewsView[];
  /** Whether there is more that is new than that. */
  readonly moreHey: boolean;
  /** What they are told of and have read, the newest first; of very many, the newest. */
  readonly before: readonly NewsView[];
  /** What they are to do in lists that are read here: what is due first comes first. */
  readonly toDos: readonly MyToDo[];
  /** What comes today and this week, as far as it is read here: events of their circles, and what they are to do. */
  readonly week: readonly WeekView[];
  /** What they have put off, the soonest first. */
  readonly later: readonly NewsView[];
  /** What waits for them in what their circles decide: what closes first comes first; of very much, the first. */
  readonly decisions: readonly MyDecision[];
  /** The newest first. */
  readonly bookmarks: readonly BookmarkView[];
}

/** Whose face stands for a circle: its own, or, of one of two, that of the other in the circle it came from. */
export interface HasFace {
  readonly face: CircleId | MemberId;
}

/** An item, and the circle that it stands in. */
export interface PlaceView extends At, HasFace {
  readonly title: string;
  readonly what: string;
  /** Empty where the app names it by what it is. */
  readonly name: string;
  /** From a tool of the circle to the room; empty where nothing that is read here, or said by who names them, leads there. */
  readonly path: readonly RoomId[];
}

/** Who was heard last, and what they said: in a line, or in a text's first words. */
export interface HeardLast extends Pick<LineView, "name" | "mine" | "text" | "files"> {
  readonly of: "line" | "text";
}

export interface NewsView extends PlaceView {
  /** Somebody else opened it, and they have not read where it stands since. */
  readonly fresh: boolean;
  /** Lines of others that they have not read. */
  readonly unread: number;
  readonly named: boolean;
  /** Null where nothing of it is read here. */
  readonly last: HeardLast | null;
  /** Of the newest in it, in ms since 1970. */
  readonly time: number;
  /** Until when it is put off; null: it is not. */
  readonly putOff: number | null;
}

export interface MyToDo extends PlaceView {
  /** Whole days since 1970-01-01, as a calendar on a wall shows them; null: on no day. */
  readonly due: number | null;
}

/** Something in what a circle decides that waits for this person. */
export interface MyDecision extends PlaceView {
  /**
   * `word`: it is decided now, and they have said nothing. `differs`: their devices counted otherwise than what was declared.
   * `objection`: theirs is not met. `review`: the day has come to look at it again.
   */
  readonly why: "word" | "differs" | "objection" | "review";
  /** The last day for it, since 1970; null: there is none. */
  readonly until: number | null;
}

/** Something of this week: an event of a circle, or a to-do that is due. */
export interface WeekView extends PlaceView {
  /** On the calendar where the device is; of what lasts, the first day that is left. */
  readonly day: number;
  /** Null for a to-do. */
  readonly occurrence: Pick<Occurrence<unknown>, "when" | "at" | "place" | "off" | "moved"> | null;
}

/** How many of each wait for this person in a circle. */
export interface AskedOfMe extends HasFace {
  readonly circle: CircleId;
  readonly title: string;
  /** At the door, and theirs to vouch for or let in. */
  readonly knocks: number;
  /** Who waits for somebody's word since a phone was lost. */
  readonly toConfirm: number;
  /** Changes of stewards that they are asked to agree to. */
  readonly toAgree: number;
  readonly letters: boolean;
  /** What was told to them as one of the care people, and nobody looks after. */
  readonly reports: number;
  /** Accountability circles that they can open, come into or leave, or whose outcome waits for their yes. */
  readonly accountability: number;
  /** Warnings that call for somebody. */
  readonly warnings: number;
}

export interface BookmarkView extends PlaceView, MayBeMuted {
  readonly line: EntryId | null;
  /** The line, or the beginning of the item's text; empty where it is not read here, or by somebody who is muted. */
  readonly excerpt: string;
  /** Whose. Empty in the same way. */
  readonly by: string;
  readonly made: number;
}
