/** Of ranked papers, of graded ones, and of budgets. */
export const methods = [
  "scottish-stv",
  "irv",
  "schulze",
  "approval",
  "majority-judgment",
  "equal-shares",
  "greedy",
] as const;

export type Method = (typeof methods)[number];
