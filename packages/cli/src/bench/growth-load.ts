import type { RoomId } from "@unionhall/protocol";
import { Caller } from "./caller.ts";
import { serve } from "./children.ts";
import { newRoom, type NoiseCircle, noiseCircle, noiseEntry } from "./noise.ts";

export type GrowthTask =
  | { readonly type: "open"; readonly port: number; readonly code: Uint8Array<ArrayBuffer> }
  /** A circle of this many entries: the one there is, or a new one where that has grown out of it. */
  | { readonly type: "grow"; readonly entries: number }
  /** So many entries more, one in a message. */
  | { readonly type: "append"; readonly entries: number }
  /** The newest page of a room, so many times. */
  | { readonly type: "read"; readonly times: number };

const sockets = 16;
/** The least that a body may have, so that ten million of them find room on a disk. */
const size = 512;
const atOnce = 256;
/** As many as a screen shows. */
const page = 60;

/** One circle that grows, written to and read from by a few. */
class Growing {
  readonly #founder: Caller;
  readonly #port: number;
  readonly #sponsor: NoiseCircle;
  #writers: readonly Caller[] = [];
  #circle: NoiseCircle;
  readonly #room: RoomId = newRoom();
  #entries = 1;

  private constructor(founder: Caller, port: number, circle: NoiseCircle) {
    this.#founder = founder;
    this.#port = port;
    this.#sponsor = circle;
    this.#circle = circle;
  }

  static async open(port: number, code: Uint8Array<ArrayBuffer>): Promise<Growing> {
    const [founder, circle] = [await Caller.open(port), await noiseCircle({ code })];
    await founder.ask(circle.request, "placed");
    await founder.enter(circle.id, circle.latch);
    return new Growing(founder, port, circle);
  }

  async grow(entries: number): Promise<void> {
    if (this.#writers.length === 0 || this.#entries >= 10 * entries) await this.#begin();
    while (this.#entries < entries) {
      const wanted = Math.ceil((entries - this.#entries) / atOnce);
      await this.#say(Math.min(sockets, wanted), Math.min(atOnce, entries - this.#entries));
    }
  }

  async append(entries: number): Promise<void> {
    for (let left = entries; left > 0; left -= sockets) await this.#say(Math.min(sockets, left), 1);
  }

  async read(times: number): Promise<void> {
    const ask = { type: "read", circle: this.#circle.id, room: this.#room, limit: page, newest: true } as const;
    const [reader] = this.#writers;
    for (let at = 0; at < times; at++) {
      const { entries } = await reader!.ask({ ...ask, after: this.#entries + 1 }, "page");
      if (entries.length !== page) throw new Error(`a page of ${entries.length}`);
    }
  }

  async #begin(): Promise<void> {
    for (const writer of this.#writers) writer.close();
    this.#circle = await noiseCircle({ circle: this.#sponsor.id });
    await this.#founder.ask(this.#circle.request, "placed");
    this.#writers = await Promise.all(Array.from({ length: sockets }, () => this.#enter()));
    this.#entries = 1;
  }

  async #enter(): Promise<Caller> {
    const caller = await Caller.open(this.#port);
    await caller.enter(this.#circle.id, this.#circle.latch);
    return caller;
  }

  /** So many each by so many of the writers, at the same time. */
  async #say(writers: number, each: number): Promise<void> {
    const { id } = this.#circle;
    const answers = await Promise.all(
      this.#writers.slice(0, writers).map((writer) => {
        const entries = Array.from({ length: each }, () => noiseEntry(id, this.#room, size));
        return writer.ask({ type: "append", circle: id, entries }, "appended");
      }),
    );
    if (!answers.every(({ results }) => results.every(({ refusal }) => refusal === null)))
      throw new Error("not acknowledged");
    this.#entries += writers * each;
  }
}

export function serveGrowthLoad(): void {
  let growing: Growing | null = null;
  serve(async (asked) => {
    const task = asked as GrowthTask;
    if (task.type === "open") growing = await Growing.open(task.port, task.code);
    if (task.type === "grow") await growing?.grow(task.entries);
    if (task.type === "append") await growing?.append(task.entries);
    if (task.type === "read") await growing?.read(task.times);
    return null;
  });
}
