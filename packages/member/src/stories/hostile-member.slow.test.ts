import {
  epochTurned,
  freshEpoch,
  kindNames,
  letterboxMade,
  memberRemoved,
  recordOf,
  rulesRaised,
  stewardNamed,
  visitToSign,
} from "@unionhall/kernel";
import type { Bytes, EntryId, Key, Latch } from "@unionhall/protocol";
import {
  ascii,
  epochNumber,
  idOf as idFrom,
  readId,
  recordBytes,
  rights,
  toBytes,
  wishToSign,
} from "@unionhall/protocol";
import { comeIn, good, Hostile, idOf, lines, seen, world } from "@unionhall/testing";
import { lineSaid, personNamed } from "@unionhall/union";
import { expect, test } from "vitest";
import { boxMissed } from "../circle/box-missed.ts";
import type { Finding } from "../findings.ts";

const { world: made, circle, people } = await world("ash", "bo", "cy");
const [ash, bo, cy] = people;
const mal = await Hostile.join(made, ash, circle);
const chat = { room: mal.chat, class: "passing" } as const;
const hallway = { room: mal.hallway } as const;
const nonsense: Bytes = new Uint8Array(60_000).fill(0x81);
const otherHead = idFrom("head", new Uint8Array(32));

/** New keys for the circle, made by somebody who may not. */
async function turned(number: number): Promise<Bytes> {
  const base = mal.person.newest();
  const record = await recordOf(mal.ports, circle, freshEpoch(mal.ports, circle, number), base);
  return toBytes(epochTurned.payload, { record: recordBytes(record) });
}

/** By a visit's key that says somebody else lends it their voice. */
async function asVisitOf(name: string): Promise<number> {
  const voice = await mal.ports.crypto.publicKey(mal.person.secrets.signing);
  const member = mal.book.members.get(idOf(ash, circle, name))!.keys.signing;
  const until = made.clock.now() + 3_600_000;
  const signature = await mal.ports.crypto.sign(
    mal.person.secrets.signing,
    visitToSign(circle, member, idFrom("key", voice), until),
  );
  return mal.write("line.said", toBytes(lineSaid.payload, { text: "as ash" }), {
    ...chat,
    content: { visit: { member, until, signature } },
  });
}

type Told = Pick<Finding & { readonly seq: number }, "type"> & {
  readonly reason?: string;
  readonly whose?: "nobody's";
};
type Attack = readonly [what: string, act: () => Promise<unknown>, told: Told];

const isVoid = (reason: string, whose?: "nobody's"): Told => ({ type: "void", reason, ...(whose && { whose }) });

