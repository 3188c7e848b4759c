import type { CircleId } from "@unionhall/protocol";
import { idOf as idFrom, toBytes } from "@unionhall/protocol";
import {
  comeIn,
  good,
  hallAddress,
  Hostile,
  idOf,
  readRoom,
  seen,
  stewarded,
  type TestDevice,
  World,
  world,
} from "@unionhall/testing";
import type { SpeakerJoined } from "@unionhall/union";
import { readAs, speakerJoined, speakerToSign } from "@unionhall/union";
import { expect, test } from "vitest";
import type { DecisionView } from "../decisions.ts";
import type { At } from "../rooms.ts";
import type { AskedOfSeat, CaucusAsked, HomeSeatView, SeatProposal } from "../seats.ts";

const day = 86_400_000;
const consent = { choice: "consent", options: [], reason: "" } as const;

function seatOf({ member }: TestDevice, { circle, room }: At): HomeSeatView {
  const seat = member.seats.ofHome(circle).find(({ at }) => at.room === room);
  if (seat === undefined) throw new Error("this device knows of no such seat");
  return seat;
}

function decision({ member }: TestDevice, at: At): DecisionView {
  const view = member.decisions.look(at);
  if (view === null) throw new Error("this device knows nothing of it");
  return view;
}

function askedOf(device: TestDevice, at: At, title: string): AskedOfSeat {
  const asked = seatOf(device, at).asked.find((each) => each.title === title);
  if (asked === undefined) throw new Error("this device knows of no such question");
  return asked;
}

/** What the only caucus that it asks says, as the circle sees it. */
function caucusOf(device: TestDevice, at: At): CaucusAsked {
  const { caucuses } = decision(device, at);
  expect(caucuses).toHaveLength(1);
  return caucuses[0]!;
}

/** What is said has come, and whoever waits a while to do something about it has done it. */
async function soon(made: World): Promise<void> {
  await made.quiet();
  await made.later(60_000);
}

/** A circle of its own for some of them, in which the first prepares a seat in the other. */
async function home(
  made: World,
  circle: CircleId,
  of: "caucus" | "chapter",
  [first, ...others]: readonly [TestDevice, ...TestDevice[]],
): Promise<At> {
  const own = await good(first.member.open({ in: circle, title: "Own", name: first.name }));
  await made.quiet();
  for (const other of others) await comeIn(made, first, own, other);
  if (of === "chapter") await stewarded(1 + others.length, { world: made, circle: own, people: [first, ...others] });
  return prepared(made, { circle, own, of }, [first, ...others]);
}

/** They all speak for it. */
async function prepared(
  made: World,
  { circle, own, of }: { readonly circle: CircleId; readonly own: CircleId; readonly of: "caucus" | "chapter" },
  speakers: readonly [TestDevice, ...TestDevice[]],
): Promise<At> {
  const room = await good(speakers[0].member.seats.prepare(own, { in: circle, of }));
  await soon(made);
  for (const each of speakers) await good(each.member.seats.speak({ circle: own, room }, true));
  await soon(made);
  return { circle: own, room };
}

/** All of them say yes to what is decided there. */
async function agreeTo(made: World, people: readonly TestDevice[], all: readonly At[]): Promise<void> {
  for (const at of all) for (const each of people) await good(each.member.decisions.take(at, consent));
  await made.quiet();
}

/** The seat is proposed, everybody says yes, and it is carried out. */
async function opened(
  made: World,
  people: readonly [TestDevice, ...TestDevice[]],
  [by, at]: readonly [TestDevice, At],
  asked: SeatProposal,
): Promise<void> {
  const proposal = await good(by.member.seats.propose(at, asked));
  await made.quiet();
  for (const each of people) await readRoom(made, each, proposal);
  expect(seatOf(by, at)).toMatchObject({ state: "proposed", may: { propose: false } });
  expect(decision(people[0], proposal).deeds).toMatchObject([
    { type: "seat", name: asked.name, opened: {} },
    ...(asked.rule === null ? [] : [{ type: "agreement" }]),
  ]);
  await made.later(5 * day);
  await agreeTo(made, people, [proposal]);
  await made.later(7 * day);
  await made.later(day / 24);
  await soon(made);
  // What comes after another deed of the same outcome waits for that, and nothing is in its way.
  expect(new Set(decision(people[0], proposal).outcome?.done.map(({ why }) => why))).toEqual(new Set([null]));
  await good(people[0].member.decisions.carryOut(proposal));
  await soon(made);
  expect(seatOf(by, at)).toMatchObject({ state: "stands", name: asked.name, own: "registered" });
}

