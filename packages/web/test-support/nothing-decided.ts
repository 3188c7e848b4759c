import type { DecisionActs } from "@unionhall/member";

const nowhere = (): Promise<{ ok: false; problem: { type: "no-such-room" } }> =>
  Promise.resolve({ ok: false, problem: { type: "no-such-room" } });

/** Circles in which nothing is decided. */
export const nothingDecided: DecisionActs = {
  list: () => [],
  look: () => null,
  propose: nowhere,
  amend: nowhere,
  withdraw: nowhere,
  take: nowhere,
  undo: nowhere,
  object: nowhere,
  resolve: nowhere,
  challenge: nowhere,
  carryOut: nowhere,
};
