import type { CircleId } from "@unionhall/protocol";
import { idOf as idAt, toBytes } from "@unionhall/protocol";
import { Hostile, good, idOf, readRoom, type TestDevice, type World, world } from "@unionhall/testing";
import type { AdviceSaid } from "@unionhall/union";
import { decisionReviewed, mentionOf, toDoFacts, toDoOf, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { DecisionView } from "../decisions.ts";
import type { At } from "../rooms.ts";

const day = 86_400_000;
const consent = { choice: "consent", options: [], reason: "" } as const;

interface Advised {
  readonly made: World;
  readonly circle: CircleId;
  readonly advisers: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly pro: TestDevice;
}

async function lets(
  made: World,
  by: TestDevice,
  circle: CircleId,
  who: TestDevice,
  as: "member" | "adviser",
): Promise<void> {
  const { link } = await good(by.member.invite(circle, { vouches: 0, as }));
  await good(who.member.join({ link, name: who.name, language: "en" }));
  await made.quiet();
}

/** Ash is in a team with Bo, and asks in an advisers' circle in which Pro answers; Bo is in the team alone. */
async function advised(): Promise<Advised> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const advisers = await good(
    ash.member.open({ in: circle, title: "Advisers", name: "Ash in white", starter: "advisers" }),
  );
  await made.quiet();
  const pro = await made.device("pro");
  await lets(made, ash, advisers, pro, "adviser");
  return { made, circle, advisers, ash, bo, pro };
}

function decision({ member }: TestDevice, at: At): DecisionView {
  const view = member.decisions.look(at);
  if (view === null) throw new Error("this device knows nothing of it");
  return view;
}

const leftOf = (device: TestDevice, at: At): readonly AdviceSaid[] => decision(device, at).advice[0]?.there?.left ?? [];

async function proposed({ made, circle, ash, bo }: Omit<Advised, "advisers" | "pro">, text: string): Promise<At> {
  const usual = { title: "Phones", subject: "other", deeds: [], options: [] } as const;
  const at = { circle, room: await good(ash.member.decisions.propose(circle, { ...usual, text })) };
  await made.quiet();
  for (const device of [ash, bo]) await readRoom(made, device, at);
  return at;
}

test("advisers are asked in their circle, and what one says comes back by a hand and is used; nothing else of it goes", async () => {
  const all = await advised();
  const { made, circle, advisers, ash, bo, pro } = all;
  // Somebody is named whom nobody calls anything.
  const text = `${mentionOf(idOf(ash, circle, "bo"))} keeps them, not ${mentionOf(idAt("member", new Uint8Array(16)))}.`;
  const at = await proposed(all, text);
  expect(ash.member.advice.circles()).toEqual([{ circle: advisers, title: "Advisers", advisers: 1 }]);
  expect([bo, pro].map(({ member }) => member.advice.circles())).toEqual([[], []]);

  const copy = ash.member.advice.copy(at);
  expect(copy).toEqual({ title: "Phones", text: "@bo keeps them, not @—." });
  await good(ash.member.advice.ask(at, { circle: advisers, called: "our lawyers", ...copy, asks: "Is that wise?" }));
  await made.quiet();
  // They are told that they are named, and read what was copied: names, and nobody's id.
  await good(pro.member.rooms.readNamed());
  const [asked] = pro.member.home().named;
  expect(asked).toMatchObject({ circle: advisers, name: "Phones" });
  const there = { circle: advisers, room: asked!.room };
  const view = await readRoom(made, pro, there);
  expect(view.body).toMatchObject({ text: copy.text, name: "Ash in white" });
  expect(view.body).not.toHaveProperty("written");
  expect(pro.member.advice.asked(there)).toEqual({ asks: "Is that wise?", advice: new Set() });

  await good(pro.member.rooms.say(there, { text: "Only if they are locked." }));
  await made.quiet();
  await good(ash.member.rooms.read(there));
  await good(ash.member.rooms.say(there, { text: "Thank you." }));
  await made.quiet();
  const { lines } = ash.member.rooms.look(there)!;
  expect(ash.member.advice.asked(there)?.advice).toEqual(new Set([lines[0]!.id]));
  expect(decision(ash, at).advice).toMatchObject([
    { called: "our lawyers", brought: [], there: { here: true, left: [{ advice: "Only if they are locked." }] } },
  ]);
  expect(decision(bo, at).advice).toMatchObject([{ name: "ash", asks: "Is that wise?", there: null }]);

  // Pro says it better before Ash brings what they have read: nothing is brought that Ash has not seen.
  const [read] = leftOf(ash, at);
  await good(pro.member.rooms.edit(there, lines[0]!.id, "Only if they are locked away."));
  await made.quiet();
  expect(await ash.member.advice.bring(at, there.room, [read!])).toMatchObject({ problem: { type: "advice-differs" } });
  expect(decision(bo, at).advice).toMatchObject([{ brought: [] }]);
  await good(pro.member.rooms.say(there, { text: "Ash, this is for you alone." }));
  await made.quiet();
  await good(ash.member.advice.bring(at, there.room, leftOf(ash, at).slice(0, 1)));
  await made.quiet();
  expect(leftOf(ash, at)).toMatchObject([{ advice: "Ash, this is for you alone." }]);
  expect(await ash.member.advice.bring(at, there.room, [])).toMatchObject({ problem: { reason: "no-effect" } });
  const brought = [{ adviser: "pro", advice: "Only if they are locked away.", name: "ash" }];
  expect(decision(bo, at)).toMatchObject({ advice: [{ brought, used: null }], may: { use: false } });
  const used = { use: "partly", because: "We have one lock." } as const;
  expect(await bo.member.advice.use(at, there.room, used)).toMatchObject({ problem: { reason: "takes-another" } });
  expect(await ash.member.advice.use(at, there.room, { ...used, because: " " })).toMatchObject({
    problem: { type: "empty" },
  });
  await good(ash.member.advice.use(at, there.room, used));
  await made.quiet();
  expect(decision(bo, at).advice).toMatchObject([{ used }]);

  // What is said later is left to bring; and once it is decided nobody is asked any more.
  await good(pro.member.rooms.say(there, { text: "And a list." }));
  await made.quiet();
  expect(leftOf(ash, at)).toHaveLength(2);
  await made.later(13 * day);
  const late = ash.member.advice.ask(at, { circle: advisers, called: "x", ...copy, asks: "And now?" });
  expect(await late).toMatchObject({ problem: { reason: "round-is-over" } });
});

