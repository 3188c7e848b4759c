import type { Verdict } from "@unionhall/count/ballots";

/** What somebody looks for in an archive: their ballot by its tracking number, and the last hash that they noted. */
export interface Sought {
  readonly ballot: string | undefined;
  readonly since: string | undefined;
}

/** What became of it, in an archive that holds. */
export interface Found {
  readonly ballot?: { readonly number: string; readonly found: boolean; readonly counts: boolean };
  /** The number of the event that has the hash; null where none has. */
  readonly since?: { readonly hash: string; readonly height: number | null };
}

export function foundIn(verdict: Verdict, { ballot, since }: Sought): Found {
  if (verdict.says !== "verified") return {};
  const mine = verdict.ballots.find(({ tracking }) => tracking === ballot);
  const height = verdict.story.chain.indexOf(since ?? "");
  return {
    ...(ballot === undefined
      ? {}
      : { ballot: { number: ballot, found: mine !== undefined, counts: mine?.counts ?? false } }),
    ...(since === undefined ? {} : { since: { hash: since, height: height < 0 ? null : height } }),
  };
}

/** Whether all that was looked for is there, and the ballot counts. */
export function isAllThere({ ballot, since }: Found): boolean {
  return ballot?.counts !== false && since?.height !== null;
}
