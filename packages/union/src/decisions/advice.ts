import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { choice, id, struct, text, uint } from "@unionhall/protocol";
import { lastMoment } from "../days.ts";
import { longestName, longestTitle } from "../hallway/kinds.ts";
import type { EntryKind } from "../item.ts";
import { readAs } from "../item.ts";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import type { Said, Stamp } from "../said.ts";
import { longestLine } from "../thread/kinds.ts";
import { longestReason } from "./kinds.ts";

/*
 * Note: what advisers are asked. They hold no key to the circle that asks, so what they are to read is copied into theirs, as a
 * message with the question as its fact. What they say to that comes back as text, by the hand of somebody who is in both. In
 * the decision's own room stands that they were asked, what came back and what was done with it. Nothing of it is counted.
 */

/** As it fits into a fact, whatever it is written in. */
export const longestAsked = 600;

/** Of a message in an advisers' circle: what they are asked about what it says. */
export const askingFacts: Facts<{ readonly asks: string }> = { asks: text(longestAsked) };

/** What advisers are asked by a message; null where it asks them nothing. */
export function askedBy(item: Pick<Item, "facts">): string | null {
  return readFacts(askingFacts, item).asks ?? null;
}

export interface AdviceAsked {
  /** The message in the advisers' circle, by its room. */
  readonly asking: RoomId;
  readonly circle: CircleId;
  /** As whoever asks calls that circle here. */
  readonly called: string;
  readonly asks: string;
}

/** A word of advice. */
export interface AdviceSaid {
  /** The adviser's line, by its entry there. */
  readonly line: EntryId;
  /** What the adviser is called there. */
  readonly adviser: string;
  /** When they said it, in ms since 1970. */
  readonly said: number;
  readonly advice: string;
}

export interface AdviceBrought extends AdviceSaid {
  readonly asking: RoomId;
}

/** What was done with advice. */
export type AdviceUse = (typeof uses)[number];
export const uses = ["used", "partly", "aside"] as const;

export interface AdviceUsed {
  readonly asking: RoomId;
  readonly use: AdviceUse;
  /** May be empty where all of it was used. */
  readonly because: string;
}

const asking = id("room");

export const adviceAsked: EntryKind<AdviceAsked> = {
  name: "advice.asked",
  version: 1,
  payload: struct({ asking, circle: id("circle"), called: text(longestTitle), asks: text(longestAsked) }),
};

export const adviceBrought: EntryKind<AdviceBrought> = {
  name: "advice.brought",
  version: 1,
  payload: struct({
    asking,
    line: id("entry"),
    adviser: text(longestName),
    said: uint(lastMoment),
    advice: text(longestLine),
  }),
};

/** By whoever opened the decision. The newest counts. */
export const adviceUsed: EntryKind<AdviceUsed> = {
  name: "advice.used",
  version: 1,
  payload: struct({ asking, use: choice(...uses), because: text(longestReason) }),
};

/** Something that advisers were asked about a decision, and what became of that. */
export interface Asking extends Stamp, AdviceAsked {
  /** Each word of advice once, as it was brought; another text of the same line, or another name or time with it, is another. */
  readonly brought: readonly (AdviceBrought & Stamp)[];
  readonly used: (AdviceUsed & Stamp) | null;
}

/** Of all that was said in a decision's room, in order; `opener` is whose decision it is. */
export function adviceIn(said: readonly Said[], opener: MemberId): readonly Asking[] {
  const all = new Map<RoomId, Asking>();
  for (const each of said) {
    const { seq, by, time } = each;
    const stamp = { seq, by, time };
    const asked = readAs(adviceAsked, each);
    if (asked !== null && !all.has(asked.asking))
      all.set(asked.asking, { ...asked, ...stamp, brought: [], used: null });
    const brought = readAs(adviceBrought, each);
    if (brought !== null) change(all, brought.asking, (one) => withBrought(one, { ...brought, ...stamp }));
    const used = by === opener ? readAs(adviceUsed, each) : null;
    if (used !== null) change(all, used.asking, (one) => ({ ...one, used: { ...used, ...stamp } }));
  }
  return [...all.values()];
}

function change(all: Map<RoomId, Asking>, asking: RoomId, how: (one: Asking) => Asking): void {
  const one = all.get(asking);
  if (one !== undefined) all.set(asking, how(one));
}

function withBrought(one: Asking, advice: AdviceBrought & Stamp): Asking {
  const isHere = one.brought.some((each) => isSameAdvice(each, advice));
  return isHere ? one : { ...one, brought: [...one.brought, advice] };
}

/** With whose it is and when it was said: what somebody brings wrongly is set right by what another brings. */
export function isSameAdvice(one: AdviceSaid, other: AdviceSaid): boolean {
  const isWord = one.line === other.line && one.advice === other.advice;
  return isWord && one.adviser === other.adviser && one.said === other.said;
}