const waiting = ({ member }: TestDevice): readonly string[] => member.home().decisions.map(({ why }) => why);

/** All devices count what has closed by then. */
async function closed(made: World): Promise<void> {
  for (const ms of [8 * day, day / 24, 60_000]) await made.later(ms);
}

test("what waits for somebody stands at Home; of what passed something is to do, and it is looked at again on its day", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const pro = await made.device("pro");
  await lets(made, ash, circle, pro, "adviser");
  const { link } = await good(ash.member.invite(circle, { vouches: 0, as: "adviser" }));
  const mal = await Hostile.by(made, link, "mal");
  const at = await proposed({ made, circle, ash, bo }, "We keep them.");
  // The book says it to those who take part, as a nudge would.
  expect([bo, pro, ash].map(({ member }) => member.home().named.length)).toEqual([1, 0, 0]);
  await good(bo.member.rooms.readTo(at));
  expect(bo.member.home().named).toEqual([]);

  const { print } = decision(ash, at);
  const review = Math.floor(made.clock.now() / day) + 40;
  await good(ash.member.decisions.amend(at, { text: "We keep them.", deeds: [], review }));
  await made.quiet();
  expect(decision(bo, at)).toMatchObject({ changed: false, review: { day: review, due: false, looked: null } });
  expect(decision(bo, at).print).not.toBe(print);
  expect(bo.member.home().named).toMatchObject([{ name: "Phones" }]);

  await made.later(4 * day);
  expect(people.map(waiting)).toEqual([["word"], ["word"]]);
  expect(waiting(pro)).toEqual([]);
  for (const { member } of people) await good(member.decisions.take(at, consent));
  expect(people.map(waiting)).toEqual([[], []]);
  await made.quiet();
  await closed(made);
  expect(decision(bo, at).outcome).toMatchObject({ passed: true });

  const list = { title: "From decisions" };
  const none = { problem: { reason: "takes-no-part" } };
  expect(await pro.member.decisions.makeToDo(at, { title: "Buy a lock", list })).toMatchObject(none);
  await good(bo.member.decisions.makeToDo(at, { title: "Buy a lock", list }));
  await made.quiet();
  const [made1] = decision(ash, at).toDos;
  expect(made1).toMatchObject({ is: null });
  await readRoom(made, ash, { circle, room: made1!.path[0]! });
  const toDos = await readRoom(made, ash, { circle, room: made1!.list });
  expect(toDoOf(toDos.items[0]!).from).toBe(at.room);
  const done = { facts: writeFacts(toDoFacts, { done: true }) };
  await good(ash.member.rooms.change({ circle, room: made1!.list }, made1!.room, done));
  await made.quiet();
  // Whose device has not read the list does not know whether it is done.
  expect(decision(bo, at).toDos).toMatchObject([{ is: null }]);
  await readRoom(made, bo, { circle, room: made1!.list });
  for (const device of people)
    expect(decision(device, at).toDos).toMatchObject([{ is: { title: "Buy a lock", done: true } }]);

  await made.later(30 * day);
  expect(people.map(waiting)).toEqual([["review"], ["review"]]);
  expect(waiting(pro)).toEqual([]);
  // Who advises does not say that it is still right, whatever their app sends.
  await mal.learn();
  const put = { next: review + 900, instead: null };
  await mal.write(decisionReviewed.name, toBytes(decisionReviewed.payload, put), { room: at.room, class: "kept" });
  await made.quiet();
  expect(waiting(bo)).toEqual(["review"]);
  expect(await bo.member.decisions.stillRight(at, review)).toMatchObject({ problem: { reason: "malformed" } });
  await good(bo.member.decisions.stillRight(at, review + 100));
  await made.quiet();
  expect(people.map(waiting)).toEqual([[], []]);
  expect(decision(ash, at).review).toMatchObject({
    day: review + 100,
    due: false,
    looked: { name: "bo", instead: null },
  });

  const anew = {
    title: "Phones",
    text: "We do not.",
    subject: "other",
    deeds: [],
    options: [],
    again: at.room,
  } as const;
  const instead = await good(ash.member.decisions.propose(circle, anew));
  await made.quiet();
  expect(decision(bo, at).review).toMatchObject({ day: null, looked: { name: "ash", instead } });
});