const attacks: readonly Attack[] = [
  ["a removal", () => mal.deed(memberRemoved, { member: idOf(ash, circle, "cy") }), isVoid("not-a-steward")],
  [
    "a turn without a steward",
    async () => mal.write("epoch.turned", await turned(epochNumber(9, 0))),
    isVoid("not-a-steward"),
  ],
  [
    "a step that lets nobody in",
    async () => mal.write("epoch.turned", await turned(mal.person.newest().number + 1)),
    isVoid("bad-proof"),
  ],
  [
    "a new steward, by themselves",
    () => mal.deed(stewardNamed, { member: mal.id, after: 1, consents: [] }),
    isVoid("stewards-need-a-majority"),
  ],
  [
    "rules that halt every device",
    () => mal.deed(rulesRaised, { rules: 65_535, after: 0, consents: [] }),
    isVoid("stewards-changed"),
  ],
  [
    "another letterbox",
    async () => mal.deed(letterboxMade, { seed: new Uint8Array(32), key: mal.person.secrets.keys.box }),
    isVoid("not-a-steward"),
  ],
  ["what nests without end", () => mal.write("member.held", nonsense), isVoid("malformed")],
  [
    "nonsense of every kind",
    async () => {
      for (const kind of kindNames) await mal.write(kind, ascii("nonsense"));
    },
    isVoid("malformed"),
  ],
  [
    "what newcomers could not read, in the book",
    () => mal.write("a.word", ascii(""), { class: "passing" }),
    isVoid("out-of-place"),
  ],
  [
    "a counter wound to its end, and used again",
    async () => {
      await mal.write("a.word", ascii(""), { content: { counter: 2 ** 48 - 1 } });
      await mal.write("a.word", ascii(""), { content: { counter: 2 ** 48 - 1 } });
    },
    isVoid("counter-not-above", "nobody's"),
  ],
  [
    "another past than the hall has shown",
    async () => mal.write("line.said", ascii(""), { ...chat, content: { seen: { seq: 3, head: otherHead } } }),
    { type: "seen-differs" },
  ],
  [
    "what comes after it",
    async () => mal.write("line.said", ascii(""), { ...chat, content: { seen: { seq: 2 ** 40, head: otherHead } } }),
    { type: "seen-differs" },
  ],
  [
    "a line under somebody else's name",
    () =>
      mal.write("line.said", toBytes(lineSaid.payload, { text: "as ash" }), {
        ...chat,
        content: { author: mal.book.members.get(idOf(ash, circle, "ash"))!.keys.signing },
      }),
    isVoid("bad-signature", "nobody's"),
  ],
  ["a visit that nobody lent", () => asVisitOf("ash"), isVoid("bad-signature", "nobody's")],
  [
    "a name of sixty thousand letters",
    () => mal.write(personNamed.name, longText("name", 60_000), hallway),
    isVoid("malformed"),
  ],
  [
    "a line of sixty thousand letters",
    () => mal.write(lineSaid.name, longText("text", 60_000), chat),
    isVoid("malformed"),
  ],
  [
    "somebody's line, sealed once more",
    async () => {
      await good(ash.member.say(circle, "only once"));
      await made.quiet();
      await mal.learn();
      const said = (await mal.line.readAll(circle)).at(-1)!;
      await mal.put(await mal.again(said));
    },
    isVoid("counter-not-above", "nobody's"),
  ],
];

/** `{[field]: "AAA…"}` as it would be written. */
function longText(field: string, length: number): Bytes {
  const head = [0xa1, 0x60 + field.length, ...ascii(field), 0x79, length >> 8, length & 255];
  return new Uint8Array([...head, ...new Uint8Array(length).fill(0x41)]);
}

function expectSame(): readonly Finding[] {
  const [first, ...others] = people.map((device) => seen(device, circle).findings);
  for (const other of others) expect(other).toEqual(first);
  return first!;
}

test.each(attacks)(
  "%s: void on every device, shown as whose it is, and everyone else goes on",
  async (what, act, told) => {
    await act();
    await made.quiet();
    const { whose, ...rest } = told;
    const by = whose === "nobody's" ? null : expect.objectContaining({ id: mal.id });
    expect(expectSame()).toContainEqual(expect.objectContaining({ ...rest, by }));
    await good(bo.member.say(circle, what));
    await made.quiet();
    expect(lines(cy, circle).at(-1)).toBe(`bo: ${what}`);
  },
);

/** What the hall does not take, each with why. */
const refused: readonly (readonly [what: string, act: () => Promise<unknown>, reason: string])[] = [
  ["somebody's latch dropped", () => doorTurn({ drop: [latchOf("bo")] }), "not-a-steward"],
  ["a latch of their own more", () => doorTurn({ add: [anotherLatch(rights.enter | rights.invite)] }), "not-a-steward"],
  [
    "a steward's latch for their own",
    () => doorTurn({ add: [anotherLatch(rights.enter | rights.steward)] }),
    "not-allowed",
  ],
  ["a keep of one day", () => doorTurn({ keep: { default: 1, rooms: [] } }), "not-allowed"],
  [
    "somebody's line erased",
    () => mal.line.try({ type: "erase", circle, entry: lineOf("bo"), secret: new Uint8Array(32) }),
    "bad-hash",
  ],
  [
    "somebody's line wished gone",
    async () => {
      const said = { entry: lineOf("bo"), after: mal.chain.seq, day: today() + 7 };
      const signature = await mal.ports.crypto.sign(mal.person.secrets.latch, wishToSign(circle, said));
      return mal.line.try({ type: "wish", circle, ...said, signature });
    },
    "not-a-steward",
  ],
  [
    "an entry under keys that nobody knows",
    async () => {
      const epoch = freshEpoch(mal.ports, circle, epochNumber(3, 0));
      return (await mal.put(await mal.sealed("a.word", ascii(""), { ...chat, epoch })))[0];
    },
    "epoch-moved",
  ],
  [
    "an entry with a file that is not there",
    async () => {
      const blobs = [idFrom("blob", mal.ports.random(32))];
      return (await mal.put(await mal.sealed("line.said", ascii(""), { ...chat, blobs })))[0];
    },
    "blob-missing",
  ],
];

