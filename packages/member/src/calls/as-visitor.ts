import type { CallView } from "../calls.ts";

/** What a visitor is shown of a call: who has the word, and of all others no name. Their device knows more: it is hidden by courtesy. */
export function asVisitor(view: CallView): CallView {
  const mine = <T extends { readonly mine: boolean }>(all: readonly T[]): readonly T[] =>
    all.filter((each) => each.mine);
  return {
    ...view,
    here: mine(view.here),
    left: 0,
    attendance: { ...view.attendance, named: [] },
    leads: [],
    roles: [],
    stack: view.stack.map((each) => (each.mine ? each : { ...each, name: "" })),
    speaks: view.speaks === null ? null : { ...view.speaks, because: "", givenBy: "" },
    turns: mine(view.turns),
    notes: [],
    notesAway: [],
    checks: view.checks.map((each) => ({ ...each, by: "" })),
    gestures: [],
    words: mine(view.words),
  };
}
