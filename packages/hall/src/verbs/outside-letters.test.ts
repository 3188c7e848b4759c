import type { Answer, Bytes, CircleId, PublicLetterbox, Request } from "@unionhall/protocol";
import { caps, letterboxIdOf, letterIdOf, msInDay, readAsked, stampHashOf, writeAsked } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { doorTurn, sign } from "../wire/requests.fixture.ts";
import type { Caller, TestHall } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

/** Ash stewards, bo is a member, and the letterbox takes two letters a day and one with a stamp. */
async function letterboxOf(limits = {}) {
  const { hall, circle, people, callers } = await hallOf(2, limits);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const letterbox: PublicLetterbox = { key: hall.random(1216), daily: 2, stamped: 1, paused: false };
  const set = async (by: number, to: PublicLetterbox | null): Promise<string> =>
    callers[by]!.try(doorTurn(circle, await sign(circle, { letterbox: to }, [people[by]!])));
  expect(await set(0, letterbox)).toBe("placed");
  const stranger = await hall.caller();
  return { hall, circle, people, ash, bo, stranger, letterbox, set };
}

type Put = Extract<Request, { type: "put-outside-letter" }>;

function letterTo(hall: TestHall, circle: CircleId, { key }: PublicLetterbox, stamp?: Bytes): Put {
  const sealed = hall.random(caps.shortLetter);
  const put = { type: "put-outside-letter", circle, letterbox: letterboxIdOf(circle, key), sealed } as const;
  return stamp === undefined ? put : { ...put, stamp };
}

async function letters(caller: Caller, circle: CircleId): Promise<Extract<Answer, { type: "outside-letters" }>> {
  const answer = await caller.ask({ type: "get-outside-letters", circle });
  if (answer.type !== "outside-letters") throw new Error(answer.type);
  return answer;
}

const count = async (caller: Caller, circle: CircleId): Promise<number> =>
  (await letters(caller, circle)).letters.length;

test("a steward opens the letterbox, anyone writes to it, and members read what came and drop it", async () => {
  const { hall, circle, ash, bo, stranger, letterbox } = await letterboxOf();
  expect(await stranger.ask({ type: "get-letterbox", circle })).toEqual({
    type: "letterbox",
    key: letterbox.key,
    paused: false,
  });
  await bo.try({ type: "watch", circle, on: true });
  const put = letterTo(hall, circle, letterbox);
  expect(await stranger.try(put)).toBe("done");
  expect(bo.pushes).toContainEqual({ type: "lettered", circle });
  const letter = letterIdOf(put.sealed);
  const day = Math.floor(hall.now / msInDay);
  expect(await letters(ash, circle)).toEqual({
    type: "outside-letters",
    letters: [{ letter, day, stamped: false, sealed: put.sealed }],
    today: { plain: 1, stamped: 0 },
    stamps: 0,
  });
  expect(await stranger.try({ type: "get-outside-letters", circle })).toBe("not-entered");
  expect(await stranger.try({ type: "drop-letter", circle, letter })).toBe("not-entered");
  expect(await bo.try({ type: "drop-letter", circle, letter })).toBe("done");
  expect(await count(ash, circle)).toBe(0);
});

test("where no letterbox is open nothing is taken, and a circle that is not there looks the same", async () => {
  const { hall, circle, stranger, letterbox, set } = await letterboxOf();
  await set(0, null);
  expect(await stranger.try({ type: "get-letterbox", circle })).toBe("letterbox-closed");
  const nowhere = `circle_${"a".repeat(32)}` as CircleId;
  expect(await stranger.try({ type: "get-letterbox", circle: nowhere })).toBe("letterbox-closed");
  expect(await stranger.try(letterTo(hall, circle, letterbox))).toBe("letterbox-closed");
  expect(await stranger.try(letterTo(hall, nowhere, letterbox))).toBe("letterbox-closed");
});

