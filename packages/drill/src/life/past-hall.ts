import { join } from "node:path";
import { blobDirectory, newFoundingCode, openStore, openWire, type Store, type Wire } from "@unionhall/hall";
import type { Dial, Environment, LocalStore, Member } from "@unionhall/member";
import { openMember } from "@unionhall/member";
import { counted } from "./counted.ts";
import { HandClock } from "./hand-clock.ts";
import { ports } from "./ports.ts";
import { quickCrypto, quickSealing } from "./quick.ts";

/**
 * A hall in the past: the real one on a real directory, by a clock that is moved by hand, and reached without sockets.
 * Afterwards the directory is a hall like any other.
 */
export class PastHall {
  readonly clock: HandClock;
  readonly code: string;
  readonly #wire: Wire;
  readonly #store: Store;
  #busy = 0;
  readonly #count = (change: 1 | -1): void => void (this.#busy += change);

  private constructor(wire: Wire, store: Store, clock: HandClock, code: string) {
    this.#wire = wire;
    this.#store = store;
    this.clock = clock;
    this.code = code;
  }

  static async open(dir: string, address: string, start: number): Promise<PastHall> {
    const clock = new HandClock(start);
    const now = (): number => clock.now();
    const { random } = ports;
    const store = await openStore({ dir, database: null });
    const key = await store.seed(random(32));
    const blobs = blobDirectory(join(dir, "blobs"));
    const wire = await openWire({ store, blobs, crypto: quickCrypto, key, now, random, fault: fail });
    wire.whereabouts.reachedAt([address]);
    return new PastHall(wire, store, clock, (await newFoundingCode(store, random)) ?? "");
  }

  /** A device of somebody's, with what it keeps. */
  device(store: LocalStore): Promise<Member> {
    const env: Environment = {
      random: ports.random,
      crypto: counted(quickCrypto, this.#count),
      sealing: counted(quickSealing, this.#count),
      store: counted(store, this.#count),
      dial: this.#dial,
      clock: this.clock,
    };
    return openMember(env);
  }

  /** Lets so much time pass as it takes. Rejects where nothing comes of it. */
  async until(isSo: () => boolean): Promise<void> {
    for (let tries = 0; tries < 120; tries++) {
      await this.quiet();
      if (isSo()) return;
      this.clock.to(this.clock.now() + 1_000);
    }
    throw new Error("what the union waited for did not come");
  }

  /** Waits until nobody has anything left to do without the clock moving. */
  async quiet(): Promise<void> {
    for (let still = 0; still < 8; still++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#busy > 0) still = 0;
    }
  }

  async close(): Promise<void> {
    this.#wire.close();
    await this.quiet();
    await this.#store.close();
  }

  readonly #dial: Dial = (_, events) => {
    let isOpen = true;
    const down = (): void => {
      if (!isOpen) return;
      isOpen = false;
      link.closed();
      this.#soon(() => events.down());
    };
    const link = this.#wire.connect((frame) => this.#soon(() => isOpen && events.frame(frame)), down);
    this.#soon(() => isOpen && events.up());
    return {
      send: (frame) => {
        this.#count(1);
        void link.receive(frame).finally(() => this.#count(-1));
      },
      close: down,
    };
  };

  #soon(run: () => void): void {
    this.#count(1);
    setImmediate(() => {
      this.#count(-1);
      run();
    });
  }
}

function fail(error: unknown): never {
  throw error;
}
