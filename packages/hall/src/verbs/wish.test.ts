import type { CircleId, Erasure } from "@unionhall/protocol";
import { entryId, msInDay, rights } from "@unionhall/protocol";
import { expect, test } from "vitest";
import {
  doorTurn,
  entry,
  firstTurn,
  founding,
  keepFor,
  latchOf,
  record,
  sign,
  wishFor,
} from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

/** Two stewards, ash and bo, and cy, who said two things. */
async function talk() {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo, cy] = [people[0]!, people[1]!, people[2]!];
  const named = await sign(circle, { drop: [bo.latch], add: [latchOf(bo, "invite", "steward")] }, [ash], [ash]);
  const turn = { ...doorTurn(circle, named), record: record(circle, firstTurn, 0) };
  if ((await callers[0]!.try(turn)) !== "placed") throw new Error("bo is no steward");
  const secret = hall.random(32);
  const lines = [entry(circle, { epoch: firstTurn, secret }), entry(circle, { epoch: firstTurn })] as const;
  await callers[2]!.say(circle, ...lines);
  const today = (): number => Math.floor(hall.now / msInDay);
  return { hall, circle, secret, lines, today, ash, bo, cy, callers: [callers[0]!, callers[1]!, callers[2]!] as const };
}

async function listed(caller: Caller, circle: CircleId): Promise<readonly Erasure[]> {
  const list = await caller.ask({ type: "erasures", circle, after: 0 });
  return list.type === "erasures" ? list.erasures : [];
}

/** Which of the entries still have their bodies, from the second on. */
async function bodies(caller: Caller, circle: CircleId): Promise<readonly boolean[]> {
  const page = await caller.ask({ type: "read", circle, after: 1, limit: 100 });
  return page.type === "page" ? page.entries.map(({ body }) => body !== undefined) : [];
}

test("a steward's wish is listed with their signature, and carried out when its week is over", async () => {
  const { hall, circle, lines, today, ash, cy, callers } = await talk();
  const [a, , c] = callers;
  const wish = await wishFor(circle, lines[0], ash, { after: 3, day: today() + 7 });
  expect(await c.try(await wishFor(circle, lines[0], cy, { after: 3, day: today() + 7 }))).toBe("not-a-steward");
  expect(await a.try(wish)).toBe("done");
  expect(await a.try(wish)).toBe("done");
  const { after, day, signature } = wish;
  const proof = { type: "wish", by: ash.latch, after, signature } as const;
  expect(await listed(c, circle)).toEqual([{ number: 1, entry: entryId(lines[0].header), seq: 2, day, proof }]);
  hall.now += 6 * msInDay;
  await hall.wire.sweep();
  expect(await bodies(c, circle)).toEqual([true, true]);
  hall.now += msInDay;
  await hall.wire.sweep();
  expect(await bodies(c, circle)).toEqual([false, true]);
  expect(await listed(c, circle)).toHaveLength(1);
  expect(await a.try(wish)).toBe("done");
});

test("a wish is signed by the latch that came in, for this circle, this entry, this day", async () => {
  const { hall, circle, lines, today, ash, bo, callers } = await talk();
  const [a] = callers;
  const good = await wishFor(circle, lines[0], ash, { after: 3, day: today() + 7 });
  const elsewhere = founding(hall.random, { people: [ash] }).circle;
  const forged = [
    await wishFor(circle, lines[0], bo, good),
    { ...(await wishFor(elsewhere, lines[0], ash, good)), circle },
    { ...good, entry: entryId(lines[1].header) },
    { ...good, day: good.day + 1 },
    { ...good, after: 2 },
    { ...good, signature: hall.random(64) },
  ];
  for (const each of forged) expect(await a.try(each)).toBe("bad-signature");
  expect(await (await hall.caller()).try(good)).toBe("not-entered");
  expect(await listed(a, circle)).toEqual([]);
});

test("a wish leaves a week, no less and little more, and comes from who has seen the entry", async () => {
  const { hall, circle, lines, today, ash, callers } = await talk();
  const [a] = callers;
  const by = async (after: number, days: number) =>
    a.try(await wishFor(circle, lines[1], ash, { after, day: today() + days }));
  for (const days of [0, 6, 10, 1000]) expect(await by(3, days)).toBe("not-allowed");
  for (const after of [0, 2, 4, 99]) expect(await by(after, 7)).toBe("not-allowed");
  expect(await by(3, 9)).toBe("done");
  const nothing = { ...lines[0], header: hall.random(80) };
  expect(await a.try(await wishFor(circle, nothing, ash, { after: 3, day: today() + 7 }))).toBe("no-such-thing");
});

