import type { At, CircleView, ItemView, Member, RoomView } from "@unionhall/member";
import { troubleOf } from "../words/problems.ts";
import { good } from "../at-home.ts";
import { refused } from "../exit.ts";
import { meant, only } from "../select.ts";
import { quoted } from "../show/plain.ts";

/** A circle's schedule; with "open", one that is opened if there is none. */
export async function scheduleOf(
  member: Member,
  { id: circle, dock, hallway }: CircleView,
  none: "open" | "refuse",
): Promise<At> {
  const tool = dock.find(({ what, state }) => what === "schedule" && state === "active");
  if (tool !== undefined) return { circle, room: tool.room };
  if (hallway === null || none === "refuse")
    throw refused("That circle has no schedule. `hall schedule CIRCLE add TITLE --on DAY` begins one.");
  const room = good(await member.rooms.open({ circle, room: hallway }, { what: "schedule", title: "" }));
  return { circle, room };
}

/** Reads a room; without the hall, what this device has of it. */
export async function roomRead(member: Member, at: At): Promise<RoomView> {
  const outcome = await member.rooms.read(at);
  if (!outcome.ok && outcome.problem.type !== "offline") throw troubleOf(outcome.problem);
  if (outcome.ok) await member.settled();
  return member.rooms.look(at)!;
}

export function eventMeant({ items }: Pick<RoomView, "items">, text: string): ItemView {
  const events = items.filter(({ what, state }) => what === "event" && state === "active");
  const fitting = meant(
    events,
    text,
    ({ room }) => room,
    ({ title }) => title,
  );
  return only(
    fitting,
    `No event is called ${quoted(text)}. \`hall schedule CIRCLE\` lists what comes.`,
    (count) => `${count} events fit ${quoted(text)}. Give an id; \`hall schedule CIRCLE\` shows them.`,
  );
}
