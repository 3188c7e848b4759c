import type { CallView } from "@unionhall/member";
import type { HeldCall } from "../../union/circle.ts";
import type { PersonName } from "../../union/people.ts";
import { readProposal } from "../deciding.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { dayIn, memberIn, type Scene, toolAt } from "../scene.ts";
import { prepare, type Prepared, putOn, sayCould } from "./call.ts";

/** To-dos are made of what was marked to be done, the notes are offered and adopted, and the next call takes what was carried over. */
export const afterCall: Live<"after-call"> = async (scene, by, held) => {
  const { script, after } = held;
  const was = await read(scene, by, held);
  await makeToDos(scene, by, was, held);
  await good(scene.device(by).calls.offerNotes(was.call));
  await scene.quiet();
  for (const who of after.yes) {
    for (const each of was.way) await good(scene.device(who).rooms.read(each));
    await good(scene.device(who).calls.answerNotes(was.call, { yes: true, comment: "" }));
  }
  const next = await prepare(scene, by, { script, in: after.next.in });
  for (const item of script.items) if (item.carried) await putOn(scene, by, next.call, item);
  await sayCould(scene, next, after.next.could);
};

export const decideFromCall: Live<"decide-from-call"> = async (scene, by, held) => {
  const { call } = await read(scene, by, held);
  const { room } = await readProposal(scene, by, held.decided.proposal);
  const line = lookAt(scene, by, call).notes.find(({ text }) => text === scene.say(held.decided.note));
  if (line === undefined) throw new Error("nobody wrote it down");
  await good(scene.device(by).calls.linkDecision(call, line.id, room));
};

async function read(scene: Scene, by: PersonName, { script, in: days }: HeldCall): Promise<Prepared> {
  const held = await prepare(scene, by, { script, in: days });
  await good(scene.device(by).rooms.read(held.call));
  return held;
}

function lookAt(scene: Scene, by: PersonName, call: Prepared["call"]): CallView {
  const view = scene.device(by).calls.look(call);
  if (view === null) throw new Error("this device knows nothing of the call");
  return view;
}

async function makeToDos(scene: Scene, by: PersonName, { call }: Prepared, { after }: HeldCall): Promise<void> {
  const lists = await toolAt(scene, by, "lists");
  const { calls, rooms } = scene.device(by);
  const list = await good(rooms.open(lists, { what: "list", title: scene.say(after.list) }));
  await good(rooms.read({ ...lists, room: list }));
  const lines = lookAt(scene, by, call).notes.filter(({ mark }) => mark === "action");
  for (const [nth, who] of after.takes.entries()) {
    const { id, text } = lines[nth]!;
    const assigned = who.map((each) => memberIn(scene, by, each));
    await good(calls.makeToDo(call, id, { title: text, list, assigned, due: dayIn(scene, 1) }));
  }
}
