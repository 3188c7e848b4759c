import type { MemberId, RoomId } from "@unionhall/protocol";
import { choice, id, list, orNull, uint } from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";

/** What an item of an agenda is for. */
export type AgendaGoal = (typeof agendaGoals)[number];
export const agendaGoals = ["share", "explore", "decide"] as const;

/** What an item of a call's agenda has beside its title; what is to be known of it is its text, in its own room. */
export interface AgendaFacts {
  /** Who brings it. */
  readonly owner: MemberId | null;
  readonly minutes: number;
  readonly goal: AgendaGoal;
  /** Decisions, documents and whatever else of the circle belongs to it, by their rooms. */
  readonly links: readonly RoomId[];
}

export const longestItem = 600;
export const mostLinks = 12;

export const agendaFacts: Facts<AgendaFacts> = {
  owner: orNull(id("member")),
  minutes: uint(longestItem),
  goal: choice(...agendaGoals),
  links: list(id("room"), mostLinks),
};

/** As it stands; what nobody has said, or in no form, is as in a new one. */
export function agendaItemOf(item: Pick<Item, "facts">): AgendaFacts {
  return { owner: null, minutes: 10, goal: "share", links: [], ...readFacts(agendaFacts, item) };
}
