import type { EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { bool, id, list, orNull, struct, uint } from "@unionhall/protocol";
import { lastDay } from "../days.ts";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import type { FactBytes } from "../items/kinds.ts";
import { mostMentions } from "../thread/kinds.ts";

/** What a to-do has beside its title. Its notes are the text in its own room. */
export interface ToDoFacts {
  /** Who is to do it. */
  readonly assigned: readonly MemberId[];
  /** Whole days since 1970-01-01, as a calendar on a wall shows them: of no time zone. */
  readonly starts: number | null;
  readonly due: number | null;
  readonly done: boolean;
  /** Who hears of it when it is done. */
  readonly tell: readonly MemberId[];
  /** The group of the same list that it stands in, by its room. */
  readonly group: RoomId | null;
  /** The decision of the same circle that it comes from, by its room. */
  readonly from: RoomId | null;
  /** The line of a call's notes that it comes from. */
  readonly note: NoteOfCall | null;
}

export interface NoteOfCall {
  /** From a tool of the circle to the call. */
  readonly path: readonly RoomId[];
  readonly line: EntryId;
}

const longestPath = 4;

/** As many as one nudge reaches. */
export const mostAssigned: number = mostMentions;

const people = list(id("member"), mostAssigned);
const day = orNull(uint(lastDay));

export const toDoFacts: Facts<ToDoFacts> = {
  assigned: people,
  starts: day,
  due: day,
  done: bool,
  tell: people,
  group: orNull(id("room")),
  from: orNull(id("room")),
  note: orNull(struct({ path: list(id("room"), longestPath), line: id("entry") })),
};

const nothing: ToDoFacts = {
  assigned: [],
  starts: null,
  due: null,
  done: false,
  tell: [],
  group: null,
  from: null,
  note: null,
};

/** A to-do as it stands; what nobody has said of it, or in no form, is as in a new one. Each person once. */
export function toDoOf(item: Pick<Item, "facts">): ToDoFacts {
  const { assigned, tell, ...rest } = { ...nothing, ...readFacts(toDoFacts, item) };
  return { ...rest, assigned: [...new Set(assigned)], tell: [...new Set(tell)] };
}

/** Whom an act on a to-do means to reach: who is newly to do it, and when it gets done whoever wants to hear of that. */
export function reachedByToDo(before: FactBytes, after: FactBytes): readonly MemberId[] {
  const [was, is] = [toDoOf({ facts: before }), toDoOf({ facts: after })];
  const assigned = is.assigned.filter((each) => !was.assigned.includes(each));
  return [...new Set([...assigned, ...(is.done && !was.done ? is.tell : [])])];
}
