import type { ItemView } from "@unionhall/member";
import { dockText } from "../../messages/dock.ts";
import { roomText } from "../../messages/rooms.ts";
import { seatText } from "../../messages/seats.ts";
import { isolate } from "../../parts/isolate.ts";

/** As people call a tool, or else as the app does. */
export function toolName({ title, what }: Pick<ItemView, "title" | "what">): string {
  if (what === "seat") return seatText().title(isolate(title));
  return title || (roomText().tools[what] ?? dockText().newer);
}
