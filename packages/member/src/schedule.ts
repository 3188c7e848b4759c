import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Coming, EventAnswered, OccurrenceChange } from "@unionhall/union";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/** What is done with events beyond what is done with all items. */
export interface ScheduleActs {
  /** Says in an event's room whether this person comes: to the occurrence that begins on that day, or to all where it is null. */
  answer(event: At, day: number | null, coming: Coming): Promise<Outcome<void>>;
  /** In a schedule: what becomes of the occurrence of an event that begins on that day. */
  changeOccurrence(schedule: At, event: RoomId, day: number, change: OccurrenceChange): Promise<Outcome<void>>;
}

export interface AnswerView extends EventAnswered {
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  readonly time: number;
  readonly waiting: boolean;
}
