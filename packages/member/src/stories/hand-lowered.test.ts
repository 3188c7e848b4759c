import { good, openTool, type TestDevice, type World, world } from "@unionhall/testing";
import { eventFacts, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { At } from "../rooms.ts";

const friday = Date.parse("2026-12-04") / 86_400_000;

interface Scene {
  readonly made: World;
  readonly people: readonly [TestDevice, TestDevice, TestDevice];
  readonly call: At;
}

/** Three in a circle with a call on Friday. */
async function prepared(): Promise<Scene> {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash] = people;
  const schedule = await openTool(ash, circle, "schedule");
  const when = { type: "timed", day: friday, minute: 1_140, length: 90, zone: "America/Chicago" } as const;
  const facts = writeFacts(eventFacts, { when, repeat: null, place: "" });
  const room = await good(ash.member.rooms.open(schedule, { what: "event", title: "National call", facts }));
  await good(ash.member.calls.make(schedule, room, { languages: ["en"], access: "" }));
  const call = { circle, room: await good(ash.member.calls.prepare({ circle, room }, friday)) };
  await made.quiet();
  for (const { member } of people)
    for (const each of [schedule.room, room, call.room]) await good(member.rooms.read({ circle, room: each }));
  return { made, people, call };
}

test("a hand that has not left the phone, and one of which nobody here has heard that it came there, are lowered at once where they were raised", async () => {
  const { made, people, call } = await prepared();
  const [ash, bo] = people;
  const stackOf = ({ member }: TestDevice) => member.calls.look(call)!.stack;
  const stacks = (): readonly string[] =>
    people.map((each) =>
      stackOf(each)
        .map(({ name }) => name)
        .join(),
    );
  const said = (): number => made.hall.asked.filter(({ who, ask }) => who === "ash" && ask.type === "append").length;
  const before = said();
  made.hall.cutOff("ash");
  made.hall.cutAt("bo", 1, "answer", { andStays: true, of: new Set(["append"]) });
  for (const { member } of [ash, bo]) await good(member.calls.ask(call, "speak", false));
  const shown = [ash, bo].map((each) => stackOf(each)[0]!);
  await made.quiet();
  expect(stacks()).toEqual(["ash", "bo", "bo"]);
  for (const [at, { member }] of [ash, bo].entries()) await good(member.calls.leave(call, shown[at]!.ask));
  expect(stacks()).toEqual(["", "", "bo"]);
  for (const who of ["ash", "bo"]) made.hall.restore(who);
  await made.later(60_000);
  expect(stacks()).toEqual(["", "", ""]);
  expect(said()).toBe(before);
});

test("a hand is lowered as it was shown while it was on its way, also when it stands since", async () => {
  const { made, people, call } = await prepared();
  const [ash, bo] = people;
  const stacks = (): readonly number[] => [ash, bo].map(({ member }) => member.calls.look(call)!.stack.length);
  made.hall.cutOff("ash");
  await good(ash.member.calls.ask(call, "speak", false));
  const [shown] = ash.member.calls.look(call)!.stack;
  made.hall.restore("ash");
  await made.later(60_000);
  expect(stacks()).toEqual([1, 1]);
  await good(ash.member.calls.leave(call, shown!.ask));
  await made.quiet();
  expect(stacks()).toEqual([0, 0]);
});
