import { agendaItemOf, agendaFacts, toDoFacts, toDoOf, writeFacts } from "@unionhall/union";
import {
  allOfCall as all,
  callDay as friday,
  good,
  idOf,
  lookAtCall as look,
  preparedCall as prepared,
  problemOf,
} from "@unionhall/testing";
import { expect, test } from "vitest";
import type { At } from "../rooms.ts";

const names = (people: readonly { readonly name: string }[]): readonly string[] => people.map(({ name }) => name);

test("a call from its agenda to its end: who is there, who speaks and who speaks next, what is noted, and what they were asked", async () => {
  const scene = await prepared();
  const { made, circle, ash, bo, cy, call } = scene;
  const [, kit] = ash.member.rooms.look(call)!.items;
  for (const each of [ash, bo, cy]) await good(each.member.calls.come(call, true));
  await good(ash.member.calls.name(call, "facilitator", null));
  await good(bo.member.calls.name(call, "facilitator", look(bo, call).here.find(({ mine }) => mine)!.member));
  await made.quiet();
  expect(all(scene, ({ here, leads }) => [names(here), names(leads)])).toEqual(
    Array.from({ length: 3 }, () => [["ash", "bo", "cy"], ["bo"]]),
  );
  expect(look(ash, call).may).toEqual({ stack: false, agenda: false, check: false, captions: false, over: false });
  await good(bo.member.calls.moveTo(call, kit!.room));
  await good(ash.member.calls.ask(call, "speak", false));
  // It stands there at once, as on its way.
  expect(look(ash, call).stack).toMatchObject([{ name: "ash", mine: true, waiting: true }]);
  await made.quiet();
  await good(cy.member.calls.ask(call, "speak", false));
  await made.quiet();
  const [first, second] = look(bo, call).stack;
  expect(names([first!, second!])).toEqual(["ash", "cy"]);
  await good(bo.member.calls.give(call, second!.ask, "she has to catch a bus"));
  await made.quiet();
  expect(all(scene, ({ speaks, at }) => [speaks?.name, speaks?.because, at?.item, at?.minutes])).toEqual(
    Array.from({ length: 3 }, () => ["cy", "she has to catch a bus", kit!.room, 30]),
  );
  await good(
    ash.member.calls.note(call, { at: kit!.room, text: "Cy asks the shelter for socks", mark: { type: "action" } }),
  );
  await good(cy.member.calls.note(call, { at: kit!.room, text: "We take our own vans" }));
  expect(problemOf(await bo.member.calls.check(call, { as: "straw", question: "When?", choices: ["Now"] }))).toEqual({
    type: "empty",
  });
  expect(problemOf(await bo.member.calls.caption(call, " ", "en"))).toEqual({ type: "empty" });
  expect(problemOf(await bo.member.calls.leaveWord(call, kit!.room, "?".repeat(2_001)))).toEqual({ type: "too-long" });
  await good(bo.member.calls.check(call, { as: "temperature", question: "How is that?", choices: [] }));
  await made.quiet();
  // Marked as the words of somebody, a line is nothing else before they agree to it; whoever marked it can set that right.
  const vans = look(ash, call).notes.find(({ name }) => name === "cy")!.id;
  await good(ash.member.calls.changeNote(call, vans, { mark: { type: "quote", of: idOf(ash, circle, "cy") } }));
  await made.quiet();
  expect(problemOf(await bo.member.calls.changeNote(call, vans, { mark: { type: "none" } }))).toEqual({
    type: "quote-not-agreed",
  });
  for (const [device, choice] of [
    [ash, 0],
    [cy, 2],
  ] as const)
    await good(device.member.calls.answerCheck(call, look(device, call).checks[0]!.id, choice));
  await made.quiet();
  await good(bo.member.calls.closeCheck(call, look(bo, call).checks[0]!.id));
  await good(cy.member.calls.come(call, false));
  await made.quiet();
  await good(bo.member.calls.end(call, true));
  await made.quiet();
  // A team counts who came. Nobody is shown as there any more.
  expect(all(scene, ({ here, left, attendance }) => [here.length, left, attendance.count, attendance.named])).toEqual(
    Array.from({ length: 3 }, () => [0, 0, 3, []]),
  );
  // What is of the moment is refused, and of who spoke and showed what nothing is shown.
  const late = [
    cy.member.calls.beNamed(call, true),
    cy.member.calls.come(call, true),
    cy.member.calls.ask(call, "speak", false),
    bo.member.calls.gesture(call, "agree"),
    bo.member.calls.caption(call, "and so on", "en"),
    bo.member.calls.moveTo(call, kit!.room),
    bo.member.calls.check(call, { as: "hands", question: "One more?", choices: [] }),
    bo.member.calls.leaveWord(call, kit!.room, "too late"),
    ash.member.calls.name(call, "notes", idOf(ash, circle, "ash")),
  ];
  for (const each of late) expect(problemOf(await each)).toEqual({ type: "call-is-over" });
  expect(look(ash, call)).toMatchObject({ speaks: null, stack: [], turns: [], gestures: [] });
  // Whoever facilitated thanks all of them by name; who else does is a number, as who came is.
  for (const each of [bo, cy]) await good(each.member.calls.gesture(call, "thanks"));
  await made.quiet();
  expect(all(scene, ({ thanks: { led, others, mine } }) => [led?.name, others, mine])).toEqual([
    ["bo", 1, false],
    ["bo", 1, true],
    ["bo", 1, true],
  ]);
  // Bo offers records of taking part. Cy asks for one under a name that nobody else sees, and keeps it.
  await good(bo.member.calls.records.offer(call, { title: "First aid", minutes: 90 }));
  await made.quiet();
  await good(cy.member.calls.records.ask(call, "C. from the north"));
  await made.quiet();
  expect(look(bo, call).records).toMatchObject({ mayGive: true, asked: [{ name: "cy", came: true }], given: 0 });
  expect(look(ash, call).records).toMatchObject({ mayGive: false, asked: [], given: null, mine: "none" });
  await good(bo.member.calls.records.give(call, [idOf(bo, circle, "cy")]));
  await made.quiet();
  expect([look(cy, call).records?.mine, cy.member.calls.records.kept.length]).toEqual(["given", 0]);
  await good(cy.member.calls.records.keep(call));
  const [record] = cy.member.calls.records.kept;
  expect(record).toMatchObject({ title: "First aid", day: friday, minutes: 90, name: "C. from the north" });
  expect([look(cy, call).records?.mine, ash.member.calls.records.whose(record!)]).toEqual(["kept", "bo"]);
  // What is to be done of it leads to a list, and back.
  const action = look(bo, call).notes.find(({ mark }) => mark === "action")!;
  const asks = { title: "Ask the shelter", list: { title: "After the call" }, assigned: [], due: friday + 7 };
  const toDo = await good(bo.member.calls.makeToDo(call, action.id, asks));
  await made.quiet();
  const { list } = look(ash, call).notes.find(({ id }) => id === action.id)!.toDos[0]!;
  for (const room of [ash.member.circle(circle)!.dock.find(({ what }) => what === "lists")!.room, list])
    await good(ash.member.rooms.read({ circle, room }));
  await good(ash.member.rooms.change({ circle, room: list }, toDo, { facts: writeFacts(toDoFacts, { done: true }) }));
  expect(look(ash, call).notes.flatMap(({ toDos }) => toDos)).toMatchObject([{ room: toDo, is: { done: true } }]);
  const from = toDoOf(ash.member.rooms.look({ circle, room: list })!.items[0]!);
  expect(from).toMatchObject({ from: call.room, due: friday + 7, note: { line: action.id } });
  expect(from.note!.path.at(-1)).toBe(call.room);
  await made.quiet();
  // The notes are adopted as they read, and what is changed later is seen to be.
  await good(ash.member.calls.offerNotes(call));
  await made.quiet();
  await good(cy.member.calls.answerNotes(call, { yes: true, comment: "" }));
  await made.quiet();
  expect(look(bo, call).adoption).toMatchObject({ offeredBy: "ash", yes: 1, earlier: 0, mine: null });
  expect(look(cy, call).adoption?.mine).toBe("yes");
  const [a, b, c] = all(scene, ({ notes, checks, over }) => [
    notes.map(({ name, text }) => `${name}: ${text}`).toSorted(),
    checks[0]!.counts,
    over !== null,
  ]);
  expect([a, b]).toEqual([c, c]);
  expect(c).toEqual([["ash: Cy asks the shelter for socks", "ash: We take our own vans"], [1, 0, 1], true]);
  for (const each of [ash, bo, cy]) expect((await good(each.member.verify(circle))).findings).toEqual([]);
});

