import type { Request } from "@unionhall/protocol";
import { book, caps, epochNumber, idOf, locatorToSign, rights } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, noise } from "./blobs.fixture.ts";
import { crypto } from "./people.fixture.ts";
import type { Person } from "./people.fixture.ts";
import { doorTurn, entry, joinLatch, record, sign, swapFor } from "./requests.fixture.ts";
import type { Caller } from "./wire.fixture.ts";
import { hallOf } from "./wire.fixture.ts";

type Made = Awaited<ReturnType<typeof hallOf>>;
/** Sends one more of the same, and tells what came of it. */
type Send = (mal: Caller, made: Made) => Promise<string>;

const large = 8 * 8_192;

/** What one member's latch can send without end, and as how many entries each counts. */
const floods: readonly (readonly [what: string, cost: number, send: Send])[] = [
  ["entries", 1, async (mal, { circle }) => said(await mal.say(circle, entry(circle)))],
  ["large entries", 8, async (mal, { circle }) => said(await mal.say(circle, entry(circle, { length: large })))],
  [
    "entries of the book, by turns that turn nothing",
    3,
    (mal, { circle }) => {
      const entries = [1, 2].map(() => entry(circle, { room: book, class: "kept" }));
      return mal.try({ type: "turn", circle, after: 0, boxes: [], entries });
    },
  ],
  ["uploads never finished", 1, (mal, { circle }) => mal.try(begin(circle, noise(caps.blobFloor)))],
  [
    "boxes for nobody",
    2,
    (mal, { hall, circle }) =>
      mal.try({
        type: "add-box",
        circle,
        box: { epoch: 0, tag: idOf("tag", hall.random(32)), sealed: hall.random(caps.box) },
      }),
  ],
  [
    "invitations, made and taken back",
    1,
    async (mal, { hall, circle, people }) => {
      const [link, by] = [await hall.person(), people[1]!];
      const made = await mal.try(doorTurn(circle, await sign(circle, { add: [joinLatch(link, by)] }, [by])));
      if (made !== "placed") return made;
      return mal.try(doorTurn(circle, await sign(circle, { drop: [link.latch] }, [by])));
    },
  ],
];

function said([result]: readonly (number | string)[]): string {
  return typeof result === "number" ? "placed" : String(result);
}

test.each(floods)("who floods with %s is told to wait, and nobody else is", async (_, cost, sends) => {
  const made = await hallOf(2, { entriesPerMinute: 1, entriesAtOnce: 40 });
  const { hall, circle, callers } = made;
  const [ash, mal] = [callers[0]!, callers[1]!];
  const answers: string[] = [];
  for (let count = 0; count < 60 && answers.at(-1) !== "too-fast"; count++) answers.push(await sends(mal, made));
  expect(answers.at(-1)).toBe("too-fast");
  expect(answers.length - 1).toBeLessThanOrEqual(40 / cost);
  expect(await ash.say(circle, entry(circle))).toEqual([expect.any(Number)]);
  expect(hall.faults).toEqual([]);
});

/** Somebody who enters as this person on a new connection, and leaves a locator. */
async function leaves({ hall, circle }: Made, who: Person): Promise<string> {
  const mal = await hall.caller();
  await mal.enter(circle, who);
  const [seed, sealed] = [hall.random(32), hall.random(caps.locator)];
  const signature = await crypto.sign(seed, locatorToSign(1, sealed));
  const locator = idOf("key", await crypto.publicKey(seed));
  return mal.try({ type: "put-locator", locator, version: 1, sealed, signature });
}

test("who leaves locators without end is told to wait, on however many connections", async () => {
  const made = await hallOf(1, { entriesPerMinute: 1, entriesAtOnce: 4 });
  const answers: string[] = [];
  for (let count = 0; count < 6; count++) answers.push(await leaves(made, made.people[0]!));
  expect(answers).toEqual(["done", "done", "done", "done", "too-fast", "too-fast"]);
});

test("who leaves locators by their invitations has no more for it", async () => {
  const made = await hallOf(2, { entriesPerMinute: 1, entriesAtOnce: 4 });
  const { hall, circle, people, callers } = made;
  const links = [await hall.person(), await hall.person()];
  const add = links.map((link) => joinLatch(link, people[1]!));
  expect(await callers[1]!.try(doorTurn(circle, await sign(circle, { add }, [people[1]!])))).toBe("placed");
  const answers: string[] = [];
  for (const link of [...links, ...links]) answers.push(await leaves(made, link));
  expect(answers).toEqual(["done", "done", "done", "too-fast"]);
});

test("who swaps their latch without end is told to wait, whatever it is called by then", async () => {
  const { hall, circle, people, callers } = await hallOf(2, { swapsPerDay: 3 });
  const answers: string[] = [];
  for (let [count, from] = [0, people[1]!]; count < 5; count++) {
    const to = await hall.person();
    answers.push(await callers[1]!.try(await swapFor(circle, from, to)));
    if (answers.at(-1) === "done") from = to;
  }
  expect(answers).toEqual(["done", "done", "done", "too-fast", "too-fast"]);
  expect(await callers[0]!.try(await swapFor(circle, people[0]!, await hall.person()))).toBe("done");
});

