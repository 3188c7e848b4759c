import { orNull, text } from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import type { Repeat } from "./repeat.ts";
import { repeatCodec } from "./repeat.ts";
import type { When } from "./when.ts";
import { whenCodec } from "./when.ts";

export const longestPlace = 500;

/** What an event has beside its title; its notes are its text. Each is changed by itself. */
export interface EventFacts {
  readonly when: When;
  /** Null: once. */
  readonly repeat: Repeat | null;
  /** Where it is, or how to join. */
  readonly place: string;
}

export const eventFacts: Facts<EventFacts> = {
  when: whenCodec,
  repeat: orNull(repeatCodec),
  place: text(longestPlace),
};

/** An event as it stands. One of which nobody has said when it is, or in no form, has no day. */
export interface Event extends Omit<EventFacts, "when"> {
  readonly when: When | null;
}

export function eventOf(item: Pick<Item, "facts">): Event {
  return { when: null, repeat: null, place: "", ...readFacts(eventFacts, item) };
}
