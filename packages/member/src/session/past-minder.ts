import type { PastStep } from "../circle/past.ts";
import { Past } from "../circle/past.ts";
import { Serial } from "../circle/serial.ts";
import { Beside } from "./beside.ts";
import type { Session } from "./session.ts";

/** What the person came for goes first, in ms. */
const firstPause = 5_000;
/** Most of the time is left to everything else. */
const idleShare = 4;
const shortestPause = 250;

/** Sees to it, in idle time, that what a circle's base was trusted for is what the hall shows of the past. */
export class PastMinder {
  readonly #session: Session;
  readonly #beside: Beside;
  /** One after another, whoever asks for them: two that read the same would put it there twice. */
  readonly #steps: Serial = new Serial();
  #past: Past | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.#beside = new Beside(session);
  }

  /** How far it has come, as a place. */
  get read(): number {
    return this.#past?.read ?? 0;
  }

  /** What the hall does not give of the past. */
  get waitsAt(): number | null {
    return this.#past?.waitsAt ?? null;
  }

  /** The hall can be reached: goes on where it was. */
  start(): void {
    const { base } = this.#session.circle;
    if (base !== null && !base.pastDiffers && !this.#beside.isBusy) this.#goOnAfter(firstPause);
  }

  end(): void {
    this.#beside.end();
  }

  /** All that is left of it, now. Throws `Offline`, `Refused`, `HallLies`. */
  async finish(): Promise<void> {
    while ((await this.#step()) === "more");
  }

  #goOnAfter(ms: number): void {
    const { clock } = this.#session.circle.env;
    this.#beside.after(ms, async () => {
      const began = clock.now();
      const step = await this.#step();
      if (step === "more") this.#goOnAfter(Math.max(shortestPause, idleShare * (clock.now() - began)));
    });
  }

  #step(): Promise<PastStep> {
    return this.#steps.run(async () => {
      this.#past ??= await Past.load(this.#session.circle);
      const step = (await this.#past?.step()) ?? "whole";
      if (step === "whole" || step === "differs") this.#past = null;
      return step;
    });
  }
}