test("whoever is put out of the circle has the word no more, waits no more, and keeps nobody from their turn", async () => {
  const scene = await prepared();
  const { made, circle, ash, bo, cy, call } = scene;
  for (const each of [ash, bo, cy]) await good(each.member.calls.come(call, true));
  await good(ash.member.calls.name(call, "facilitator", null));
  for (const each of [cy, bo]) {
    await good(each.member.calls.ask(call, "speak", false));
    await made.quiet();
  }
  await good(cy.member.calls.ask(call, "point", false));
  await made.quiet();
  await good(ash.member.calls.give(call, look(ash, call).stack[0]!.ask, ""));
  await made.quiet();
  expect(look(bo, call).speaks).toMatchObject({ name: "cy", for: "point" });
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  const seen = (): readonly unknown[] =>
    [ash, bo].map((each) => [look(each, call).speaks?.name, names(look(each, call).stack)]);
  expect(seen()).toEqual([
    [undefined, ["bo"]],
    [undefined, ["bo"]],
  ]);
  await good(ash.member.calls.give(call, look(ash, call).stack[0]!.ask, ""));
  await made.quiet();
  expect(seen()).toEqual([
    ["bo", []],
    ["bo", []],
  ]);
  expect(look(bo, call).speaks?.because).toBe("");
});