test("no member but a steward opens, pauses or closes it, or makes stamps", async () => {
  const { circle, bo, letterbox, set } = await letterboxOf();
  for (const to of [letterbox, { ...letterbox, paused: true }, null]) expect(await set(1, to)).toBe("not-a-steward");
  expect(await bo.try({ type: "put-stamps", circle, stamps: [new Uint8Array(32)] })).toBe("not-a-steward");
});

test("a flood fills the day, and a letter with a stamp still arrives; each stamp once", async () => {
  const { hall, circle, ash, stranger, letterbox } = await letterboxOf();
  const [stamp, another, forged] = [hall.random(16), hall.random(16), hall.random(16)];
  const id = letterboxIdOf(circle, letterbox.key);
  const stamps = [stamp, another].map((each) => stampHashOf(id, each));
  expect(await ash.try({ type: "put-stamps", circle, stamps })).toBe("done");
  for (let at = 0; at < 5; at++)
    expect(await stranger.try(letterTo(hall, circle, letterbox))).toBe(at < 2 ? "done" : "letterbox-full");
  expect(await stranger.try(letterTo(hall, circle, letterbox, forged))).toBe("stamp-not-good");
  const stamped = letterTo(hall, circle, letterbox, stamp);
  expect([await stranger.try(stamped), await stranger.try(stamped)]).toEqual(["done", "done"]);
  expect(await stranger.try(letterTo(hall, circle, letterbox, stamp))).toBe("stamp-not-good");
  expect(await letters(ash, circle)).toMatchObject({ today: { plain: 2, stamped: 1 }, stamps: 1 });

  // The lane for stamps is full too: the stamp is not spent, and good tomorrow.
  expect(await stranger.try(letterTo(hall, circle, letterbox, another))).toBe("letterbox-full");
  hall.now += msInDay;
  expect(await stranger.try(letterTo(hall, circle, letterbox, another))).toBe("done");
  expect(await letters(ash, circle)).toMatchObject({ today: { plain: 0, stamped: 1 }, stamps: 0 });
  expect((await letters(ash, circle)).letters.filter((each) => each.stamped)).toHaveLength(2);
});

test("the hall's number of letters counts where it is the smaller", async () => {
  const { hall, circle, stranger, letterbox } = await letterboxOf({ lettersPerDay: 1 });
  expect(await stranger.try(letterTo(hall, circle, letterbox))).toBe("done");
  expect(await stranger.try(letterTo(hall, circle, letterbox))).toBe("letterbox-full");
});

test("dropping letters makes no room for more of them on the same day", async () => {
  const { hall, circle, ash, stranger, letterbox } = await letterboxOf();
  for (let at = 0; at < 2; at++) {
    const put = letterTo(hall, circle, letterbox);
    await stranger.try(put);
    await ash.try({ type: "drop-letter", circle, letter: letterIdOf(put.sealed) });
  }
  expect(await stranger.try(letterTo(hall, circle, letterbox))).toBe("letterbox-full");
});

test("a paused letterbox takes nothing, keeps what came and its stamps, and goes on", async () => {
  const { hall, circle, ash, stranger, letterbox, set } = await letterboxOf();
  const id = letterboxIdOf(circle, letterbox.key);
  const stamp = hall.random(16);
  await ash.try({ type: "put-stamps", circle, stamps: [stampHashOf(id, stamp)] });
  await stranger.try(letterTo(hall, circle, letterbox));
  expect(await set(0, { ...letterbox, paused: true })).toBe("placed");
  expect(await stranger.ask({ type: "get-letterbox", circle })).toMatchObject({ paused: true });
  expect(await stranger.try(letterTo(hall, circle, letterbox))).toBe("letterbox-paused");
  expect(await stranger.try(letterTo(hall, circle, letterbox, stamp))).toBe("letterbox-paused");
  expect(await count(ash, circle)).toBe(1);
  await set(0, letterbox);
  expect(await stranger.try(letterTo(hall, circle, letterbox, stamp))).toBe("done");
});

