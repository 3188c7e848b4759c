import { wallTime, zoneHere } from "@unionhall/member";
import type { ChangeView, CircleView, ItemView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { ToDoFacts } from "@unionhall/union";
import { toDoFacts, writeFacts } from "@unionhall/union";
import type { contents } from "./contents.ts";
import { item, nothing, roomId } from "./scripted-board.ts";
import { line, memberId } from "./scripted-lines.ts";

const [tool, first, second, group] = [roomId(44), roomId(70), roomId(71), roomId(72)];

type Lists = (typeof contents)["en"]["lists"];

/** A circle with two lists: in the first, one is overdue, one done, one for somebody unknown, and two stand in a group. */
export function withLists(
  view: CircleView,
  say: Lists,
): { readonly view: CircleView; readonly rooms: readonly RoomView[] } {
  const hallway = view.hallway ?? roomId(40);
  const dock = [...view.dock, item(tool, "lists", "Bo", 9_000, { in: hallway })];
  const lists = say.titles.map((title, at) =>
    item([first, second][at]!, "list", "Bo", 8_000, { in: tool, title, ...known(0) }),
  );
  const toDos = [...facts().entries()].map(([at, of]) => toDo(roomId(80 + at), say.toDos[at]!, of));
  const groups = item(group, "group", "Bo", 7_000, { in: first, title: say.group });
  const items = [...toDos, groups];
  const one: RoomView = {
    ...nothing(view.id, toDos[0]!.room),
    item: toDos[0]!,
    body: { ...version("Bo"), text: say.notes, files: [], waiting: false, before: [] },
    lines: [line("Dee", say.comment, 90, 98)],
  };
  const rooms = [
    { ...nothing(view.id, tool), item: dock.at(-1)!, items: lists },
    { ...nothing(view.id, first), item: lists[0]!, items },
    { ...nothing(view.id, second), item: lists[1]! },
    one,
  ];
  return { view: { ...view, hallway, dock }, rooms };
}

const version = (by: string): Pick<ChangeView, "by" | "name" | "mine" | "time"> => {
  return { by: memberId(by), name: by, mine: false, time: Date.now() - 7_200_000 };
};
const known = (lines: number): Pick<ItemView, "inside"> => ({
  inside: { excerpt: "", edited: false, lines, unread: 0, last: null },
});

function facts(): readonly Partial<ToDoFacts>[] {
  const { day } = wallTime(Date.now(), zoneHere());
  return [
    { assigned: [memberId("Ash"), memberId("Bo")], due: day - 2, tell: [memberId("Dee")] },
    { done: true },
    { assigned: [memberId("Zed")], starts: day + 3, due: day + 40 },
    { group, due: day + 1 },
    { group, assigned: [memberId("Ash")], due: day + 4 },
  ];
}

function toDo(room: RoomId, title: string, of: Partial<ToDoFacts>): ItemView {
  const written = writeFacts(toDoFacts, of);
  const done: ChangeView = { ...version("Cy"), change: { facts: ["done"] } };
  const isFirst = of.tell !== undefined;
  return item(room, "to-do", "Bo", 7_000, {
    in: first,
    title,
    facts: written,
    changes: of.done === true ? [done] : [],
    nudged: isFirst,
    ...(isFirst ? known(1) : {}),
  });
}
