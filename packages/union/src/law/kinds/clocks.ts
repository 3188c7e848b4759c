import type { Kind } from "@unionhall/kernel";
import { struct } from "@unionhall/protocol";
import { longestStop } from "../../decisions/rounds.ts";
import { goesOnAt, stopOn } from "../clocks.ts";
import { stateOf } from "../state.ts";

type Nothing = Record<string, never>;

/** Somebody has died: rounds, terms and challenges wait. Not again so soon, or a steward would put off every end. */
export const clocksStopped: Kind<Nothing> = {
  name: "clocks.stopped",
  version: 1,
  payload: struct({}),
  author: "member",
  warranted: true,
  check(book, { day }) {
    const { agreement, stops } = stateOf(book);
    if (agreement === null) return "no-agreement";
    const last = stops.at(-1);
    if (last === undefined) return null;
    if (day < goesOnAt(last)) return "no-effect";
    return day < goesOnAt(last) + longestStop ? "too-soon" : null;
  },
  apply(book, { by, day }) {
    if (by !== null) stateOf(book).stops.push({ by: by.id, from: day, until: null });
  },
};

export const clocksStarted: Kind<Nothing> = {
  name: "clocks.started",
  version: 1,
  payload: struct({}),
  author: "member",
  warranted: true,
  check: (book, { day }) => (stopOn(stateOf(book).stops, day) === null ? "no-effect" : null),
  apply(book, { day }) {
    const stop = stopOn(stateOf(book).stops, day);
    if (stop !== null) stop.until = day;
  },
};
