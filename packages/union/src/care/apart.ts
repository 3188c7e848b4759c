import type { MemberId } from "@unionhall/protocol";

/** Two people who are not to be drawn or paired together; which of them said so does not matter. */
export type Apart = readonly [MemberId, MemberId];

/** Whether nobody among them is to be kept apart from somebody else among them. */
export function mayBeTogether(people: readonly MemberId[], apart: readonly Apart[]): boolean {
  const among = new Set(people);
  return !apart.some(([one, other]) => one !== other && among.has(one) && among.has(other));
}

/**
 * So many of those who can be drawn, the first first, none of whom is to be kept apart from another. Whoever draws puts them
 * in an order by chance, and asks this and nothing else. Fewer where nobody is left who fits.
 */
export function drawn(order: readonly MemberId[], many: number, apart: readonly Apart[]): readonly MemberId[] {
  const group: MemberId[] = [];
  for (const member of new Set(order))
    if (group.length < many && mayBeTogether([...group, member], apart)) group.push(member);
  return group;
}