async function proposed(
  made: World,
  [by, ...others]: readonly [TestDevice, ...TestDevice[]],
  circle: CircleId,
  title: string,
): Promise<At> {
  const usual = { text: "As we said.", subject: "other", deeds: [], options: [] } as const;
  const at = { circle, room: await good(by.member.decisions.propose(circle, { title, ...usual })) };
  await made.quiet();
  for (const each of [by, ...others]) await readRoom(made, each, at);
  return at;
}

const seatFor = (name: string, may: "pause" | "consent"): SeatProposal => ({
  title: `A seat for ${name}`,
  text: "",
  name,
  rule: { may, on: ["other"], days: 3 },
});

test("a caucus has to consent: nobody's word alone, nor silence, nor a yes to another text", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const at = await home(made, circle, "caucus", [bo, cy]);
  expect(seatOf(bo, at)).toMatchObject({ state: "preparing", own: "speaks", in: { member: true } });
  await opened(made, people, [bo, at], seatFor("Night shift", "consent"));
  expect(ash.member.seats.standing(circle)).toMatchObject([
    { name: "Night shift", of: "caucus", rule: { may: "consent", days: 3 }, home: null },
  ]);
  expect(bo.member.seats.standing(circle)).toMatchObject([{ home: at }]);
  expect(ash.member.seats.ofHome(circle)).toEqual([]);

  const [kit, zine, van] = [
    await proposed(made, people, circle, "Kit"),
    await proposed(made, people, circle, "Zine"),
    await proposed(made, people, circle, "Van"),
  ];
  const yes = async (who: TestDevice, title: string): Promise<void> => {
    await good(who.member.seats.answer(at, askedOf(who, at, title).subject, "yes"));
    await soon(made);
  };
  for (const title of ["Kit", "Van"]) await yes(cy, title);
  expect(askedOf(bo, at, "Kit")).toMatchObject({ said: { yes: 1, no: 0 }, needed: 2, own: null, answer: null });
  expect(caucusOf(ash, kit)).toMatchObject({ name: "Night shift", may: "consent", state: "waits" });
  // Nobody says yes to what they have not read: the words that were said for the old text come to nothing.
  await good(ash.member.decisions.amend(van, { text: "And two of them.", deeds: [] }));
  await soon(made);
  await yes(bo, "Kit");
  expect(askedOf(bo, at, "Van")).toMatchObject({ said: { yes: 0 } });
  await yes(bo, "Van");
  expect([kit, zine, van].map((each) => caucusOf(ash, each).state)).toEqual(["yes", "waits", "waits"]);
  // Whose word was the last that it took lets others bring it first: with bo's phone off, it is a while.
  made.hall.cutOff("bo");
  await yes(cy, "Van");
  expect(caucusOf(ash, van).state).toBe("waits");
  await made.later(300_000);
  expect(caucusOf(ash, van).state).toBe("yes");
  made.hall.restore("bo");
  await made.later(4 * day);
  expect(askedOf(bo, at, "Van")).toMatchObject({ answer: "yes" });
  await agreeTo(made, people, [kit, zine]);
  await made.later(12 * day);
  await made.later(day / 24);
  await soon(made);
  expect([kit, zine].map((each) => decision(ash, each).outcome?.passed)).toEqual([true, false]);
  expect(caucusOf(ash, zine)).toMatchObject({ state: "silent", lastDay: null });
  for (const device of people) expect(seen(device, circle).findings).toEqual([]);
  for (const device of [bo, cy]) expect(seen(device, at.circle).findings).toEqual([]);
}, 180_000);

