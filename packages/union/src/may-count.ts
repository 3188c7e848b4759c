import type { Item } from "./items/contents.ts";
import type { Said } from "./said.ts";
import type { Line } from "./thread/thread.ts";

/** What somebody does by what they say in a room. */
export type RoomAct =
  | { readonly type: "open" }
  | { readonly type: "change"; readonly item: Item }
  | { readonly type: "erase"; readonly item: Item }
  | { readonly type: "write" }
  | { readonly type: "edit"; readonly line: Line }
  /** Says whether they come. */
  | { readonly type: "answer" }
  | { readonly type: "occurrence" };

/**
 * Whether it is theirs to do. All that a circle's agreement says of items and threads belongs here: so far, anyone in
 * the circle arranges what stands in it and writes its texts, and only who said a line edits it, and only who opened an item erases it.
 */
export function mayCount({ by }: Pick<Said, "by">, act: RoomAct): boolean {
  switch (act.type) {
    case "open":
    case "change":
    case "write":
    case "answer":
    case "occurrence":
      return true;
    case "edit":
      return act.line.by === by;
    case "erase":
      return act.item.opened.by === by;
  }
}
