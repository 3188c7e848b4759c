import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { webcrypto } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moveHall, openHallStore } from "@unionhall/hall";
import type { Dial, LocalStore } from "@unionhall/member";
import { MemoryStore } from "@unionhall/member";
import type { CircleId, SignedAddresses, Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { seededRandom } from "./random.ts";
import { hallAddress, TestHall } from "./test-hall.ts";
import { comeIn, good, type TestDevice, World } from "./world.ts";

/** Where the hall moves to. */
export const newAddress = "https://new.example";

const step = 10_000;

/** A hall that moves: at each address a machine of its own or none, and devices that dial by address. */
export class Moving implements AsyncDisposable {
  readonly made: World;
  readonly machines: Map<string, TestHall>;
  readonly #dir: string;
  #copies = 0;

  private constructor(made: World, dir: string) {
    this.made = made;
    this.machines = new Map([[hallAddress, made.hall]]);
    this.#dir = dir;
  }

  static async make(seed: string): Promise<Moving> {
    const dir = await mkdtemp(join(tmpdir(), "unionhall-moving-"));
    return new Moving(await World.make(seed, { store: openHallStore(join(dir, "0.db")) }), dir);
  }

  async device(name: string, store: LocalStore = new MemoryStore()): Promise<TestDevice> {
    const dial: Dial = (address, events) => {
      const machine = this.machines.get(address);
      if (machine !== undefined) return machine.dialFor(name)(address, events);
      setImmediate(() => events.down());
      return { send: () => undefined, close: () => undefined };
    };
    const device = await this.made.device(name, store, { dial });
    await this.quiet();
    return device;
  }

  /** The same device, switched off and on again. */
  async wake({ name, store, member }: TestDevice): Promise<TestDevice> {
    await member.close();
    return this.device(name, store);
  }

  /** A circle of the first, with the others in it. */
  async circleOf(...[first, ...others]: readonly [TestDevice, ...TestDevice[]]): Promise<CircleId> {
    const circle = await good(first.member.found(this.made.hall.founding(first.name)));
    for (const other of others) await comeIn(this.made, first, circle, other);
    await this.quiet();
    return circle;
  }

  /** What the operator of the machine at an address says: where the hall will be, or is from now on. */
  async say(to: string, isNow: boolean, at: string = hallAddress): Promise<SignedAddresses> {
    const { store, wire } = this.machines.get(at)!;
    const seed = await store.seed(seededRandom("never")(32));
    const crypto = webCrypto(webcrypto.subtle as Subtle);
    const move = { to, isNow, from: hallAddress, now: this.made.clock.now() };
    const signed = await moveHall(store, crypto, seed, move);
    await wire.whereabouts.look();
    await this.later(5_000);
    return signed;
  }

  /** The pages of the first machine as they are now. Nothing may be under way. */
  async copy(): Promise<string> {
    const to = join(this.#dir, `${(this.#copies += 1)}.db`);
    for (const part of ["", "-wal"]) await copyFile(`${join(this.#dir, "0.db")}${part}`, `${to}${part}`);
    return to;
  }

  /** A machine is started at an address, on a copy. */
  async start(address: string, copy: string): Promise<TestHall> {
    const machine = await TestHall.open(this.made.clock, `machine ${copy}`, { store: openHallStore(copy), address });
    this.machines.set(address, machine);
    await this.quiet();
    return machine;
  }

  /** The machine at an address goes. */
  async stop(address: string): Promise<void> {
    this.machines.get(address)?.wire.close();
    this.machines.delete(address);
    await this.quiet();
  }

  /** In steps, as a line that goes sets the clock for the next. */
  async later(ms: number): Promise<void> {
    await this.quiet();
    for (let left = ms; left > 0; left -= step) {
      this.made.clock.forward(Math.min(step, left));
      await this.quiet();
    }
  }

  async quiet(): Promise<void> {
    do await this.made.quiet();
    while ([...this.machines.values()].some(({ busy }) => busy > 0));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const address of this.machines.keys()) await this.stop(address);
    await rm(this.#dir, { recursive: true, force: true });
  }
}
