import type { CircleView, ItemView, Member } from "@unionhall/member";
import { howFar, listOf, mineToDo, toDosOf } from "@unionhall/union";
import { refused } from "../exit.ts";
import { roomAt } from "../place.ts";
import { inListsMeant, listsOf } from "./find.ts";
import { listTable, listText, toDoTable } from "./show.ts";

/** What is shown, for people and for programs. */
interface Shown {
  readonly words: string;
  readonly json: unknown;
}

export async function overview(member: Member, circle: CircleView, today: number): Promise<Shown> {
  const at = await listsOf(member, circle, "refuse");
  const { items } = await roomAt(member, at);
  const lists = items
    .filter(({ what, state }) => what === "list" && state === "active")
    .map((item) => {
      const room = member.rooms.look({ circle: circle.id, room: item.room });
      return { item, items: room?.items ?? [], howFar: room?.here === true ? howFar(room.items) : null };
    });
  const mine = mineToDo(lists.map((list) => ({ me: circle.me, items: list.items })));
  const yours = mine.length === 0 ? "You are to do nothing in them." : toDoTable(circle, mine, today);
  const json = {
    lists: lists.map(({ item: { room, title }, howFar: far }) => ({ room, title, howFar: far })),
    mine: mine.map(forJson),
  };
  return { words: `${listTable(lists)}\n\n${yours}`, json };
}

export async function page(member: Member, circle: CircleView, place: string, today: number): Promise<Shown> {
  const { at, item, in: parent } = await inListsMeant(member, circle, place);
  const room = item.what === "list" ? at : parent;
  const items = member.rooms.look(room)?.items ?? [];
  const all = toDosOf(items);
  if (item.what === "list") return { words: listText(circle, listOf(items), today), json: all.map(forJson) };
  const only = all.filter((each) => each.item.room === item.room);
  if (only.length === 0) throw refused("That is no to-do, or it is put away. `hall look` shows it.");
  await member.rooms.readTo(at);
  return { words: toDoTable(circle, only, today), json: only.map(forJson) };
}

function forJson({ item: { room, title }, ...rest }: ReturnType<typeof toDosOf<ItemView>>[number]): object {
  return { room, title, ...rest };
}