async function doorTurn(of: Parameters<Hostile["change"]>[0]): Promise<string> {
  return mal.turns({ door: await mal.change(of) });
}

function latchOf(name: string): Key {
  return mal.book.members.get(idOf(ash, circle, name))!.keys.latch;
}

function anotherLatch(may: number): Latch {
  const [key, renew] = [idFrom("key", mal.ports.random(32)), idFrom("key", mal.ports.random(32))];
  return { key, renew, rights: may };
}

function today(): number {
  return Math.floor(made.clock.now() / 86_400_000);
}

function lineOf(name: string): EntryId {
  const line = seen(cy, circle).lines.find((each) => each.name === name);
  return readId("entry", line!.id)!;
}

test.each(refused)("%s: the hall says no to it, and to nobody else", async (what, act, reason) => {
  await mal.learn();
  expect(await act()).toBe(reason);
  await made.quiet();
  await good(cy.member.say(circle, what));
  await made.quiet();
  expect(lines(ash, circle).at(-1)).toBe(`cy: ${what}`);
  expectSame();
});

test.each([0, 2 ** 48 - 1])("a line from the time %d is shown in the day it came", async (time) => {
  const payload = toBytes(lineSaid.payload, { text: `at ${time}` });
  await mal.write(lineSaid.name, payload, { ...chat, content: { time } });
  await made.quiet();
  const shown = people.map((device) => seen(device, circle).lines.at(-1)!);
  for (const line of shown) expect(Math.floor(line.time / 86_400_000)).toBe(today());
  expect(new Set(shown.map((line) => line.time)).size).toBe(1);
});

test("boxes that nobody misses, asked for without end, cost the others a few requests", async () => {
  const before = made.hall.asked.length;
  for (let count = 0; count < 20; count++)
    await mal.write(boxMissed.name, toBytes(boxMissed.payload, { epoch: 0, tried: 8_000 }), {
      content: { device: idFrom("device", new Uint8Array(8)) },
    });
  for (let seconds = 0; seconds < 30; seconds++) await made.later(1_000);
  const asked = made.hall.asked.slice(before).filter(({ ask }) => ask.type === "add-box" || ask.type === "boxes");
  expect(asked.length).toBeLessThanOrEqual(people.length * 4);
});

test("after all of it people come in, begin on another device, and find the same; who did it is removed, and is out", async () => {
  const [dee, other, late] = [await made.device("dee"), await made.device("ash too"), await made.device("late")];
  await comeIn(made, bo, circle, dee);
  const { link } = await good(ash.member.linkDevice());
  await good(other.member.joinDesk(link));
  await made.later(20_000);
  const found = expectSame();
  // Both began at a point, and what was passing before is not sealed to dee.
  const mals = expect.objectContaining({ reason: "not-a-steward", by: expect.objectContaining({ id: mal.id }) });
  for (const newer of [dee, other]) expect(seen(newer, circle).findings).toContainEqual(mals);
  // Nobody accuses the hall.
  expect(new Set(found.map(({ type }) => type))).toEqual(new Set(["void", "missing", "seen-differs"]));
  await mal.learn();
  const invited = await mal.invite();
  await made.quiet();
  await good(ash.member.remove(circle, mal.id));
  await made.quiet();
  expect(await mal.put(await mal.sealed("a.word", ascii("")))).toEqual(["not-entered"]);
  expect(await late.member.join({ link: invited, name: "late", language: "en" })).toMatchObject({ ok: false });
  await good(dee.member.say(circle, "all of us"));
  await made.quiet();
  for (const device of [...people, other]) expect(lines(device, circle).at(-1)).toBe("dee: all of us");
});
