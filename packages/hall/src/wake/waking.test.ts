import { expect, test } from "vitest";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { caps, msInDay } from "@unionhall/protocol";
import type { Person } from "../wire/people.fixture.ts";
import { entry, firstTurn, record, sign } from "../wire/requests.fixture.ts";
import type { Caller, TestHall } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";
import { isOfPushService } from "./push-service.ts";
import { Waking } from "./waking.ts";

const key: Bytes = new Uint8Array(65).fill(4);
const at = "https://fcm.googleapis.com/fcm/send/bos-phone";

/** Ash and Bo in a hall that wakes; what it told a push service, and what it will when time goes by. */
async function awake() {
  const { hall, circle, people } = await hallOf(2);
  const told: string[] = [];
  const later: { ms: number; run: () => void }[] = [];
  const push = { answers: true };
  hall.waking = new Waking({
    key,
    isKnown: isOfPushService,
    tell: (address) => Promise.resolve(push.answers && told.push(address) > 0),
    after(ms, run) {
      const one = { ms, run };
      later.push(one);
      return () => void (later.includes(one) && later.splice(later.indexOf(one), 1));
    },
    random: hall.random,
    fault: (error) => void hall.faults.push(error),
  });
  await hall.restart();
  const [ash, bo] = await Promise.all(people.map((person) => inside(hall, circle, person)));
  const goBy = async (): Promise<void> => {
    for (const { run } of later.splice(0)) run();
    await new Promise(setImmediate);
  };
  return { hall, circle, people, ash: ash!, bo: bo!, told, later, push, goBy };
}

async function inside(hall: TestHall, circle: Parameters<Caller["enter"]>[0], person: Person): Promise<Caller> {
  const caller = await hall.caller();
  await caller.enter(circle, person);
  return caller;
}

test("a device is woken once, some time after something came, and then has to ask again", async () => {
  const { circle, ash, bo, told, later, goBy } = await awake();
  expect(await bo.try({ type: "wake", at, circles: [circle] })).toBe("done");
  await ash.say(circle, entry(circle));
  await ash.say(circle, entry(circle));
  expect(told).toEqual([]);
  expect(later).toHaveLength(1);
  expect(later[0]!.ms).toBeGreaterThanOrEqual(10_000);
  expect(later[0]!.ms).toBeLessThan(150_000);
  await goBy();
  expect(told).toEqual([at]);
  await ash.say(circle, entry(circle));
  expect(later).toEqual([]);
});

test("nobody is woken by what they said themselves, on whichever device", async () => {
  const { circle, bo, later } = await awake();
  await bo.try({ type: "wake", at, circles: [circle] });
  await bo.say(circle, entry(circle));
  expect(later).toEqual([]);
});

test("by something that was left for one member alone only they are woken", async () => {
  const { hall, circle, people, ash, bo, told, goBy } = await awake();
  await ash.try({ type: "wake", at: `${at}/ash`, circles: [circle] });
  await bo.try({ type: "wake", at, circles: [circle] });
  const sealed = hall.random(caps.shortLetter);
  expect(await ash.try({ type: "put-slip", circle, to: people[1]!.latch, sealed })).toBe("done");
  await goBy();
  expect(told).toEqual([at]);
});

test("who comes back, or wants it no more, is not woken by what came before", async () => {
  const { circle, ash, bo, told, later, goBy } = await awake();
  await bo.try({ type: "wake", at, circles: [circle] });
  await ash.say(circle, entry(circle));
  await bo.try({ type: "wake", at, circles: [circle] });
  expect(later).toEqual([]);
  await ash.say(circle, entry(circle));
  await bo.try({ type: "wake", at, circles: [] });
  await goBy();
  await ash.say(circle, entry(circle));
  expect([told, later]).toEqual([[], []]);
});

test("a device that goes while it still asks is woken all the same, whichever process something comes to", async () => {
  const { hall, circle, ash, bo } = await awake();
  const { store } = hall;
  const followed = new Set<CircleId>();
  store.follow = (id) => {
    followed.add(id);
    bo.link.closed();
    return store.circle(id);
  };
  store.unfollow = (id) => void followed.delete(id);
  ash.link.closed();
  await expect(bo.ask({ type: "wake", at, circles: [circle] })).rejects.toThrow("no answer");
  expect([...followed]).toEqual([circle]);
});

test("who was removed is not woken, and neither is who did not enter", async () => {
  const { hall, circle, people, ash, bo, later } = await awake();
  const stranger = await hall.caller();
  expect(await stranger.try({ type: "wake", at: `${at}/2`, circles: [circle] })).toBe("done");
  await bo.try({ type: "wake", at, circles: [circle] });
  const door = await sign(circle, { drop: [people[1]!.latch] }, [people[0]!]);
  const turn = { type: "turn", circle, after: 0, door, record: record(circle, firstTurn, 0), boxes: [] } as const;
  expect(await ash.try({ ...turn, entries: [] })).toBe("placed");
  expect(await ash.say(circle, entry(circle, { epoch: firstTurn }))).toEqual([2]);
  expect(later).toEqual([]);
});

test("a device is forgotten after a month, and a hall that starts anew knows of none", async () => {
  const { hall, circle, ash, bo, later } = await awake();
  await bo.try({ type: "wake", at, circles: [circle] });
  hall.now += 30 * msInDay;
  hall.wire.tick();
  await ash.say(circle, entry(circle));
  expect(later).toEqual([]);
});

test("a push service that does not answer is told a few times, and then it is a fault", async () => {
  const { hall, circle, ash, bo, later, push, goBy } = await awake();
  push.answers = false;
  await bo.try({ type: "wake", at, circles: [circle] });
  await ash.say(circle, entry(circle));
  for (let tries = 0; tries < 5; tries += 1) await goBy();
  expect(later).toEqual([]);
  expect(hall.faults).toEqual([new Error("a push service does not answer")]);
});

test("one latch has eight devices in a circle, and the one that asked first goes", async () => {
  const { circle, ash, bo, told, goBy } = await awake();
  for (let nth = 0; nth < 9; nth += 1) await bo.try({ type: "wake", at: `${at}/${nth}`, circles: [circle] });
  await ash.say(circle, entry(circle));
  await goBy();
  expect(told).toHaveLength(8);
  expect(told).not.toContain(`${at}/0`);
});

test("a hall goes to the push services of browsers and nowhere else", async () => {
  const { circle, bo } = await awake();
  for (const elsewhere of [
    "https://127.0.0.1/",
    "http://fcm.googleapis.com/",
    "https://fcm.googleapis.com:8443/",
    "https://fcm.googleapis.com@10.0.0.1/",
    "https://fcm.googleapis.com.example.org/",
    "https://notfcm.googleapis.com/",
    "file:///etc/passwd",
    "",
  ])
    expect(await bo.try({ type: "wake", at: elsewhere, circles: [circle] })).toBe("no-such-thing");
  expect(isOfPushService("https://web.push.apple.com/QG")).toBe(true);
});

test("a hall greets with the key that push services know it by, and one that wakes nobody takes no address", async () => {
  const { hall } = await awake();
  const caller = await hall.caller();
  expect(await caller.ask({ type: "hello", versions: [1] })).toMatchObject({ wakes: key });
  const { circle, callers } = await hallOf(1);
  expect(await callers[0]!.ask({ type: "hello", versions: [1] })).not.toHaveProperty("wakes");
  expect(await callers[0]!.try({ type: "wake", at, circles: [circle] })).toBe("no-such-thing");
});
