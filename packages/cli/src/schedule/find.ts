import type { ItemView, RoomView } from "@unionhall/member";
import { meant, only } from "../select.ts";
import { quoted } from "../show/plain.ts";
import { toolOf } from "../tool.ts";

export const scheduleOf: ReturnType<typeof toolOf> = toolOf(
  "schedule",
  "That circle has no schedule. `hall schedule CIRCLE add TITLE --on DAY` begins one.",
);

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
