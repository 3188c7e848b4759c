import type { RoomId } from "@unionhall/protocol";
import { id, orNull, struct, uint } from "@unionhall/protocol";
import { lastDay } from "../days.ts";
import type { EntryKind } from "../item.ts";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";

/* What stands in a decision's own room of what came after it was decided. */

export interface Reviewed {
  /** It is still right; when the circle looks at it again, on a wall's calendar. Null: on no day. */
  readonly next: number | null;
  /** What is proposed in its place, by its room; null where it is still right. */
  readonly instead: RoomId | null;
}

/** Somebody has looked at it again. The newest counts. */
export const decisionReviewed: EntryKind<Reviewed> = {
  name: "decision.reviewed",
  version: 1,
  payload: struct({ next: orNull(uint(lastDay)), instead: orNull(id("room")) }),
};

export interface ToDoMade {
  readonly list: RoomId;
  readonly toDo: RoomId;
}

/** A to-do was made of it. The to-do says which decision it comes from. */
export const toDoMade: EntryKind<ToDoMade> = {
  name: "to-do.made",
  version: 1,
  payload: struct({ list: id("room"), toDo: id("room") }),
};

export interface AfterDecision {
  readonly reviews: readonly (Reviewed & Stamp)[];
  readonly toDos: readonly ToDoMade[];
}

/** Of all that was said in the room, in order. */
export function afterDecision(said: readonly Said[]): AfterDecision {
  const made = said.flatMap((each) => readAs(toDoMade, each) ?? []);
  return {
    reviews: said.flatMap((each) => {
      const reviewed = readAs(decisionReviewed, each);
      const { seq, by, time } = each;
      return reviewed === null ? [] : [{ ...reviewed, seq, by, time }];
    }),
    toDos: made.filter(({ toDo }, at) => made.findIndex((each) => each.toDo === toDo) === at),
  };
}
