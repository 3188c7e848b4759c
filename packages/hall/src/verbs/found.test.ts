import { idOf, msInDay } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { doorTurn, entry, founding, joinLatch, latchOf, record, sign } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf, TestHall } from "../wire/wire.fixture.ts";

async function empty() {
  const hall = await TestHall.open();
  const ash = await hall.person();
  const code = await hall.code();
  const made = founding(hall.random, { people: [ash] });
  return {
    hall,
    ash,
    code,
    caller: await hall.caller(),
    circle: made.circle,
    request: { ...made.request, sponsor: { code } },
  };
}

test("a founding code opens one circle; the same founding again is acknowledged again", async () => {
  const { hall, ash, code, caller, request } = await empty();
  expect(await caller.try(request)).toBe("placed");
  expect(await caller.try(request)).toBe("placed");
  const other = founding(hall.random, { people: [ash] }).request;
  expect(await caller.try({ ...other, sponsor: { code } })).toBe("not-allowed");
  expect(await caller.try({ ...other, sponsor: {} })).toBe("not-allowed");
  expect(
    await caller.try({ ...request, record: record(founding(hall.random, { people: [ash] }).circle, 0, null) }),
  ).toBe("not-allowed");
});

test("another founding of the same statement finds the circle open", async () => {
  const { circle, caller, request } = await empty();
  await caller.try(request);
  const changed = { ...request, entries: [entry(circle, { room: idOf("room", new Uint8Array(16)) })] };
  expect(await caller.try(changed)).toBe("circle-exists");
});

test("who founds enters afterwards like everyone", async () => {
  const { ash, caller, circle, request } = await empty();
  await caller.try(request);
  expect(await caller.try({ type: "door", circle })).toBe("not-entered");
  expect(await caller.enter(circle, ash)).toMatchObject({
    type: "entered",
    standing: { turn: 0, epoch: 0, door: 1 },
    rights: 7,
  });
});

test("a founding that breaks a rule opens nothing", async () => {
  const { hall, ash, caller, circle, request } = await empty();
  const tries = [
    { ...request, record: record(circle, 1, 0) },
    { ...request, entries: [] },
    { ...request, entries: [entry(circle)] },
    { ...request, entries: [...request.entries, entry(circle, { epoch: 1 })] },
    { ...request, entries: [...request.entries, { header: hall.random(9), body: hall.random(512) }] },
    { ...request, boxes: request.boxes.map((box) => ({ ...box, epoch: 1 })) },
    { ...request, record: hall.random(90) },
    { ...request, founding: { ...request.founding, statement: hall.random(90) } },
    { ...request, founding: { ...request.founding, latches: [latchOf(ash)] } },
    { ...request, founding: { ...request.founding, latches: [latchOf(ash, "steward"), latchOf(ash)] } },
    { ...request, founding: { ...request.founding, latches: [latchOf(ash, "steward", "visit")] } },
  ];
  const reasons: string[] = [];
  for (const each of tries) reasons.push(await caller.try(each));
  expect(reasons).toEqual([
    "not-allowed",
    "not-allowed",
    "not-allowed",
    "epoch-moved",
    "malformed",
    "not-allowed",
    "malformed",
    "malformed",
    "nobody-left",
    "latch-twice",
    "a-latch-has-one-place",
  ]);
  expect(await hall.store.circles(null, 9)).toEqual([]);
  expect(await caller.try(request)).toBe("placed");
});

test("a member answers for so many circles in 30 days, with those whom they invite, and leaves the others theirs", async () => {
  const { hall, circle, people, callers } = await hallOf(2, { circlesPerLatch: 2 });
  const [ash, caller] = [people[0]!, callers[0]!];
  const opens = (by: Caller): Promise<string> =>
    by.try({ ...founding(hall.random, { people: [ash] }).request, sponsor: { circle } });
  const again = (): Promise<string> => opens(caller);
  expect(await again()).toBe("placed");
  const links = [await hall.person(), await hall.person()];
  const add = links.map((link) => joinLatch(link, ash));
  expect(await caller.try(doorTurn(circle, await sign(circle, { add }, [ash])))).toBe("placed");
  const newcomers = await Promise.all(
    links.map(async (link) => {
      const newcomer = await hall.caller();
      await newcomer.enter(circle, link);
      return newcomer;
    }),
  );
  expect([await opens(newcomers[0]!), await opens(newcomers[1]!), await again()]).toEqual(["placed", "quota", "quota"]);
  expect([await opens(callers[1]!), await opens(callers[1]!)]).toEqual(["placed", "placed"]);
  hall.now += 30 * msInDay + 1;
  expect(await again()).toBe("placed");
  const outside = await hall.caller();
  const made = founding(hall.random, { people: [ash] }).request;
  expect(await outside.try({ ...made, sponsor: { circle } })).toBe("not-entered");
});

test("a join latch opens one desk, ever", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const [link, cy] = [await hall.person(), await hall.person()];
  const invite = await sign(circle, { add: [joinLatch(link, people[0]!)] }, [people[0]!]);
  expect(await callers[0]!.try(doorTurn(circle, invite))).toBe("placed");
  const newcomer = await hall.caller();
  await newcomer.enter(circle, link);
  const desk = founding(hall.random, { people: [cy] }).request;
  expect(await newcomer.try({ ...desk, sponsor: { circle } })).toBe("placed");
  hall.now += 31 * msInDay;
  await hall.wire.sweep();
  const second = founding(hall.random, { people: [cy] }).request;
  expect(await newcomer.try({ ...second, sponsor: { circle } })).toBe("quota");
});
