import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { comeIn, FakeClock, good, lines, seen, seededRandom, World, world } from "@unionhall/testing";
import { expect, test, vi } from "vitest";
import type { Clock, StoredItem } from "../ports.ts";
import { MemoryStore } from "../store/memory-store.ts";
import { SealedStore } from "../store/sealed-store.ts";
import { KeepsNothing } from "../store/watched-store.ts";

/** One device's alarms on a clock that others set theirs on too. */
class Alarms implements Clock {
  readonly #clock: FakeClock;
  set = 0;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  after(ms: number, run: () => void): () => void {
    this.set += 1;
    let isSet = true;
    const done = (): void => {
      this.set -= isSet ? 1 : 0;
      isSet = false;
    };
    const callOff = this.#clock.after(ms, () => {
      done();
      run();
    });
    return () => {
      done();
      callOff();
    };
  }
}

const subtle = webcrypto.subtle as Subtle;

/** An engine of one's own, and how often a private key was brought into it. */
function ownCrypto() {
  const brought = { keys: 0 };
  const importKey: Subtle["importKey"] = (format, ...rest) => {
    if (format === "pkcs8") brought.keys += 1;
    return subtle.importKey(format, ...rest);
  };
  const engine = new Proxy(subtle, {
    get: (object, name) => {
      if (name === "importKey") return importKey;
      const member: unknown = Reflect.get(object, name);
      return typeof member === "function" ? (member.bind(object) as unknown) : member;
    },
  });
  return { crypto: webCrypto(engine), brought };
}

/** Ash, locked under a passphrase, with everything going on that can. */
async function busy() {
  const made = await World.make("locked");
  const [clock, own] = [new Alarms(made.clock), ownCrypto()];
  const ash = await made.device("ash", new MemoryStore(), { clock, crypto: own.crypto });
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const [bo, cy, dee] = [await made.device("bo"), await made.device("cy"), await made.device("dee")];
  for (const other of [bo, cy]) await comeIn(made, ash, circle, other);
  await good(ash.member.setPassphrase("a long walk home"));
  await good(ash.member.prepareVisit());
  // Somebody at the door for whom ash waits a moment, in case bo is nearer.
  const { link } = await good(bo.member.invite(circle, { vouches: 0 }));
  for (const other of [bo, cy]) await other.member.close();
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.quiet();
  return { made, circle, ash, clock, brought: own.brought };
}

for (const how of ["lock", "close", "forgetDevice"] as const) {
  test(`after ${how} nothing rings on the device, nothing is asked of a hall, and no key is at hand`, async () => {
    const { made, circle, ash, clock, brought } = await busy();
    expect(clock.set).toBeGreaterThan(2);
    made.hall.cutOff("ash");
    await made.quiet();
    const looking = ash.member.look("https://hall.example/#/join/aaaaaaaaaaaaaaaaaaaaaaaaaa");
    const asked = made.hall.asked.length;
    await ash.member[how]();
    expect(await looking).toEqual({ ok: false, problem: { type: "offline" } });
    // Where the device is forgotten, a new one begins: it has the turn of the days to wait for, and nothing else.
    expect(clock.set).toBe(how === "forgetDevice" ? 1 : 0);
    made.hall.restore("ash");
    await made.later(3 * 86_400_000);
    expect(made.hall.asked.slice(asked).filter(({ who }) => who === "ash")).toEqual([]);
    if (how !== "lock") return;
    const before = brought.keys;
    await good(ash.member.unlock("a long walk home"));
    await made.quiet();
    expect(brought.keys).toBeGreaterThan(before);
    expect(seen(ash, circle).members.map(({ name }) => name)).toContain("bo");
  });
}

test("a passphrase that is set while the device locks seals the right key", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  await good(ash.member.setPassphrase("a long walk home"));
  const changing = ash.member.setPassphrase("a short walk home");
  ash.member.lock();
  await good(changing);
  const again = await made.device("ash", ash.store);
  await good(again.member.unlock("a short walk home"));
  expect(seen(again, circle).title).toBe("Everyone");
});

/** A store that lets a test do something before one of its reads. */
class Interrupted extends MemoryStore {
  #reads = Number.POSITIVE_INFINITY;
  #run = (): void => undefined;

  before(nth: number, run: () => void): void {
    [this.#reads, this.#run] = [nth, run];
  }

  override async read(shelf: string): Promise<readonly StoredItem[]> {
    if (--this.#reads === 0) this.#run();
    return super.read(shelf);
  }
}

/** Ash, locked, on a store that a test can interrupt. */
async function locked() {
  const made = await World.make("locked, and woken");
  const [clock, store] = [new Alarms(made.clock), new Interrupted()];
  const ash = await made.device("ash", store, { clock });
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await good(ash.member.setPassphrase("a long walk home"));
  ash.member.lock();
  await made.quiet();
  return { made, circle, clock, store, member: ash.member, ash };
}

test("who locks while it is being unlocked has it locked, whenever that is", async () => {
  const { made, circle, clock, store, member, ash } = await locked();
  for (const nth of [1, 2, 6, 12]) {
    store.before(nth, () => member.lock());
    const outcome = await member.unlock("a long walk home");
    expect(outcome, `at read ${nth}`).toEqual({ ok: false, problem: { type: "locked" } });
    expect(member.desk.state).toBe("locked");
    await made.quiet();
    expect(clock.set, `at read ${nth}`).toBe(0);
  }
  await good(member.unlock("a long walk home"));
  expect(seen(ash, circle).state).toBe("in");
});

test("unlocked twice at once it is opened once; where its store fails it stays locked, and nothing rings", async () => {
  const { made, circle, clock, store, member, ash } = await locked();
  const broken = (): never => {
    throw new Error("the disk does not answer");
  };
  for (const nth of [2, 6, 12]) {
    store.before(nth, broken);
    expect(await member.unlock("a long walk home")).toEqual({ ok: false, problem: { type: "keeps-nothing" } });
    expect(await member.setPassphrase(null), "nobody has the key").toMatchObject({ ok: false });
    await made.quiet();
    expect(clock.set, `at read ${nth}`).toBe(0);
  }
  await Promise.all([good(member.unlock("a long walk home")), good(member.unlock("a long walk home"))]);
  await made.quiet();
  await good(member.say(circle, "hello"));
  expect(lines(ash, circle)).toEqual(["ash: hello"]);
});

test("a store whose key was forgotten overwrites it, and neither opens nor keeps", async () => {
  const key = new Uint8Array(32).fill(7);
  const below = new MemoryStore();
  const ports = { crypto: webCrypto(subtle), sealing: webSealing(subtle), random: seededRandom("store") };
  const store = new SealedStore(ports, below, key);
  await store.write([{ shelf: "a", key: "1", value: new Uint8Array([42]) }]);
  const kept = below.everything();
  store.forget();
  expect(key).toEqual(new Uint8Array(32));
  await expect(store.read("a")).rejects.toThrow(KeepsNothing);
  await expect(store.write([{ shelf: "a", key: "1", value: new Uint8Array([43]) }])).rejects.toThrow(KeepsNothing);
  expect(below.everything()).toEqual(kept);
});

test("what a visit read goes from memory when its time is over", async () => {
  const {
    world: made,
    people: [ash],
  } = await world("ash");
  const { link } = await good(ash.member.prepareVisit());
  const library = await made.device("library");
  await good(library.member.visit(link));
  await made.quiet();
  const clear = vi.spyOn(MemoryStore.prototype, "clear");
  await made.later(2 * 3_600_000);
  expect(library.member.visiting).toMatchObject({ over: true });
  expect(clear).toHaveBeenCalledTimes(1);
});
