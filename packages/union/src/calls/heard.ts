import type { MemberId } from "@unionhall/protocol";

/** Who spoke and who did not, of so many that it is nobody's portrait. */
export interface Heard {
  readonly here: number;
  /** How many of them have not spoken. */
  readonly silent: number;
  /** Of ten minutes that anybody spoke, those of the three who spoke most. */
  readonly ofTen: number;
}

/** Of fewer people, each would know who is meant. */
export const fewestHeard = 8;

interface Turn {
  readonly member: MemberId;
  readonly from: number;
  readonly until: number | null;
}

/** Null where they are too few. A turn that is not over counts for whether somebody spoke, and not yet for how long. */
export function heardIn(here: readonly MemberId[], turns: readonly Turn[]): Heard | null {
  if (here.length < fewestHeard) return null;
  const spoke = new Map<MemberId, number>();
  for (const { member, from, until } of turns)
    spoke.set(member, (spoke.get(member) ?? 0) + Math.max(0, (until ?? from) - from));
  const times = [...spoke.values()].toSorted((a, b) => b - a);
  const all = sum(times);
  const ofTen = all === 0 ? 0 : Math.round((10 * sum(times.slice(0, 3))) / all);
  return { here: here.length, silent: here.filter((each) => !spoke.has(each)).length, ofTen };
}

function sum(times: readonly number[]): number {
  return times.reduce((all, each) => all + each, 0);
}
