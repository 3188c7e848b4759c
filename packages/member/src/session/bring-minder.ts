import { broughtRoom } from "@unionhall/kernel";
import { Refused } from "../line/thrown.ts";
import type { Progress } from "../walk/bring.ts";
import { Bringing } from "../walk/bring.ts";
import { learnOrigins } from "../walk/origin.ts";
import { Beside } from "./beside.ts";
import type { Session } from "./session.ts";
import { spread } from "./waits.ts";

/** What the person came for goes first, in ms. */
const firstPause = 5_000;
/** Most of the time is left to everything else. */
const idleShare = 4;
const shortestPause = 250;
/** As long as another brings something every so often, this device waits, in ms. */
const patience = 600_000;
/** A hall that takes no more today is asked again later, in ms. */
const later = 3_600_000;
/** So many batches of a walk-out are waited for: what everyone is called, the rooms, and the first screenful. */
const firstBatches = 2;

/** Sees to it, in idle time, that what a circle goes on from is read here, and that what this device has of it is brought. */
export class BringMinder {
  readonly #session: Session;
  readonly #beside: Beside;
  #bringing: Bringing | null = null;
  #isAll = false;
  /** How much would be left if nobody else brought anything meanwhile. */
  #expected = -1;

  constructor(session: Session) {
    this.#session = session;
    this.#beside = new Beside(session);
  }

  /** How much of what this device has stands here; null where nothing is left to bring. */
  get progress(): Progress | null {
    return this.#bringing?.progress ?? null;
  }

  /** The hall can be reached: goes on where it was. */
  start(): void {
    const { circle, walkedTo } = this.#session;
    if (circle.book.walked === null || walkedTo !== null || this.#beside.isBusy) return;
    if (!this.#isAll || !this.#isRead) this.#goOnAfter(firstPause);
  }

  end(): void {
    this.#beside.end();
  }

  /** What the circle goes on from is learnt before it is shown: the names and rooms come from there. */
  async learn(): Promise<void> {
    const { circle } = this.#session;
    if (circle.book.walked !== null && circle.origins === null) await learnOrigins(circle);
  }

  /** The first of it, now. What the hall does not take is tried again later. Throws `Offline`. */
  async begin(): Promise<void> {
    const bringing = await this.#known();
    try {
      if (!(await bringing.knowOrigins())) return;
      while (await bringing.read());
      for (let n = 0; n < firstBatches && (await bringing.left()) > 0; n++) await bringing.bring();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  get #isRead(): boolean {
    const { rooms, readTo, log } = this.#session.circle;
    return rooms.broughtOf.every((room) => (readTo.get(broughtRoom(room)) ?? -1) >= log.chain.seq);
  }

  async #known(): Promise<Bringing> {
    const session = this.#session;
    this.#bringing ??= await Bringing.load(session.circle, () => session.walkedFrom?.circle ?? null);
    return this.#bringing;
  }

  #goOnAfter(ms: number): void {
    const { clock } = this.#session.circle.env;
    this.#beside.after(ms, async () => {
      const began = clock.now();
      const next = await this.#step(await this.#known());
      this.#isAll = next === "all";
      if (next === "soon") this.#goOnAfter(Math.max(shortestPause, idleShare * (clock.now() - began)));
      else if (next !== "all") this.#goOnAfter(next);
    });
  }

  /** One request or two, and when to go on: `all` is when nothing is left that this device could do. */
  async #step(bringing: Bringing): Promise<number | "soon" | "all"> {
    const { circle, me } = this.#session;
    if (!(await bringing.knowOrigins())) return later;
    if (await bringing.read()) return "soon";
    const left = await bringing.left();
    if (left === 0) return bringing.isRead ? "all" : firstPause;
    // Whoever walked has begun already; the others bring what that device did not have.
    const isOthersTurn = circle.book.walked?.by !== me && left !== this.#expected;
    this.#expected = left;
    if (isOthersTurn) return patience + spread(circle, patience);
    const dealtWith = await bringing.bring();
    this.#expected = left - dealtWith;
    return dealtWith === 0 ? later : "soon";
  }
}
