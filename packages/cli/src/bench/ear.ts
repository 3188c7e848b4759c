import type { CircleId } from "@unionhall/protocol";
import { readTold } from "@unionhall/protocol";
import { Caller, type LatchSeed } from "./caller.ts";

/** A socket to which comes what comes to everybody in a circle, and when each place of it came. It opens nothing. */
export class Ear {
  readonly #caller: Caller;
  readonly #came: { readonly seq: number; readonly time: number }[] = [];

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
      const newest = told.push.entries.at(-1);
      if (newest !== undefined) ear.#came.push({ seq: newest.seq, time: performance.now() });
    };
    return ear;
  }

  /** When it first heard of a place or one after it; null where it has not. */
  heardOf(place: number): number | null {
    return this.#came.find(({ seq }) => seq >= place)?.time ?? null;
  }

  close(): void {
    this.#caller.close();
  }
}
