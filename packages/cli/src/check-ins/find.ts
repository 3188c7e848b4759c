import type { At, ItemView, Member } from "@unionhall/member";
import { roomAt } from "../place.ts";
import { toolOf } from "../tool.ts";

export const checkInsOf: ReturnType<typeof toolOf> = toolOf(
  "check-ins",
  "Nothing is asked in that circle. `hall ask` asks something.",
);

/** Those that are asked or paused, with their answers; without the hall, what this device has of them. */
export async function questionsIn(
  member: Member,
  at: At,
): Promise<{ readonly at: At; readonly items: readonly ItemView[] }> {
  const { items } = await roomAt(member, at);
  return { at, items: items.filter(({ what, state }) => what === "question" && state === "active") };
}