test("a turn counts for the boxes it brings, and one is to be had however many they are", async () => {
  const { hall, circle, callers } = await hallOf(1, { entriesPerMinute: 1, entriesAtOnce: 4 });
  const turn = (to: number): Promise<string> => {
    const [number, base] = [epochNumber(to, 0), epochNumber(to - 1, 0)];
    const boxes = [1, 2, 3].map(() => ({
      epoch: number,
      tag: idOf("tag", hall.random(32)),
      sealed: hall.random(caps.box),
    }));
    const asked: Request = {
      type: "turn",
      circle,
      after: to - 1,
      record: record(circle, number, base),
      boxes,
      entries: [],
    };
    return callers[0]!.try(asked);
  };
  expect([await turn(1), await turn(2)]).toEqual(["placed", "too-fast"]);
  hall.now += 3 * 60_000;
  expect(await turn(2)).toBe("too-fast");
  hall.now += 60_000;
  expect(await turn(2)).toBe("placed");
});

/** Turns the keys by the signatures of some, and puts others out with it. */
async function turns(
  { hall, circle }: Made,
  to: number,
  by: readonly Person[],
  caller: Caller,
  out: readonly Person[] = [],
) {
  const door = await sign(circle, { turn: to - 1, drop: out.map(({ latch }) => latch) }, by);
  return caller.try({
    type: "turn",
    circle,
    after: to - 1,
    record: record(circle, epochNumber(to, 0), epochNumber(to - 1, 0)),
    boxes: [{ epoch: epochNumber(to, 0), tag: idOf("tag", hall.random(32)), sealed: hall.random(100) }],
    entries: [],
    door,
  });
}

test("a steward who turns the keys without end is told to wait; they can still put somebody out, and turn a little later", async () => {
  const made = await hallOf(3, { turnsAtOnce: 2, turnsPerHour: 12 });
  const { hall, people, callers } = made;
  const [mal, ...others] = [people[0]!, people[1]!, people[2]!];
  const turn = (to: number, ...out: readonly Person[]): Promise<string> => turns(made, to, [mal], callers[0]!, out);
  expect([await turn(1), await turn(2), await turn(3)]).toEqual(["placed", "placed", "too-fast"]);
  expect([await turn(3, others[0]!), await turn(4, others[1]!)]).toEqual(["placed", "placed"]);
  expect(await turn(5)).toBe("too-fast");
  hall.now += 5 * 60_000;
  expect([await turn(5), await turn(6)]).toEqual(["placed", "too-fast"]);
});

test("a turn that is refused for its length costs none of the turns", async () => {
  const made = await hallOf(1, { turnsAtOnce: 2, turnsPerHour: 1, entriesPerMinute: 1, entriesAtOnce: 3 });
  const { hall, people, callers } = made;
  const turn = (to: number): Promise<string> => turns(made, to, [people[0]!], callers[0]!);
  expect([await turn(1), await turn(2)]).toEqual(["placed", "too-fast"]);
  hall.now += 60_000;
  expect(await turn(2)).toBe("placed");
});

test("one steward who signs a turn twice is not several", async () => {
  const made = await hallOf(1, { turnsAtOnce: 1 });
  const mal = made.people[0]!;
  const turn = (to: number): Promise<string> => turns(made, to, [mal, mal], made.callers[0]!);
  expect([await turn(1), await turn(2)]).toEqual(["placed", "too-fast"]);
});

test("a steward who swaps their latch has no more turns for that", async () => {
  const made = await hallOf(3, { turnsAtOnce: 1 });
  const { hall, circle, people, callers } = made;
  const [mal, di, again] = [people[0]!, people[2]!, await hall.person()];
  expect(await turns(made, 1, [mal], callers[0]!)).toBe("placed");
  expect(await turns(made, 2, [mal], callers[0]!, [people[1]!])).toBe("placed");
  const fresh = await hall.caller();
  expect(await fresh.try(await swapFor(circle, mal, again))).toBe("done");
  await fresh.enter(circle, again);
  expect(await turns(made, 3, [again], fresh)).toBe("too-fast");
  expect(await turns(made, 3, [again], fresh, [di])).toBe("too-fast");
});

test("a visit says nothing that whoever made it may not, however many they make", async () => {
  const { hall, circle, people, callers } = await hallOf(2, { entriesPerMinute: 1, entriesAtOnce: 10 });
  const [by, mal] = [people[1]!, callers[1]!];
  let said = 0;
  for (let [visits, last] = [0, null as Person | null]; visits < 8; visits++) {
    const visitor = await hall.person();
    const lent = { key: visitor.latch, rights: rights.enter | rights.visit, by: by.latch };
    const add = [{ ...lent, until: hall.now + 3_600_000 }];
    const drop = last === null ? [] : [last.latch];
    if ((await mal.try(doorTurn(circle, await sign(circle, { drop, add }, [by])))) !== "placed") break;
    last = visitor;
    const visit = await hall.caller();
    await visit.enter(circle, visitor);
    for (let count = 0; count < 4; count++) if (typeof (await visit.say(circle, entry(circle)))[0] === "number") said++;
  }
  expect(said).toBeLessThanOrEqual(10);
});

test("an upload that asks for all the room there is leaves everyone theirs to speak", async () => {
  const { hall, circle, callers } = await hallOf(2, { bytesPerCircle: 64 * caps.chunk });
  const [ash, mal] = [callers[0]!, callers[1]!];
  const { bytes } = (await hall.store.circle(circle))!.tail;
  const all = { ...noise(caps.blobFloor), size: 64 * caps.chunk - bytes };
  expect(await mal.try(begin(circle, all))).toBe("quota");
  const most = { ...all, size: 56 * caps.chunk - bytes };
  expect(await mal.try(begin(circle, most))).toBe("begun");
  expect(await ash.say(circle, entry(circle), entry(circle))).toEqual([2, 3]);
});