test("roles go by turns among those who could: whoever led the last call comes after the others, and somebody apart hears it alone", async () => {
  const scene = await prepared();
  const { made, circle, ash, bo, cy, event, call } = scene;
  await good(ash.member.calls.couldCarry(call, "facilitator", true));
  await good(bo.member.calls.couldCarry(call, "stack", true));
  await made.quiet();
  const proposed = (at: At): readonly unknown[] =>
    [ash, bo, cy].map((each) =>
      look(each, at)
        .roles.map(({ role, next }) => `${role} ${next?.name}`)
        .slice(0, 2),
    );
  const turns = ["facilitator ash", "stack bo"];
  expect(proposed(call)).toEqual([turns, turns, turns]);
  await good(cy.member.calls.takeOver(call));
  await made.quiet();
  expect(all(scene, ({ leads }) => leads.map(({ role, name }) => `${role} ${name}`).toSorted())).toEqual([
    turns,
    turns,
    turns,
  ]);
  expect(look(cy, call).mayTakeOver).toBe(false);
  await good(ash.member.care.keepApart(circle, idOf(ash, circle, "bo"), "mine"));
  expect(all(scene, ({ apart }) => apart)).toEqual([true, false, false]);
  await good(ash.member.calls.end(call, true));
  await made.quiet();
  const next = { circle, room: await good(bo.member.calls.prepare(event, friday + 7)) };
  await made.quiet();
  for (const each of [ash, bo, cy]) await good(each.member.rooms.read(next));
  for (const each of [ash, bo]) await good(each.member.calls.couldCarry(next, "facilitator", true));
  await made.quiet();
  const order = all({ ...scene, call: next }, ({ roles }) => roles[0]!.could.map(({ name, times }) => [name, times]));
  expect(order).toEqual(
    Array.from({ length: 3 }, () => [
      ["bo", 0],
      ["ash", 1],
    ]),
  );
});

test("who is offline for half of it notes on, and comes to what everybody has; two who prepare the same call, or carry the same over to it, come to one", async () => {
  const scene = await prepared();
  const { made, circle, ash, bo, cy, event, call } = scene;
  made.hall.cutOff("ash");
  await good(ash.member.calls.note(call, { at: null, text: "noted on the bus" }));
  await good(bo.member.calls.note(call, { at: null, text: "noted in the room" }));
  const next = [ash.member, bo.member].map((member) => member.calls.prepare(event, friday + 7));
  const rooms = await Promise.all(next.map(good));
  expect(rooms[0]).toBe(rooms[1]);
  // Both carry over what was not reached, each without knowing of the other: on the next agenda it stands once.
  const [, kit] = ash.member.rooms.look(call)!.items;
  const bos = { owner: idOf(bo, circle, "bo"), goal: "decide", minutes: 25 } as const;
  await good(bo.member.rooms.change(call, kit!.room, { facts: writeFacts(agendaFacts, bos) }));
  for (const { member } of [ash, bo]) await good(member.calls.carryOver(call, [kit!.room], friday + 7));
  // What is to be done for a call stands in it, and at home with who does it.
  const toDo = { what: "to-do", title: "Ask the shelter", facts: writeFacts(toDoFacts, { assigned: [bos.owner] }) };
  const asked = await good(bo.member.rooms.open(call, toDo));
  await made.quiet();
  made.hall.restore("ash");
  await made.later(60_000);
  expect(new Set(all(scene, ({ notes }) => notes.map(({ text }) => text).join()))).toEqual(
    new Set(["noted in the room,noted on the bus"]),
  );
  const carried = bo.member.rooms.look({ circle, room: rooms[0]! })!.items;
  expect(carried.map((item) => [item.title, agendaItemOf(item)])).toEqual([
    ["Winter kit", { ...agendaItemOf(kit!), ...bos, from: { day: friday, item: kit!.room } }],
  ]);
  expect(agendaItemOf(cy.member.rooms.look(call)!.items[1]!).carried).toBe(friday + 7);
  // Taken off there and carried over once more, it is back; what was taken off here is carried nowhere.
  const then = { circle, room: rooms[0]! };
  await good(bo.member.rooms.change(then, carried[0]!.room, { state: "archived" }));
  await good(bo.member.calls.carryOver(call, [kit!.room], friday + 7));
  expect(bo.member.rooms.look(then)!.items.map(({ state }) => state)).toEqual(["active"]);
  await good(bo.member.rooms.change(call, kit!.room, { state: "archived" }));
  expect(problemOf(await bo.member.calls.carryOver(call, [kit!.room], friday + 14))).toEqual({ type: "no-such-room" });
  expect(bo.member.home().toDos.map(({ room, path }) => [room, path.at(-2)])).toEqual([[asked, call.room]]);
  const calls = bo.member.rooms.look(event)!.items.filter(({ what }) => what === "call");
  expect(calls).toHaveLength(2);
  expect(bo.member.calls.look(event)).toBe(null);
  expect(problemOf(await bo.member.calls.come({ circle, room: event.room }, true))).toMatchObject({
    type: "no-such-room",
  });
});
