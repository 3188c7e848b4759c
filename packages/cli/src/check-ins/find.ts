import type { At, CircleView, ItemView, Member } from "@unionhall/member";
import { troubleOf } from "../words/problems.ts";
import { good } from "../at-home.ts";
import { refused } from "../exit.ts";

/** Where a circle's questions stand; with "open", in a tool that is opened for them if there is none. */
export async function checkInsOf(
  member: Member,
  { id: circle, dock, hallway }: CircleView,
  none: "open" | "refuse",
): Promise<At> {
  const tool = dock.find(({ what, state }) => what === "check-ins" && state === "active");
  if (tool !== undefined) return { circle, room: tool.room };
  if (hallway === null || none === "refuse")
    throw refused("Nothing is asked in that circle. `hall ask` asks something.");
  const room = good(await member.rooms.open({ circle, room: hallway }, { what: "check-ins", title: "" }));
  return { circle, room };
}

/** Those that are asked or paused; without the hall, what this device has of them. */
export async function questionsIn(
  member: Member,
  at: At,
): Promise<{ readonly at: At; readonly items: readonly ItemView[] }> {
  const outcome = await member.rooms.read(at);
  if (!outcome.ok && outcome.problem.type !== "offline") throw troubleOf(outcome.problem);
  // Their answers are read along.
  if (outcome.ok) await member.settled();
  const items = member.rooms.look(at)?.items ?? [];
  return { at, items: items.filter(({ what, state }) => what === "question" && state === "active") };
}
