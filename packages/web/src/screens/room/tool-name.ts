import type { ItemView } from "@unionhall/member";
import { dockText } from "../../messages/dock.ts";
import { roomText } from "../../messages/rooms.ts";

/** As people call a tool, or else as the app does. */
export function toolName({ title, what }: Pick<ItemView, "title" | "what">): string {
  return title || (roomText().tools[what] ?? dockText().newer);
}
