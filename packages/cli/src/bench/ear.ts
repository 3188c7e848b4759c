import type { CircleId } from "@unionhall/protocol";
import { readTold } from "@unionhall/protocol";
import { Caller, type LatchSeed } from "./caller.ts";

/** A socket to which comes what comes to everybody in a circle, and when each place of it came. It opens nothing. */
export class Ear {
  readonly #caller: Caller;
  #newest = 0;
  #since = 0;

  private constructor(caller: Caller) {
    this.#caller = caller;
  }

  static async open(port: number, circle: CircleId, latch: LatchSeed): Promise<Ear> {
    const caller = await Caller.open(port);
    await caller.enter(circle, latch);
    await caller.ask({ type: "watch", circle, on: true }, "done");
    const ear = new Ear(caller);
    caller.hear = (payload) => {
      const told = readTold(payload);
      if (!("push" in told) || told.push.type !== "came") return;
      ear.#newest = told.push.entries.at(-1)?.seq ?? ear.#newest;
      ear.#since = performance.now();
    };
    return ear;
  }

  /** The newest place that it heard of, and since when. */
  get newest(): { readonly seq: number; readonly since: number } {
    return { seq: this.#newest, since: this.#since };
  }

  close(): void {
    this.#caller.close();
  }
}
