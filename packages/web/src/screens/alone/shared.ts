import type { CircleView, Member, MemberView } from "@unionhall/member";
import { isHere } from "../people/here.ts";

/** What the circle that two know each other from tells of the other. */
export interface Shared {
  readonly title: string;
  /** Null where this person is not in it any more. */
  readonly other: MemberView | null;
  /** Whether both are in it. */
  readonly both: boolean;
}

export function sharedBy(member: Member, { alone }: Pick<CircleView, "alone">): Shared | null {
  const from = alone === null ? null : member.circle(alone.circle);
  if (alone === null || from === null || from.state === "out") return null;
  const other = from.members.find(({ id }) => id === alone.member) ?? null;
  return { title: from.title, other, both: other !== null && isHere(other) };
}
