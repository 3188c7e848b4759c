import type { RoomId } from "@unionhall/protocol";
import type { ToDoFacts, ToDoMade } from "@unionhall/union";
import { longestItemTitle, toDoFacts, toDoMade, toDoOf, toolFor, writeFacts } from "@unionhall/union";
import { isMember } from "../advice/may.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { MadeToDo, NewToDo } from "../decisions.ts";
import { Stopped } from "../problems.ts";
import { trimmed } from "../session/acts.ts";
import { contentsOf, pathTo } from "../session/item-views.ts";
import { open, putIn, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { actedOn } from "./known.ts";
import { afterOf } from "./read-here.ts";

/** Each says of the other: the to-do where it comes from, the decision where it is done. */
export async function makeToDo(session: Session, from: RoomId, toDo: NewToDo): Promise<RoomId> {
  const { outcome } = actedOn(session, from).decision;
  if (outcome?.passed !== true || !isMember(session)) throw new WouldNotCount("takes-no-part");
  const made = await openToDo(session, toDo, { from });
  await putIn(session, from, toDoMade, made);
  sendNow(session);
  return made.toDo;
}

/** In a list that there is, or in a new one. */
export async function openToDo(
  session: Session,
  { title, list: into }: NewToDo,
  facts: Partial<ToDoFacts>,
): Promise<ToDoMade> {
  const called = trimmed(title, longestItemTitle);
  const list = typeof into === "string" ? into : await openList(session, trimmed(into.title, longestItemTitle));
  const toDo = await open(session, list, { what: "to-do", title: called, facts: writeFacts(toDoFacts, facts) });
  return { list, toDo };
}

async function openList(session: Session, title: string): Promise<RoomId> {
  const { hallway } = session.circle;
  if (hallway === null) throw new Stopped("no-such-circle");
  const tool =
    toolFor({ dock: contentsOf(session, hallway) }, "lists") ??
    (await open(session, hallway, { what: "lists", title: "" }));
  // What stands in it is looked for among the rooms that are at hand.
  session.room(tool);
  const list = await open(session, tool, { what: "list", title });
  session.room(list);
  return list;
}

/** Those that were made of a decision. */
export function toDosOf(session: Session, from: RoomId): readonly MadeToDo[] {
  return toDosMade(session, from, afterOf(session, from).toDos);
}

/** Of a list that is read here, what of them stands there and says the same. */
export function toDosMade(session: Session, from: RoomId, made: readonly ToDoMade[]): readonly MadeToDo[] {
  return made.flatMap(({ list, toDo }): MadeToDo[] => {
    const of = { room: toDo, list, path: wayTo(session, list, toDo) };
    if (!session.circle.rooms.isFollowed(list)) return [{ ...of, is: null }];
    const item = contentsOf(session, list).items.get(toDo);
    const facts = item === undefined ? null : toDoOf(item);
    if (item?.state !== "active" || facts?.from !== from) return [];
    return [{ ...of, is: { title: item.title, done: facts.done } }];
  });
}

/** Where lists are not read here, by the tool that they stand in as a rule. */
function wayTo(session: Session, list: RoomId, toDo: RoomId): readonly RoomId[] {
  const path = pathTo(session, toDo);
  if (path.length > 0) return path;
  const tool = toolFor(session.hallway, "lists");
  return tool === null ? [] : [tool, list, toDo];
}