test("another steward, whoever wished it, or the author objects, and nobody else", async () => {
  const { circle, lines, secret, today, ash, bo, cy, callers } = await talk();
  const [a, b, c] = callers;
  for (const who of ["bo", "ash", "cy"] as const) {
    const wish = await wishFor(circle, lines[0], ash, {
      after: 3,
      day: today() + 7 + ["bo", "ash", "cy"].indexOf(who),
    });
    expect(await a.try(wish)).toBe("done");
    expect(await c.try(await keepFor(wish, cy, { after: 3 }))).toBe("not-allowed");
    expect(await c.try(await keepFor(wish, cy, { after: 3, secret: new Uint8Array(32) }))).toBe("not-allowed");
    expect(await c.try(await keepFor(wish, bo, { after: 3 }))).toBe("bad-signature");
    expect(await b.try(await keepFor(wish, bo, { after: 9 }))).toBe("not-allowed");
    const [caller, keep] = {
      ash: [a, await keepFor(wish, ash, { after: 3 })] as const,
      bo: [b, await keepFor(wish, bo, { after: 3 })] as const,
      cy: [c, await keepFor(wish, cy, { after: 3, secret })] as const,
    }[who];
    expect(await caller.try(keep)).toBe("done");
    expect(await caller.try(keep)).toBe("done");
  }
  expect((await listed(c, circle)).map(({ proof }) => [proof.type, "by" in proof && proof.by])).toEqual([
    ["wish", ash.latch],
    ["kept", bo.latch],
    ["wish", ash.latch],
    ["kept", ash.latch],
    ["wish", ash.latch],
    ["kept", cy.latch],
  ]);
});

test("what an author shows to keep their entry does not erase it", async () => {
  const { circle, lines, secret, today, ash, cy, callers } = await talk();
  const [a, , c] = callers;
  const wish = await wishFor(circle, lines[0], ash, { after: 3, day: today() + 7 });
  await a.try(wish);
  const keep = await keepFor(wish, cy, { after: 3, secret });
  expect(await c.try(keep)).toBe("done");
  expect(await a.try({ type: "erase", circle, entry: keep.entry, secret: keep.author! })).toBe("bad-hash");
  expect(JSON.stringify(await listed(a, circle))).not.toContain(JSON.stringify(keep.author));
  expect(await c.try({ type: "erase", circle, entry: keep.entry, secret })).toBe("done");
});

test("an objection is to one wish: that one is kept for good, and another takes another objection", async () => {
  const { hall, circle, lines, today, ash, bo, callers } = await talk();
  const [a, b] = callers;
  const first = await wishFor(circle, lines[0], ash, { after: 3, day: today() + 8 });
  const keep = await keepFor(first, bo, { after: 3 });
  await a.try(first);
  await b.try(keep);
  expect(await a.try(first)).toBe("not-allowed");
  const second = await wishFor(circle, lines[0], ash, { after: 3, day: today() + 9 });
  expect(await a.try(second)).toBe("done");
  expect(await b.try(keep)).toBe("done");
  expect(await b.try(await keepFor({ ...second, signature: hall.random(64) }, bo, { after: 3 }))).toBe("no-such-thing");
  hall.now += 9 * msInDay;
  expect(await b.try(await keepFor(second, bo, { after: 3 }))).toBe("no-such-thing");
  await hall.wire.sweep();
  expect(await bodies(b, circle)).toEqual([false, true]);
});

test("a visit objects to nothing, and who is no steward any more wishes nothing", async () => {
  const { hall, circle, lines, secret, today, ash, bo, cy, callers } = await talk();
  const [a, b] = callers;
  const wish = await wishFor(circle, lines[0], ash, { after: 3, day: today() + 7 });
  await a.try(wish);
  const visit = await hall.person();
  const until = hall.now + 60_000;
  const lent = { key: visit.latch, rights: rights.enter | rights.visit, by: cy.latch, until };
  const door = doorTurn(circle, await sign(circle, { turn: 1, add: [lent] }, [cy]), firstTurn / 65_536);
  expect(await callers[2].try(door)).toBe("placed");
  const v = await hall.caller();
  await v.enter(circle, visit);
  expect(await v.try(await keepFor(wish, visit, { after: 3, secret }))).toBe("not-allowed");
  const back = await sign(circle, { turn: 1, drop: [bo.latch], add: [latchOf(bo, "invite")] }, [ash, bo]);
  const turn = { ...doorTurn(circle, back, 1), record: record(circle, 2 * firstTurn, firstTurn) };
  expect(await a.try(turn)).toBe("placed");
  expect(await b.try(await wishFor(circle, lines[1], bo, { after: 3, day: today() + 7 }))).toBe("not-a-steward");
  expect(await b.try(await keepFor(wish, bo, { after: 3 }))).toBe("not-allowed");
});

test("one latch wishes so much in a while", async () => {
  const { hall, circle, people, callers } = await hallOf(1, { entriesAtOnce: 3, entriesPerMinute: 1 });
  const lines = [entry(circle), entry(circle), entry(circle)];
  await callers[0]!.say(circle, ...lines);
  const day = Math.floor(hall.now / msInDay) + 7;
  const wish = await wishFor(circle, lines[0]!, people[0]!, { after: 4, day });
  expect(await callers[0]!.try(wish)).toBe("too-fast");
  hall.now += 60_000;
  expect(await callers[0]!.try(wish)).toBe("done");
});
