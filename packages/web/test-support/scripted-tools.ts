import type { CircleView, RoomView } from "@unionhall/member";
import type { contents } from "./contents.ts";
import { withBoard } from "./scripted-board.ts";
import { withCheckIns } from "./scripted-check-ins.ts";
import { withDock } from "./scripted-dock.ts";
import { withLists } from "./scripted-lists.ts";

type Say = (typeof contents)["en"];

/** A circle with each tool there is, and what is in their rooms. */
export function withTools(
  circle: CircleView,
  say: Say,
): { readonly view: CircleView; readonly rooms: readonly RoomView[] } {
  const board = withBoard(circle, say.board);
  const checkIns = withCheckIns(board.view, say.checkIns);
  const lists = withLists(checkIns.view, say.lists);
  const dock = withDock(lists.view, say.dock);
  return { view: dock.view, rooms: [...board.rooms, ...checkIns.rooms, ...lists.rooms, ...dock.rooms] };
}
