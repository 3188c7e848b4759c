import type { CircleView, Member, Outcome } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";

type Door = Pick<Member, "withdraw" | "vouch" | "admit" | "confirm">;

/** What is done at a circle's door changes who stands there at once. */
export function scriptedDoor(
  change: (id: CircleId, how: (circle: CircleView) => CircleView) => Promise<Outcome<void>>,
): Door {
  return {
    withdraw: (id, invitation) =>
      change(id, (circle) => ({
        ...circle,
        invitations: circle.invitations.filter(({ key }) => key !== invitation),
      })),
    vouch: (id, knock) =>
      change(id, (circle) => ({
        ...circle,
        knocks: circle.knocks.map((one) =>
          one.key === knock ? { ...one, vouches: one.vouches + 1, may: { ...one.may, vouch: false } } : one,
        ),
      })),
    admit: (id, knock) =>
      change(id, (circle) => ({ ...circle, knocks: circle.knocks.filter(({ key }) => key !== knock) })),
    confirm: (id, what) =>
      change(id, (circle) => ({ ...circle, suspended: circle.suspended.filter((one) => one.what !== what) })),
  };
}
