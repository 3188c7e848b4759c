import type { LineView } from "@unionhall/member";
import type { Context } from "preact";
import { createContext } from "preact";

/**
 * What is being written in place of lines of a chat. A line that is scrolled far away is drawn no more; its words are here
 * when it is again, and go with the chat. Null where all lines stand in the page.
 */
export const Edits: Context<Map<LineView["id"], string> | null> = createContext<Map<LineView["id"], string> | null>(
  null,
);
