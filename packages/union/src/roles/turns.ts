import type { MemberId } from "@unionhall/protocol";

/** A time for which somebody carries a role, from its first to its last day; null: it does not end by itself. */
export interface RoleTerm {
  readonly member: MemberId;
  readonly from: number;
  readonly until: number | null;
}

/** Somebody who carries a role, and since which day they have had no rest from it. */
export interface DueARest {
  readonly member: MemberId;
  readonly since: number;
}

/** Whoever takes a role up again within these days had no rest from it. */
export const restDays = 30;

/**
 * Who is due a rest from a role: they carry it on that day, and have for longer than so many days on end. Nobody who carries
 * nothing is named, so that fair turns never say who did little. The longest first.
 */
export function dueARest(
  terms: readonly RoleTerm[],
  { day, longest }: { readonly day: number; readonly longest: number },
): readonly DueARest[] {
  return [...byMember(terms)]
    .flatMap(([member, theirs]) => {
      const since = carriedSince(theirs, day);
      return since === null || day - since <= longest ? [] : [{ member, since }];
    })
    .toSorted((a, b) => a.since - b.since || (a.member < b.member ? -1 : 1));
}

/** How often each has carried a role. */
export function timesServed(terms: readonly RoleTerm[]): ReadonlyMap<MemberId, number> {
  return new Map([...byMember(terms)].map(([member, theirs]) => [member, theirs.length]));
}

/** Null where they do not carry it on that day. */
function carriedSince(theirs: readonly RoleTerm[], day: number): number | null {
  let since: number | null = null;
  let last = 0;
  for (const { from, until } of theirs.toSorted((a, b) => a.from - b.from)) {
    if (from > day) break;
    if (since === null || from - last > restDays) since = from;
    last = Math.max(last, until ?? day);
  }
  return last >= day ? since : null;
}

function byMember(terms: readonly RoleTerm[]): ReadonlyMap<MemberId, readonly RoleTerm[]> {
  const grouped = new Map<MemberId, RoleTerm[]>();
  for (const term of terms) grouped.set(term.member, [...(grouped.get(term.member) ?? []), term]);
  return grouped;
}
