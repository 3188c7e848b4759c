import type { Bytes, CircleId, LeftSlip } from "@unionhall/protocol";
import { bytesOf, caps, idOf, letterIdOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Person } from "../wire/people.fixture.ts";
import { doorTurn, firstTurn, joinLatch, record, sign, swapFor } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

/** Ash stewards, Bo and Cy are in, and all of them watch. */
async function threeOf(limits: Parameters<typeof hallOf>[1] = {}) {
  const { hall, circle, people, callers } = await hallOf(3, limits);
  for (const caller of callers) await caller.try({ type: "watch", circle, on: true });
  const [[ash, bo, cy], [a, b, c]] = [people, callers] as [readonly Person[], readonly Caller[]] as unknown as [
    [Person, Person, Person],
    [Caller, Caller, Caller],
  ];
  const put = (by: Caller, to: Person, sealed: Bytes = hall.random(caps.shortLetter)): Promise<string> =>
    by.try({ type: "put-slip", circle, to: to.latch, sealed });
  return { hall, circle, ash, bo, cy, a, b, c, put };
}

async function slips(caller: Caller, circle: CircleId, known: readonly LeftSlip[] = []): Promise<readonly LeftSlip[]> {
  const answer = await caller.ask({ type: "get-slips", circle, known: known.map(({ letter }) => letter) });
  if (answer.type !== "slips") throw new Error(answer.type);
  return answer.slips;
}

const offered = ({ pushes }: Caller): number => pushes.filter(({ type }) => type === "offered").length;

test("a slip is for one alone: nobody else is told of it, and nobody else is given it", async () => {
  const { hall, circle, bo, a, b, c, put } = await threeOf();
  const sealed = hall.random(caps.shortLetter);
  expect(await put(a, bo, sealed)).toBe("done");
  expect([a, b, c].map(offered)).toEqual([0, 1, 0]);
  const there = [{ letter: letterIdOf(sealed), sealed }];
  expect([await slips(b, circle), await slips(a, circle), await slips(c, circle)]).toEqual([there, [], []]);
  // Nor by a tag, as it lies with what is found by one.
  const tag = idOf("tag", bytesOf(bo.latch));
  expect(await c.ask({ type: "get-offers", circle, tag })).toEqual({ type: "offers", offers: [] });
  expect(await c.ask({ type: "boxes", circle, tags: [tag] })).toMatchObject({ boxes: [] });
  expect(await slips(b, circle, there)).toEqual([{ letter: there[0]!.letter }]);
  expect(await (await hall.caller()).try({ type: "get-slips", circle, known: [] })).toBe("not-entered");
});

test("of one for another the newest stands, and it takes the other's room", async () => {
  const { hall, circle, ash, bo, a, b, c, put } = await threeOf();
  const bytes = async (): Promise<number> => (await hall.store.circle(circle))!.tail.bytes;
  const before = await bytes();
  const last = hall.random(caps.longLetter);
  for (const sealed of [hall.random(caps.shortLetter), hall.random(caps.longLetter), last])
    expect(await put(a, bo, sealed)).toBe("done");
  expect(await put(c, bo)).toBe("done");
  expect((await slips(b, circle)).map(({ letter }) => letter)).toContain(letterIdOf(last));
  expect([(await slips(b, circle)).length, (await bytes()) - before]).toEqual([2, caps.longLetter + caps.shortLetter]);
  // Also where the keys have turned meanwhile.
  const turn = { ...doorTurn(circle, await sign(circle, {}, [ash])), record: record(circle, firstTurn, 0) };
  expect(await a.try(turn)).toBe("placed");
  expect(await put(a, bo)).toBe("done");
  expect([(await slips(b, circle)).length, (await bytes()) - before]).toEqual([2, 2 * caps.shortLetter]);
});

test("what one answer has no room for comes with the next, to whoever names what they have", async () => {
  const { circle, bo, a, b, c, put } = await threeOf({ bytesPerPage: caps.shortLetter + 1 });
  for (const by of [a, c]) expect(await put(by, bo)).toBe("done");
  const first = await slips(b, circle);
  expect(first.map(({ sealed }) => sealed === undefined)).toEqual([false, true]);
  const rest = await slips(b, circle, first.slice(0, 1));
  expect(rest.map(({ letter, sealed }) => [letter, sealed === undefined])).toEqual([
    [first[0]!.letter, true],
    [first[1]!.letter, false],
  ]);
});

test("nothing is left for who is not in, by who is not in, or of another size; and nobody leaves without end", async () => {
  const { hall, circle, ash, bo, cy, a, b, c, put } = await threeOf({ entriesAtOnce: 6 });
  const [stranger, link] = [await hall.person(), await hall.person()];
  await a.try(doorTurn(circle, await sign(circle, { add: [joinLatch(link, ash)] }, [ash])));
  for (const to of [stranger, link]) expect(await put(a, to)).toBe("no-such-thing");
  expect(await put(b, cy, hall.random(caps.shortLetter + 1))).toBe("malformed");
  await a.try(doorTurn(circle, await sign(circle, { drop: [cy.latch] }, [ash])));
  expect([await put(c, bo), await put(b, cy)]).toEqual(["not-entered", "no-such-thing"]);
  const reasons = new Set<string>();
  for (let many = 0; many < 10; many++) reasons.add(await put(b, ash));
  expect(reasons).toEqual(new Set(["done", "too-fast"]));
});

test("under a new latch there is nothing of what was left for the old one", async () => {
  const { hall, circle, bo, a, put } = await threeOf();
  await put(a, bo);
  const again = await hall.person();
  const elsewhere = await hall.caller();
  expect(await elsewhere.try(await swapFor(circle, bo, again))).toBe("done");
  await elsewhere.enter(circle, again);
  expect(await slips(elsewhere, circle)).toEqual([]);
  expect(await put(a, again)).toBe("done");
  expect(await slips(elsewhere, circle)).toHaveLength(1);
});
