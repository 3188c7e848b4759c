import { webcrypto } from "node:crypto";
import type { Wire } from "@unionhall/hall";
import { webSealing } from "@unionhall/kernel";
import type { CircleView, Environment, Member, Outcome, OutsideEnvironment } from "@unionhall/member";
import { MemoryStore, openMember } from "@unionhall/member";
import type { LocalStore } from "@unionhall/member";
import type { Bytes, CircleId, Crypto, Key, MemberId, Subtle } from "@unionhall/protocol";
import { bytesOf, equal, webCrypto } from "@unionhall/protocol";
import { FakeClock } from "./clock.ts";
import { counted } from "./counted.ts";
import { seededRandom } from "./random.ts";
import { type HallParts, TestHall } from "./test-hall.ts";

/** One person at one device. */
export interface TestDevice {
  readonly name: string;
  readonly member: Member;
  readonly store: LocalStore;
}

/** A hall, a clock, and people who have not met yet. */
export class World {
  readonly clock: FakeClock = new FakeClock();
  hall: TestHall;
  readonly #seed: string;
  readonly #subtle: Subtle = webcrypto.subtle as Subtle;
  readonly #seeds = new Map<string, Bytes>();
  readonly #drawn = new Map<string, number>();
  readonly #count = (change: 1 | -1): void => void (this.hall.busy += change);

  private constructor(hall: TestHall, clock: FakeClock, seed: string) {
    this.hall = hall;
    this.clock = clock;
    this.#seed = seed;
  }

  static async make(seed = "a world", kept?: HallParts, limits?: Partial<Wire["limits"]>): Promise<World> {
    const clock = new FakeClock();
    return new World(await TestHall.open(clock, seed, kept, limits), clock, seed);
  }

  /** A device; with a store, one that was switched off and is on again; with parts of its platform, another platform. */
  async device(
    name: string,
    store: LocalStore = new MemoryStore(),
    other: Partial<Environment> = {},
  ): Promise<TestDevice> {
    const env: Environment = { ...this.outside(name), store: counted(store, this.#count), ...other };
    return { name, member: await openMember(env), store };
  }

  /** The same device, switched off and on again. */
  async wake({ name, store, member }: TestDevice, other: Partial<Environment> = {}): Promise<TestDevice> {
    await member.close();
    const device = await this.device(name, store, other);
    await this.quiet();
    return device;
  }

  /** The platform of somebody who keeps nothing, and is nobody here. */
  outside(name: string): OutsideEnvironment {
    return {
      crypto: counted(this.#overheard(webCrypto(this.#subtle)), this.#count),
      sealing: counted(webSealing(this.#subtle), this.#count),
      random: seededRandom(this.#seedFor(name)),
      dial: (address, events) => this.hall.dialFor(name)(address, events),
      clock: this.clock,
    };
  }

  /** Another each time: a device that is switched off and on does not draw again what it drew before. */
  #seedFor(name: string): string {
    const seed = `${this.#seed} ${name} ${this.clock.now()}`;
    const before = this.#drawn.get(seed) ?? 0;
    this.#drawn.set(seed, before + 1);
    return before === 0 ? seed : `${seed} ${before}`;
  }

  /** The hall goes, and at its address there is another, or the same from what is kept of it. */
  async replaceHall(kept: HallParts): Promise<void> {
    await this.quiet();
    const before = this.hall;
    this.hall = await TestHall.open(this.clock, `${this.#seed} again ${this.clock.now()}`, kept);
    before.wire.close();
    await this.quiet();
  }

  /** The seed of a key that some device has signed with: what a thief of that phone has. Throws when none has. */
  async seedOf(key: Key): Promise<Bytes> {
    const crypto = webCrypto(this.#subtle);
    for (const seed of this.#seeds.values()) if (equal(await crypto.publicKey(seed), bytesOf(key))) return seed;
    throw new Error("nobody has signed with that key");
  }

  #overheard(crypto: Crypto): Crypto {
    const sign: Crypto["sign"] = (seed, message) => {
      this.#seeds.set(seed.join(), seed);
      return crypto.sign(seed, message);
    };
    return { ...crypto, sign };
  }

  /** Waits until nobody has anything left to do without the clock moving. */
  async quiet(): Promise<void> {
    for (let still = 0; still < 8; still++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (this.hall.busy > 0) still = 0;
    }
  }

  /** Moves the clock, then waits for quiet. */
  async later(ms: number): Promise<void> {
    this.clock.forward(ms);
    await this.quiet();
  }
}

/** The value of an outcome; a problem fails the test. */
export async function good<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Lets time pass until something has come of it. */
export async function settled<T>(made: World, outcome: Promise<Outcome<T>>): Promise<Outcome<T>> {
  let came: Outcome<T> | null = null;
  void outcome.then((result) => (came = result));
  for (let tries = 0; tries < 60 && came === null; tries++) {
    await made.quiet();
    if (came === null) made.clock.forward(1_000);
  }
  if (came === null) throw new Error("nothing came of it");
  return came;
}

/** The circle as a device shows it. */
export function seen({ member }: TestDevice, circle: CircleId): CircleView {
  const view = member.circle(circle);
  if (view === null) throw new Error("this device does not know the circle");
  return view;
}

/** The id of whoever is called so in the circle. */
export function idOf(device: TestDevice, circle: CircleId, name: string): MemberId {
  const found = seen(device, circle).members.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.id;
}

/** What a device shows as said, in order. */
export function lines(device: TestDevice, circle: CircleId): readonly string[] {
  return seen(device, circle).lines.map(({ name, text }) => `${name}: ${text}`);
}

/** Somebody comes into a circle by an open invitation. */
export async function comeIn(
  made: World,
  by: TestDevice,
  circle: CircleId,
  who: TestDevice,
  name: string = who.name,
): Promise<void> {
  const { link } = await good(by.member.invite(circle, { vouches: 0 }));
  await good(who.member.join({ link, name, language: "en" }));
  await made.quiet();
  // From three members up somebody else lets them in, and waits a little whether others do.
  if (seen(who, circle).state === "waiting") await made.later(20_000);
}

/** Another device of somebody's sits down at their desk. */
export async function sitDown(made: World, by: TestDevice, device: TestDevice): Promise<void> {
  const { link } = await good(by.member.linkDevice());
  await good(device.member.joinDesk(link));
  await made.quiet();
}

/** A hall founded by the first, with the others let in one after another by the founder's link. */
export async function world<const Names extends readonly [string, ...string[]]>(
  ...names: Names
): Promise<{
  readonly world: World;
  readonly circle: CircleId;
  readonly people: { readonly [at in keyof Names]: TestDevice };
}> {
  const made = await World.make(names.join(" "));
  const [first, ...others] = await Promise.all(names.map((name) => made.device(name)));
  if (first === undefined) throw new Error("a world needs somebody");
  const circle = await good(first.member.found(made.hall.founding(first.name)));
  for (const other of others) await comeIn(made, first, circle, other);
  return { world: made, circle, people: [first, ...others] as unknown as { readonly [at in keyof Names]: TestDevice } };
}
