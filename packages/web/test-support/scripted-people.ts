import type { CircleView, MemberView, Outcome, PeopleActs } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";

/** What is said of people changes them at once. */
export function scriptedPeople(
  change: (id: CircleId, how: (circle: CircleView) => CircleView) => Promise<Outcome<void>>,
): PeopleActs {
  const one = (id: CircleId, whose: (member: MemberView) => boolean, to: Partial<MemberView>): Promise<Outcome<void>> =>
    change(id, (circle) => ({
      ...circle,
      members: circle.members.map((each) => (whose(each) ? { ...each, ...to } : each)),
    }));
  return {
    describe: (id, own) => one(id, ({ me }) => me, own),
    remember: (id, member) => one(id, (each) => each.id === member, { state: "remembered" }),
    takeBackRemembering: (id, member) => one(id, (each) => each.id === member, { state: "removed" }),
  };
}
