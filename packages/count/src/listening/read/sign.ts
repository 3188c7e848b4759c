import type { Cast, Vote } from "../votes.ts";

/** Of each statement, or of each person: how many votes agreed less how many disagreed, as the files themselves count it. */
export interface Leaning {
  readonly of: "statement" | "person";
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Some files write an agreement as 1 and others as −1, and none says which. The counts beside the votes do: where the
 * votes lean the other way, they are turned round.
 */
export function uprightBy(
  { of, counts }: Leaning,
  cast: readonly Cast[],
): { readonly cast: readonly Cast[]; readonly turned: boolean } {
  const ours = new Map<string, number>();
  for (const each of cast) ours.set(each[of], (ours.get(each[of]) ?? 0) + each.vote);
  let alike = 0;
  for (const [id, theirs] of counts) alike += theirs * (ours.get(id) ?? 0);
  if (alike >= 0) return { cast, turned: false };
  return { cast: cast.map((each) => ({ ...each, vote: (0 - each.vote) as Vote })), turned: true };
}
