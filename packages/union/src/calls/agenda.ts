import type { MemberId, RoomId } from "@unionhall/protocol";
import { bool, choice, id, list, orNull, struct, uint } from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import type { ItemChange } from "../items/kinds.ts";
import { putBefore } from "../lists/moving.ts";
import { dayCodec } from "../schedule/when.ts";

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
  /** It stands on the agenda of each call of the series. */
  readonly standing: boolean;
  /** To the call of which day it was carried over; null: to none. */
  readonly carried: number | null;
  /** Of which day's call it was carried over, and its room there; null: it is new. */
  readonly from: { readonly day: number; readonly item: RoomId } | null;
}

export const longestItem = 600;
export const mostLinks = 12;

export const agendaFacts: Facts<AgendaFacts> = {
  owner: orNull(id("member")),
  minutes: uint(longestItem),
  goal: choice(...agendaGoals),
  links: list(id("room"), mostLinks),
  standing: bool,
  carried: orNull(dayCodec),
  from: orNull(struct({ day: dayCodec, item: id("room") })),
};

const nothing: AgendaFacts = {
  owner: null,
  minutes: 10,
  goal: "share",
  links: [],
  standing: false,
  carried: null,
  from: null,
};

/** As it stands; what nobody has said, or in no form, is as in a new one. */
export function agendaItemOf(item: Pick<Item, "facts">): AgendaFacts {
  return { ...nothing, ...readFacts(agendaFacts, item) };
}

type InAgenda = Pick<Item, "room" | "what" | "state" | "facts">;

/** What stands on a call's agenda, in order, of all that stands in its room. */
export function agendaIn<I extends InAgenda>(items: readonly I[]): readonly I[] {
  return items.filter(({ what, state }) => what === "agenda" && state === "active");
}

/** How many minutes are planned in all. */
export function plannedMinutes(items: readonly InAgenda[]): number {
  return agendaIn(items).reduce((sum, item) => sum + agendaItemOf(item).minutes, 0);
}

/** What puts an item one place up or down; null where it stands first or last already. */
export function agendaMoved(
  items: readonly InAgenda[],
  room: RoomId,
  way: "up" | "down",
): Pick<ItemChange, "after"> | null {
  const shown = agendaIn(items).map((item) => item.room);
  const at = shown.indexOf(room);
  const others = shown.filter((each) => each !== room);
  const place = way === "up" ? at - 1 : at + 1;
  if (at < 0 || place < 0 || place > others.length) return null;
  return putBefore(items, room, others, others[place] ?? null);
}

/** What a call did not come to, to be carried over together: not what stands on the next agenda anyhow, or was carried over already. */
export function notReached<I extends InAgenda>(items: readonly I[], been: readonly RoomId[]): readonly I[] {
  return agendaIn(items).filter((item) => {
    const { standing, carried } = agendaItemOf(item);
    return !been.includes(item.room) && !standing && carried === null;
  });
}
