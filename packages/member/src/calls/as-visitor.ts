import { idOf } from "@unionhall/protocol";
import type { CallView, TurnView } from "../calls.ts";

/** Stands where somebody is not shown. */
const nobody = idOf("member", new Uint8Array(16));

/** What a visitor is shown of a call: who has the word, and of all others no name. Their device knows more: it is hidden by courtesy. */
export function asVisitor(view: CallView): CallView {
  const mine = <T extends { readonly mine: boolean }>(all: readonly T[]): readonly T[] =>
    all.filter((each) => each.mine);
  return {
    ...view,
    here: mine(view.here),
    left: 0,
    attendance: { ...view.attendance, named: [] },
    heard: null,
    leads: [],
    roles: [],
    stack: view.stack.map((each) => (each.mine ? each : { ...each, member: nobody, name: "" })),
    speaks: view.speaks === null ? null : ofNobody(view.speaks),
    turns: mine(view.turns).map(ofNobody),
    notes: [],
    notesAway: [],
    adoption: null,
    checks: view.checks.map((each) => ({ ...each, by: "" })),
    gestures: [],
    words: mine(view.words),
    thanks: { ...view.thanks, led: null, others: 0 },
    records: null,
  };
}

/** A turn without who gave it, or why. */
function ofNobody(turn: TurnView): TurnView {
  return { ...turn, because: "", givenBy: "" };
}
