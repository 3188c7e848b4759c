/*
 * Note: days of a decision. They are the hall's, as entries have them: no device's clock moves one. While a circle's
 * clocks are stopped its day stands still, and so does all that ends on a day.
 */

/** A time in which a circle's clocks stand still. */
export interface Stop {
  /** The day on which they were stopped. */
  readonly from: number;
  /** The day on which they were started; null: nobody has. */
  readonly until: number | null;
}

/** They go on by themselves after so many days. */
export const longestStop = 30;

/** The circle's day on a day of the hall: days less those in which its clocks stood still. Never goes back. */
export function dayOf(stops: readonly Stop[], day: number): number {
  const stood = stops.map(({ from, until }) => {
    const end = Math.min(until ?? day, from + longestStop, day);
    return Math.max(0, end - from);
  });
  return Math.max(
    0,
    stood.reduce((rest, days) => rest - days, day),
  );
}

/** The last day of each round, by the circle's days. A round of no days ends with the one before. */
export interface Rounds {
  readonly clarify: number;
  readonly react: number;
  readonly decide: number;
}

export const openRounds = ["clarify", "react", "decide"] as const;
export type OpenRound = (typeof openRounds)[number];
export type Round = OpenRound | "over";

/** The round that it is in on a day of the circle. */
export function roundOn({ clarify, react, decide }: Rounds, day: number): Round {
  if (day > decide) return "over";
  if (day > react) return "decide";
  return day > clarify ? "react" : "clarify";
}
