import { good, openTool, seen, type TestDevice, world } from "@unionhall/testing";
import type { RoomId } from "@unionhall/protocol";
import { questionFacts, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import { questionsToAnswer } from "../question-view.ts";

const title = "How are you?";
const day = 86_400_000;
const daily = { days: [0, 1, 2, 3, 4, 5, 6], at: { minute: 0, zone: "UTC" }, whom: null, paused: false };

/** Ash asks every day. Both have read that. */
async function asked(): Promise<Awaited<ReturnType<typeof world<["ash", "bo"]>>> & { readonly room: RoomId }> {
  const made = await world("ash", "bo");
  const { world: all, circle, people } = made;
  const [ash, bo] = people;
  const tool = await openTool(ash, circle, "check-ins");
  const facts = writeFacts(questionFacts, daily);
  const room = await good(ash.member.rooms.open(tool, { what: "question", title, facts }));
  await all.quiet();
  for (const each of [ash, bo]) await good(each.member.rooms.read(tool));
  await all.quiet();
  return { ...made, room };
}

function askedOf({ member }: TestDevice, now: number): readonly string[] {
  return questionsToAnswer(member, now).map(({ question }) => question);
}

test("who has not answered that day is asked, on whichever device; a comment is no answer", async () => {
  const { world: made, circle, people, room } = await asked();
  const [ash, bo] = people;
  const now = made.clock.now();
  for (const each of [ash, bo]) expect(askedOf(each, now)).toEqual([title]);
  await good(ash.member.rooms.say({ circle, room }, { text: "tired, and well" }));
  expect(askedOf(ash, now)).toEqual([]);
  await made.quiet();
  const [answer] = ash.member.rooms.look({ circle, room })!.lines;
  await good(bo.member.rooms.say({ circle, room }, { text: "sleep!", to: answer!.id }));
  await made.quiet();
  expect(askedOf(bo, now)).toEqual([title]);
  expect(askedOf(ash, now + 2 * day)).toEqual([title]);
});

test("who opts out is asked no more, and the others do not hear of it; where it is paused, nobody is", async () => {
  const { world: made, circle, people, room } = await asked();
  const [ash, bo] = people;
  const now = made.clock.now();
  const before = seen(ash, circle).headWords.seq;
  await good(bo.member.mine.tell({ circle, room }, "nothing"));
  await made.quiet();
  expect(askedOf(bo, now)).toEqual([]);
  expect(askedOf(ash, now)).toEqual([title]);
  expect(seen(ash, circle).headWords.seq).toBe(before);
  await good(bo.member.mine.tell({ circle, room }, "usual"));
  expect(askedOf(bo, now)).toEqual([title]);
  const tool = bo.member.rooms.look({ circle, room })!.item!.in;
  const paused = writeFacts(questionFacts, { paused: true });
  await good(bo.member.rooms.change({ circle, room: tool }, room, { facts: paused }));
  await made.quiet();
  for (const each of [ash, bo]) expect(askedOf(each, now)).toEqual([]);
});

test("where nobody is chosen, and the time is in no form, nobody is asked, and nothing breaks", async () => {
  const { world: made, circle, people, room } = await asked();
  const [ash] = people;
  const tool = ash.member.rooms.look({ circle, room })!.item!.in;
  const facts = new Map([...writeFacts(questionFacts, { whom: [] }), ["at", new Uint8Array(3)]] as const);
  await good(ash.member.rooms.change({ circle, room: tool }, room, { facts }));
  await made.quiet();
  expect(askedOf(ash, made.clock.now())).toEqual([]);
});