test("under a new key the old address and its stamps are good no more; what came before stays", async () => {
  const { hall, circle, ash, stranger, letterbox, set } = await letterboxOf();
  const stamp = hall.random(16);
  const stamps = [stampHashOf(letterboxIdOf(circle, letterbox.key), stamp)];
  await ash.try({ type: "put-stamps", circle, stamps });
  await stranger.try(letterTo(hall, circle, letterbox));
  const moved = { ...letterbox, key: hall.random(1216) };
  await set(0, moved);
  expect(await stranger.try(letterTo(hall, circle, letterbox, stamp))).toBe("letterbox-moved");
  expect(await stranger.try(letterTo(hall, circle, moved, stamp))).toBe("stamp-not-good");
  expect(await letters(ash, circle)).toMatchObject({ stamps: 0, letters: [{ stamped: false }] });
  expect(await stranger.try(letterTo(hall, circle, moved))).toBe("done");
});

test("a circle has so many stamps and no more, and none without a letterbox", async () => {
  const { hall, circle, people, ash, set } = await letterboxOf({ stampsPerCircle: 3 });
  const elsewhere = await hall.caller();
  await elsewhere.enter(circle, people[0]!);
  const put = (many: number, by = ash): Promise<string> =>
    by.try({ type: "put-stamps", circle, stamps: Array.from({ length: many }, () => hall.random(32)) });
  expect((await Promise.all([put(2), put(2, elsewhere)])).toSorted()).toEqual(["done", "quota"]);
  expect([await put(2), await put(1), await put(1)]).toEqual(["quota", "done", "quota"]);
  await set(0, null);
  expect(await put(1)).toBe("letterbox-closed");
});

test("a letter of another size is no letter", async () => {
  const { hall, circle, stranger, letterbox } = await letterboxOf();
  const put = letterTo(hall, circle, letterbox);
  for (const size of [0, 2_047, 2_049, 5_000, 8_191, 8_193]) {
    const frame = writeAsked(1, { ...put, sealed: hall.random(size) });
    expect(() => readAsked(frame)).toThrow("is not 2048 or 8192 bytes");
    expect(await stranger.try({ ...put, sealed: hall.random(size) })).toBe("malformed");
  }
  expect(await stranger.try({ ...put, sealed: hall.random(caps.longLetter) })).toBe("done");
});

test("letters that nobody drops go with the circle's keep, and with the hall's days", async () => {
  for (const limits of [{}, { letterDays: 7 }]) {
    const { hall, circle, ash, stranger, letterbox } = await letterboxOf(limits);
    const days = limits.letterDays ?? 30;
    await stranger.try(letterTo(hall, circle, letterbox));
    hall.now += days * msInDay;
    await stranger.try(letterTo(hall, circle, letterbox));
    await hall.wire.sweep();
    expect(await count(ash, circle)).toBe(2);
    hall.now += msInDay;
    await hall.wire.sweep();
    expect(await count(ash, circle)).toBe(1);
  }
});

test("letters are read page by page, by their days and then in an order that tells nothing", async () => {
  const { hall, circle, ash, stranger, letterbox, set } = await letterboxOf({ bytesPerPage: 5_000 });
  await set(0, { ...letterbox, daily: 4 });
  const ids: string[][] = [];
  for (let day = 0; day < 2; day++) {
    const puts = Array.from({ length: 4 }, () => letterTo(hall, circle, letterbox));
    for (const put of puts) expect(await stranger.try(put)).toBe("done");
    ids.push(puts.map(({ sealed }) => letterIdOf(sealed)).toSorted());
    hall.now += msInDay;
  }
  const read: string[] = [];
  for (let page = await letters(ash, circle); page.letters.length > 0;) {
    expect(page.letters).toHaveLength(2);
    read.push(...page.letters.map(({ letter }) => letter));
    const { day, letter } = page.letters.at(-1)!;
    const next = await ash.ask({ type: "get-outside-letters", circle, after: { day, letter } });
    if (next.type !== "outside-letters") throw new Error(next.type);
    page = next;
  }
  expect(read).toEqual(ids.flat());
});
