import { encode, readTold, writeAsked } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { DiskFails, DiskFull, StoreAway } from "../store/store-errors.ts";
import { entry } from "./requests.fixture.ts";
import { Caller, hallOf, TestHall } from "./wire.fixture.ts";

test("what makes no sense is refused under its number, and after twenty the hall hangs up", async () => {
  const hall = await TestHall.open();
  const caller = new Caller(hall.wire);
  await caller.link.receive(encode({ v: 1, n: 9, ask: { type: "dance" } }));
  await caller.link.receive(encode({ v: 1 }));
  expect(caller.told).toMatchObject([
    { n: 9, say: { refusal: { reason: "malformed" } } },
    { n: 0, say: { refusal: { reason: "malformed" } } },
  ]);
  for (let i = 0; i < 18; i++) await caller.link.receive(hall.random(9));
  expect([caller.hungUp, caller.told.length]).toEqual([true, 20]);
  await caller.link.receive(writeAsked(1, { type: "hello", versions: [1] }));
  expect(caller.told).toHaveLength(20);
});

test("nothing comes before hello, and no version we do not speak", async () => {
  const hall = await TestHall.open();
  const caller = new Caller(hall.wire);
  expect(await caller.try({ type: "get-note", note: "note_x" as never }).catch(() => "bad test")).toBe("bad test");
  expect(await caller.try({ type: "hello", versions: [0, 2] })).toBe("version");
  const { circle } = await hallOf(1);
  expect(await caller.try({ type: "door", circle })).toBe("say-hello-first");
  const first = await caller.ask({ type: "hello", versions: [1, 2] });
  expect(await caller.ask({ type: "hello", versions: [1] })).toEqual(first);
});

test("requests on one connection are answered in order, whoever is slower", async () => {
  const { circle, callers } = await hallOf(1);
  const caller = callers[0]!;
  caller.told.length = 0;
  const asks = [
    writeAsked(101, { type: "append", circle, entries: [entry(circle)] }),
    writeAsked(102, { type: "door", circle }),
    writeAsked(103, { type: "append", circle, entries: [entry(circle)] }),
  ];
  await Promise.all(asks.map((frame) => caller.link.receive(frame)));
  expect(caller.told.map((told) => ("n" in told ? told.n : "push"))).toEqual([101, 102, 103]);
});

test("a bug is a refusal to the member and a fault to the hall; a disk that is full or fails says so", async () => {
  const { hall, circle, callers } = await hallOf(2);
  const trouble = [new Error("a bug"), new DiskFull("full"), new DiskFails("fails")];
  const [ash, bo] = [callers[0]!, callers[1]!];
  const kept = hall.store.change.bind(hall.store);
  hall.store.change = () => Promise.reject(trouble.shift()!);
  const refused = (who: Caller): Promise<string> => who.try({ type: "append", circle, entries: [entry(circle)] });
  expect([await refused(ash), await refused(ash), await refused(ash)]).toEqual(["failed", "disk-full", "store-away"]);
  expect(hall.faults).toHaveLength(3);
  hall.store.change = kept;
  expect(await refused(bo)).toBe("appended");
});

test("where the store is away a member is told so and let go, to come back and begin anew", async () => {
  const { hall, circle, callers } = await hallOf(2);
  hall.store.circle = () => Promise.reject(new StoreAway("gone"));
  expect(await callers[0]!.try({ type: "door", circle })).toBe("store-away");
  expect(callers.map(({ hungUp }) => hungUp)).toEqual([true, false]);
  expect(hall.faults).toEqual([]);
});

test("a hall that is closing hangs up on everyone", async () => {
  const { hall, callers } = await hallOf(2);
  hall.wire.close();
  expect(callers.map(({ hungUp }) => hungUp)).toEqual([true, true]);
  const heard: unknown[] = [];
  const late = hall.wire.connect(
    (frame) => heard.push(readTold(frame)),
    () => {},
  );
  await late.receive(writeAsked(1, { type: "hello", versions: [1] }));
  expect(heard).toMatchObject([{ say: { refusal: { reason: "shutting-down", retryable: true } } }]);
});

test("a circle is followed while somebody stands in it", async () => {
  const { hall, circle, callers } = await hallOf(2);
  const unfollowed: string[] = [];
  hall.store.unfollow = (id) => void unfollowed.push(id);
  callers[0]!.link.closed();
  expect(unfollowed).toEqual([]);
  callers[1]!.link.closed();
  expect(unfollowed).toEqual([circle]);
});