test("a caucus asks for time, and says why; whoever is not in the circle signs what was copied for them", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const at = await home(made, circle, "caucus", [bo, cy]);
  const el = await made.device("el");
  await comeIn(made, bo, at.circle, el);
  await soon(made);
  await good(el.member.seats.speak(at, true));
  await soon(made);
  expect(seatOf(el, at)).toMatchObject({ state: null, in: { member: false } });
  await opened(made, people, [bo, at], seatFor("Wheelchairs", "pause"));
  expect(seatOf(el, at)).toMatchObject({
    state: "stands",
    own: "registered",
    keys: { count: 3, needed: 2 },
    asked: [],
  });
  const van = await proposed(made, people, circle, "Van");
  const { subject, lastDay: toDecide } = askedOf(bo, at, "Van");
  await good(bo.member.seats.ask(at, subject));
  await soon(made);
  expect(askedOf(el, at, "Van")).toMatchObject({ text: "As we said.", by: { name: "bo" }, decision: null });
  expect(await el.member.seats.answer(at, subject, "pause")).toMatchObject({ problem: { type: "empty" } });
  await good(el.member.seats.answer(at, subject, "pause", "It has no ramp."));
  await soon(made);
  expect(caucusOf(ash, van)).toMatchObject({ state: "waits", reason: "" });
  const { lastDay } = decision(ash, van);
  await good(cy.member.seats.answer(at, subject, "pause", "What el says."));
  await soon(made);
  expect(caucusOf(ash, van)).toMatchObject({ state: "paused", reason: "It has no ramp.", toldBy: { name: "bo" } });
  expect(decision(ash, van).lastDay).toBe(lastDay! + 3);
  await good(cy.member.rooms.read(van));
  expect(seatOf(cy, at)).toMatchObject({
    asked: [],
    paused: [{ title: "Van", lastDay: toDecide + 3, reason: "It has no ramp." }],
  });
  expect(seatOf(el, at).paused).toEqual([]);

  // On a borrowed computer it is read who speaks for it, and nothing is signed.
  const visit = await good(el.member.prepareVisit());
  await made.quiet();
  const library = await made.device("library");
  await good(library.member.visit(visit.link));
  await made.quiet();
  await readRoom(made, library, at);
  expect(seatOf(library, at)).toMatchObject({ own: "registered", may: { answer: false } });
  expect(
    seatOf(library, at)
      .speakers.map(({ name }) => name)
      .toSorted(),
  ).toEqual(["bo", "cy", "el"]);

  // Bo's phone is gone: by new keys they speak anew, once two others have registered that.
  const words = (await bo.member.words())!.join(" ");
  const again = await made.device("bo again");
  await good(again.member.recover({ hall: hallAddress, words }));
  await soon(made);
  expect(seatOf(again, at)).toMatchObject({ own: "speaks", may: { answer: false } });
  for (const who of [el, cy]) await good(who.member.seats.register(at)).then(() => soon(made));
  expect(seatOf(again, at)).toMatchObject({ own: "registered", registering: [] });
}, 180_000);

test("nobody speaks by a key that they do not have, nor by what another has signed", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [, bo] = people;
  const at = await home(made, circle, "caucus", [bo]);
  const mal = await Hostile.join(made, bo, at.circle);
  const speakers = async (joined: SpeakerJoined): Promise<readonly string[]> => {
    await mal.write(speakerJoined.name, toBytes(speakerJoined.payload, joined), { room: at.room });
    await soon(made);
    return seatOf(bo, at).speakers.map(({ me }) => (me ? "bo" : "mal"));
  };
  const readAll = mal.payloads.map((payload) =>
    readAs(speakerJoined, { kind: speakerJoined.name, version: 1, payload }),
  );
  const bos = readAll.find((each) => each !== null)!;
  const { ports } = mal;
  const [key, seed] = [mal.person.secrets.keys.signing, mal.person.secrets.signing];
  const sign = (seat: SpeakerJoined["seat"]): Promise<SpeakerJoined["signature"]> =>
    ports.crypto.sign(seed, speakerToSign(at.circle, seat, mal.id));
  expect(await speakers(bos)).toEqual(["bo"]);
  expect(await speakers({ ...bos, signature: await sign(bos.seat) })).toEqual(["bo"]);
  const other = idFrom("seat", ports.random(16));
  expect(await speakers({ seat: other, key, signature: await sign(other) })).toEqual(["bo"]);
  expect(await speakers({ seat: bos.seat, key, signature: await sign(bos.seat) })).toEqual(["bo", "mal"]);
}, 60_000);

test("the stewards of a chapter name who sits for it in a council, recall one, and name another", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const at = await home(made, circle, "chapter", [bo, cy]);
  await opened(made, people, [bo, at], { title: "North", text: "", name: "North", rule: null });
  const [boIs, cyIs] = ["bo", "cy"].map((name) => idOf(ash, circle, name));
  const sitting = (): readonly string[] => ash.member.seats.standing(circle)[0]!.delegates.map(({ name }) => name);
  await good(bo.member.seats.delegate(at, [boIs!]));
  await soon(made);
  expect(sitting()).toEqual([]);
  expect(seatOf(cy, at).naming).toMatchObject([{ count: 1, needed: 2, mine: false, delegates: [{ name: "bo" }] }]);
  await good(cy.member.seats.delegate(at, [boIs!]));
  await soon(made);
  expect(sitting()).toEqual(["bo"]);
  for (const who of [cy, bo]) await good(who.member.seats.delegate(at, [cyIs!])).then(() => soon(made));
  expect(sitting()).toEqual(["cy"]);
  expect(seatOf(bo, at)).toMatchObject({ delegates: [{ name: "cy" }], naming: [], nameable: [{}, {}, {}] });
}, 180_000);
