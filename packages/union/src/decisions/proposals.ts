import type { Book, Deed, Kind, Void } from "@unionhall/kernel";
import type { Bytes, Codec, EntryId, RoomId } from "@unionhall/protocol";
import { book as bookRoom, bytes, choice, id, list, struct, uint } from "@unionhall/protocol";
import type { Agreement, Rule, Subject } from "../agreement/agreement.ts";
import { subjects } from "../agreement/agreement.ts";
import { stateOf } from "../law/state.ts";
import type { DecidedDeed } from "./decided.ts";
import { areAbout, decidedForm } from "./decided.ts";
import type { Rounds } from "./rounds.ts";
import { roundOn } from "./rounds.ts";
import { betweenOptions } from "./methods.ts";
import { isSettled, letGo } from "./settled.ts";
import type { Decision } from "./state.ts";
import { decisionsOf, pastOf, todayOf } from "./of-book.ts";
import { mostDeeds, unwaive } from "./state.ts";
import { mostOptions } from "./text.ts";

/** What it says, and what it would do. */
interface Content {
  /** The hash of what people read. */
  readonly text: Bytes;
  readonly deeds: readonly DecidedDeed[];
}

export interface ProposalOpened extends Content, Rounds {
  readonly room: RoomId;
  readonly positions: RoomId;
  readonly subject: Subject;
  /** Between how many people choose, where the rule has them choose; else 0. */
  readonly options: number;
}

export interface ProposalNamed {
  readonly proposal: EntryId;
}

/** Days on which the last of the rounds ends at the latest. */
const longest = 90;
/** One member has so many open. */
const mostOpen = 32;

const content: { readonly [K in keyof Content]: Codec<Content[K]> } = {
  text: bytes(32),
  deeds: list(decidedForm, mostDeeds),
};
const day = uint();

/** Its entry's id is what it is called by. Days are the circle's. */
export const proposalOpened: Kind<ProposalOpened> = {
  name: "proposal.opened",
  version: 1,
  payload: struct({
    room: id("room"),
    positions: id("room"),
    ...content,
    subject: choice(...subjects),
    options: uint(mostOptions),
    clarify: day,
    react: day,
    decide: day,
  }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const { agreement } = stateOf(book);
    if (agreement === null) return "no-agreement";
    const { payload, by } = deed;
    if (payload.room === bookRoom || payload.positions === bookRoom) return "malformed";
    if (payload.room === payload.positions) return "malformed";
    if (isTaken(book, payload)) return "no-effect";
    const today = todayOf(book, deed);
    const open = [...decisionsOf(book).values()].filter((each) => each.by === by?.id && !isSettled(each, today));
    if (open.length >= mostOpen) return "too-many-of-these";
    const rule = agreement.rules[payload.subject];
    return offersFit(rule, payload.options) && areAbout(payload.subject, payload.deeds) && areLong(rule, payload, today)
      ? null
      : "not-warranted";
  },
  apply(book, deed) {
    const { agreement } = stateOf(book);
    if (agreement === null || deed.by === null) return;
    letGo(decisionsOf(book), pastOf(book), todayOf(book, deed));
    decisionsOf(book).set(deed.id, opened(agreement, deed, deed.by.id));
  },
};

function opened(agreement: Agreement, { payload, seq, time }: Deed<ProposalOpened>, by: Decision["by"]): Decision {
  const { clarify, react, decide, ...rest } = payload;
  return {
    ...rest,
    by,
    seq,
    time,
    rule: agreement.rules[payload.subject],
    caucuses: agreement.caucuses.filter(({ on }) => on.includes(payload.subject)),
    rounds: { clarify, react, decide },
    changed: seq,
    paused: new Set(),
    objections: new Map(),
    waived: { round: "clarify", by: new Set() },
    ended: null,
    outcome: null,
  };
}

/**
 * What is said in a positions room is of one proposal: each device reads it through for that one, and lets go of it then. Where it is
 * talked about is not looked at: whoever hears of an item before its proposal stands would be quicker, and have it not count.
 */
function isTaken(book: Book, { positions }: ProposalOpened): boolean {
  return [...decisionsOf(book).values()].some((each) => each.positions === positions || each.room === positions);
}

function offersFit({ method }: Rule, options: number): boolean {
  return betweenOptions.includes(method) ? options > 1 : options === 0;
}

function areLong({ days }: Rule, { clarify, react, decide }: Rounds, today: number): boolean {
  const isLong =
    clarify >= endOf(days.clarify, today - 1, today) &&
    react >= endOf(days.react, clarify, today) &&
    decide >= endOf(Math.max(1, days.decide), react, today);
  return isLong && decide <= today + longest;
}

/** The rounds of a proposal that is opened today, as short as the rule has them. */
export function shortestRounds({ days }: Rule, today: number): Rounds {
  const clarify = endOf(days.clarify, today - 1, today);
  const react = endOf(days.react, clarify, today);
  return { clarify, react, decide: endOf(Math.max(1, days.decide), react, today) };
}

/** The last of so many days after the round before; today, of which a part is over, is none of them. */
function endOf(days: number, before: number, today: number): number {
  return days === 0 ? before : Math.max(before, today) + days;
}

/** Before it is decided, by who opened it: whoever takes a position knows to what. */
export const proposalAmended: Kind<ProposalNamed & Content> = {
  name: "proposal.amended",
  version: 1,
  payload: struct({ proposal: id("entry"), ...content }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const decision = ownOpen(book, deed);
    if (typeof decision === "string") return decision;
    const round = roundOn(decision.rounds, todayOf(book, deed));
    if (round !== "clarify" && round !== "react") return "round-is-over";
    return areAbout(decision.subject, deed.payload.deeds) ? null : "not-warranted";
  },
  apply(book, { payload, seq }) {
    const decision = decisionsOf(book).get(payload.proposal);
    if (decision === undefined) return;
    const { text, deeds } = payload;
    Object.assign(decision, { text, deeds, changed: seq });
    unwaive(decision);
  },
};

/** Before it closes, by who opened it. */
export const proposalWithdrawn: Kind<ProposalNamed> = {
  name: "proposal.withdrawn",
  version: 1,
  payload: struct({ proposal: id("entry") }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const decision = ownOpen(book, deed);
    if (typeof decision === "string") return decision;
    return roundOn(decision.rounds, todayOf(book, deed)) === "over" ? "round-is-over" : null;
  },
  apply(book, { payload }) {
    const decision = decisionsOf(book).get(payload.proposal);
    if (decision !== undefined) decision.ended = "withdrawn";
  },
};

/** The proposal as long as something can come of it. */
export function proposalIn(book: Book, deed: Deed<ProposalNamed>): Decision | "unknown-proposal" {
  const decision = decisionsOf(book).get(deed.payload.proposal);
  return decision === undefined || isSettled(decision, todayOf(book, deed)) ? "unknown-proposal" : decision;
}

function ownOpen(book: Book, deed: Deed<ProposalNamed>): Decision | Void {
  const decision = proposalIn(book, deed);
  if (typeof decision === "string") return decision;
  return decision.by === deed.by?.id ? decision : "takes-another";
}
