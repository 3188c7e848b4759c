import { webcrypto } from "node:crypto";
import type { Blobs, Store } from "@unionhall/hall";
import { memoryBlobs } from "@unionhall/hall";
import type { Dial, Web } from "@unionhall/member";
import type { Bytes, Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import type { FakeClock } from "../world/clock.ts";
import { HallDisk } from "../world/hall-disk.ts";
import { hallAddress, type Pace, TestHall } from "../world/test-hall.ts";
import { elsewhere } from "../world/walking.ts";
import type { Scheduler } from "./scheduler.ts";

/** What a hall's processes keep their pages in. */
export interface Keeping {
  /** For one process; called again when the process starts anew. */
  open(): Promise<Store> | Store;
}

/** The same, where copies can be made of it, and it of a copy. */
export interface Copies extends Keeping {
  backUp(now: number): Promise<void>;
  restore(now: number): Promise<void>;
  fork(now: number): Promise<Store>;
  /** What is in its files and in its copies. */
  bytes(): Promise<readonly Uint8Array[]>;
}

/** The processes of one hall, on one store; each is closed and opened again as it comes. */
export class Halls {
  readonly #scheduler: Scheduler;
  readonly #clock: FakeClock;
  readonly #keeping: Keeping;
  readonly #blobs: Blobs;
  readonly #disks: HallDisk[] = [];
  readonly #running: (TestHall | null)[] = [];
  readonly #names: string[] = [];
  /** Also those that have ended. */
  readonly #all: TestHall[] = [];
  readonly #away = new Set<string>();
  /** What a hall that lies shows to some. */
  #otherPast: TestHall | null = null;
  #starts = 0;
  /** Another hall, of somebody else, which is always on. */
  #elsewhere: TestHall | null = null;
  /** The founding code. */
  code = "";
  disk: "well" | "low" | "full" = "well";
  /** The same for the other hall. */
  codeElsewhere = "";
  /** When it was last copied, in ms since 1970; null if it never was. */
  copiedAt: number | null = null;
  hasGoneBack = false;

  constructor(scheduler: Scheduler, clock: FakeClock, keeping: Keeping) {
    this.#scheduler = scheduler;
    this.#clock = clock;
    this.#keeping = keeping;
    this.#blobs = memoryBlobs(() => clock.now());
  }

  get count(): number {
    return this.#running.length;
  }

  isOn(at: number): boolean {
    return this.#running[at] != null;
  }

  async openElsewhere(): Promise<void> {
    const parts = { address: elsewhere, pace: this.#pace("hall elsewhere") };
    const hall = await TestHall.open(this.#clock, "lives elsewhere", parts);
    this.#elsewhere = hall;
    this.#all.push(hall);
    this.codeElsewhere = hall.code;
  }

  #pace(name: string): Pace {
    return {
      carry: (who, way, run) => this.#scheduler.queue(who, way, run),
      crypto: this.#scheduler.holding(name, webCrypto(webcrypto.subtle as Subtle)),
      store: (store) => this.#scheduler.waitingFor(store),
    };
  }

  /** All that are on. */
  get #on(): readonly TestHall[] {
    return [...this.#running, this.#elsewhere, this.#otherPast].filter((hall) => hall !== null);
  }

  /** What answers at an address, for who is served by one of the processes; null where nothing does. */
  #hallAt(address: string, at: number): TestHall | null {
    return address === hallAddress ? (this.#running[at] ?? null) : this.#elsewhere;
  }

  get areOn(): boolean {
    return this.#running.every((hall) => hall !== null);
  }

  /** Starts a process; in the place of one that was ended. */
  async start(at: number = this.#running.length): Promise<void> {
    this.#running[at] ??= null;
    const name = `hall ${(this.#starts += 1)}`;
    this.#names[at] = name;
    const pace = this.#pace(name);
    const disk = new HallDisk({ store: await this.#keeping.open(), blobs: this.#blobs });
    this.#disks[at] = disk;
    this.setDisk(this.disk);
    const { store, blobs, space } = disk;
    const hall = await TestHall.open(this.#clock, `lives ${this.#starts}`, { store, blobs, space, pace });
    for (const who of this.#away) hall.cutOff(who);
    this.#running[at] = hall;
    this.#all.push(hall);
    if (hall.code !== "") this.code = hall.code;
  }

  /** All that any of its processes was sent or told, and what its files have. */
  async everything(): Promise<readonly Uint8Array[]> {
    return [...this.#all.flatMap(({ captured }) => captured), ...((await this.copies?.bytes()) ?? [])];
  }

  /** Null where there are none of this hall. */
  get copies(): Copies | null {
    return "backUp" in this.#keeping ? (this.#keeping as Copies) : null;
  }

  async backUp(): Promise<void> {
    await this.copies?.backUp(this.#clock.now());
    this.copiedAt = this.#clock.now();
  }

  /** What came after the copy is lost. Its processes are off then. */
  async goBack(): Promise<void> {
    for (const at of this.#running.keys()) await this.end(at);
    await this.copies?.restore(this.#clock.now());
    this.hasGoneBack = true;
  }

  /** From here on this hall shows somebody another past than everybody else. */
  async fork(who: string): Promise<void> {
    const store = await this.copies?.fork(this.#clock.now());
    if (store === undefined) return;
    const parts = { store, blobs: this.#blobs, pace: this.#pace("hall's other past") };
    this.#otherPast = await TestHall.open(this.#clock, "lives other past", parts);
    this.#all.push(this.#otherPast);
    this.#running[0]?.send(who, this.#otherPast);
  }

  /** And here it shows them the same again. */
  unite(who: string): void {
    const [hall] = this.#running;
    if (hall != null) hall.send(who, hall);
  }

  setDisk(state: Halls["disk"]): void {
    this.disk = state;
    for (const disk of this.#disks) [disk.isFull, disk.isLow] = [state === "full", state !== "well"];
  }

  /** Ends a process as a loss of power would. */
  async end(at: number): Promise<void> {
    const hall = this.#running[at];
    this.#running[at] = null;
    this.#scheduler.drop(this.#names[at]!);
    hall?.wire.close();
    await hall?.store.close();
  }

  /** How a phone reaches the process that serves it. */
  dialFor(who: string, at: number): Dial {
    return (address, events) => {
      const hall = this.#hallAt(address, at);
      if (hall !== null) return hall.dialFor(who)(address, events);
      this.#scheduler.queue(who, "line", () => events.down());
      return { send: () => undefined, close: () => undefined };
    };
  }

  /** The same for who has no sockets: each post arrives and is answered when it is its turn, as long as that is so. */
  webFor(who: string, at: number, isSo: () => boolean): Web {
    const WebSocket = function (): never {
      throw new Error("no sockets here");
    } as unknown as Web["WebSocket"];
    const turn = (): Promise<void> => new Promise((resolve) => this.#scheduler.queue(who, "posts", resolve));
    const fetch = async (address: unknown, ask?: { body?: unknown }): Promise<Response> => {
      await turn();
      const hall = isSo() ? this.#hallAt(new URL(String(address)).origin, at) : null;
      const told = hall?.post(who, ask?.body as Bytes) ?? Promise.reject(new TypeError("fetch failed"));
      await Promise.allSettled([told]);
      await turn();
      return new Response((await told) as Uint8Array<ArrayBuffer>);
    };
    return { WebSocket, fetch: fetch as Web["fetch"] };
  }

  cutOff(who: string): void {
    this.#away.add(who);
    for (const hall of this.#on) hall.cutOff(who);
  }

  restore(who: string): void {
    this.#away.delete(who);
    for (const hall of this.#on) hall.restore(who);
  }

  cutAt(who: string, nth: number, lost: "request" | "answer"): void {
    for (const hall of this.#on) hall.cutAt(who, nth, lost);
  }

  /** What a hall does by the minute. */
  tick(): void {
    for (const hall of this.#on) {
      hall.wire.tick();
      hall.posts.tick();
    }
  }

  /** What a hall does by the day. */
  async sweep(): Promise<void> {
    for (const hall of this.#on)
      await hall.wire.sweep().catch((error: unknown) => {
        // One that ends meanwhile sweeps no more.
        if (this.#on.includes(hall)) throw error;
      });
  }

  async close(): Promise<void> {
    for (const at of this.#running.keys()) await this.end(at);
    for (const hall of [this.#elsewhere, this.#otherPast]) {
      hall?.wire.close();
      await hall?.store.close();
    }
  }
}
