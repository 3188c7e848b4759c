import { type At } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { toDoFacts, writeFacts } from "@unionhall/union";
import type { List, ToDo } from "../../union/circle.ts";
import type { PersonName } from "../../union/people.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { dayIn, memberIn, roomIn, type Scene, talk, toolAt, written } from "../scene.ts";

export const list: Live<"list"> = async (scene, by, { title, notes, toDos, ...talked }) => {
  const lists = await toolAt(scene, by, "lists");
  const { rooms } = scene.device(by);
  const text = notes === undefined ? {} : { text: written(scene, by, notes) };
  const at = { ...lists, room: await good(rooms.open(lists, { what: "list", title: scene.say(title), ...text })) };
  await good(rooms.read(at));
  const groups = await groupsIn(scene, by, at, toDos);
  for (const toDo of toDos) await open(scene, by, at, toDo, groups);
  await talk(scene, at, [lists], talked);
};

export const tick: Live<"tick"> = async (scene, by, what) => {
  const lists = await toolAt(scene, by, "lists");
  const at = { ...lists, room: await roomIn(scene, by, lists, what.list) };
  const toDo = await roomIn(scene, by, at, what.toDo);
  await good(scene.device(by).rooms.change(at, toDo, { facts: writeFacts(toDoFacts, { done: true }) }));
};

async function groupsIn(
  scene: Scene,
  by: PersonName,
  at: At,
  toDos: List["toDos"],
): Promise<ReadonlyMap<string, RoomId>> {
  const titles = new Set(toDos.flatMap(({ group }) => (group === undefined ? [] : [scene.say(group)])));
  const groups = new Map<string, RoomId>();
  for (const title of titles) groups.set(title, await good(scene.device(by).rooms.open(at, { what: "group", title })));
  return groups;
}

async function open(
  scene: Scene,
  by: PersonName,
  at: At,
  { title, notes, group, assigned = [], due }: ToDo,
  groups: ReadonlyMap<string, RoomId>,
): Promise<void> {
  const facts = writeFacts(toDoFacts, {
    assigned: assigned.map((who) => memberIn(scene, by, who)),
    due: due === undefined ? null : dayIn(scene, due),
    group: group === undefined ? null : (groups.get(scene.say(group)) ?? null),
  });
  const text = notes === undefined ? {} : { text: written(scene, by, notes) };
  await good(scene.device(by).rooms.open(at, { what: "to-do", title: scene.say(title), facts, ...text }));
}
