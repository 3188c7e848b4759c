import type { MemberId } from "@unionhall/protocol";
import { bool, id, list, orNull, struct, text, uint } from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";

/** A time of day where somebody lives: on the clocks there, whatever summer does to them. */
export interface TimeOfDay {
  /** Since midnight. */
  readonly minute: number;
  /** As IANA names it, such as `America/Mexico_City`. Any text: who reads a clock says what becomes of one they do not know. */
  readonly zone: string;
}

/** What a question has beside its words, which are its title. */
export interface QuestionFacts {
  /** The weekdays on which it is asked; 0 is Monday. */
  readonly days: readonly number[];
  readonly at: TimeOfDay;
  /** Null: everyone. */
  readonly whom: readonly MemberId[] | null;
  readonly paused: boolean;
}

export const minutesInDay = 1_440;
export const longestZone = 64;
/** As many as fit into a fact. */
export const mostChosen = 100;

export const questionFacts: Facts<QuestionFacts> = {
  days: list(uint(6), 7),
  at: struct({ minute: uint(minutesInDay - 1), zone: text(longestZone) }),
  whom: orNull(list(id("member"), mostChosen)),
  paused: bool,
};

/** A question as it stands. Whatever nobody has said, or in no form: it is asked of everyone, and never. */
export function questionOf(item: Pick<Item, "facts">): QuestionFacts {
  return { days: [], at: { minute: 0, zone: "UTC" }, whom: null, paused: false, ...readFacts(questionFacts, item) };
}
