import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Clock, Member } from "@unionhall/member";
import { MemoryStore, openMember } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { seededRandom } from "../world/random.ts";
import type { Life } from "./life.ts";
import type { Person } from "./person.ts";

/** One device, with what it keeps. It is on, or off: closed, without power, or on its way to being either. */
export class Phone {
  readonly name: string;
  readonly person: Person;
  /** Which of the hall's processes serves it. */
  readonly at: number;
  readonly store: MemoryStore = new MemoryStore();
  /** Null while it is off. */
  member: Member | null = null;
  /** Its line is down until it is restored. */
  isAway = false;
  /** Lost for good, or of somebody who has come back on another. */
  isLost = false;
  /** Somebody has begun to come back on it with their words, and has not yet. */
  isComing = false;
  #starts = 0;
  readonly #life: Life;

  constructor(life: Life, person: Person, name: string, at: number) {
    this.#life = life;
    this.person = person;
    this.name = name;
    this.at = at;
  }

  /** The name of what runs on it now, which another start does not share. */
  get runs(): string {
    return `${this.name}.${this.#starts}`;
  }

  async start(): Promise<void> {
    this.#starts += 1;
    const { runs } = this;
    const { scheduler, halls, seed } = this.#life;
    if (this.isAway) halls.cutOff(runs);
    const subtle = webcrypto.subtle as Subtle;
    const member = await openMember({
      crypto: scheduler.holding(runs, webCrypto(subtle)),
      sealing: scheduler.holding(runs, webSealing(subtle)),
      random: seededRandom(`life ${seed} ${runs}`),
      store: scheduler.holding(runs, this.store, "store"),
      dial: halls.dialFor(runs, this.at),
      clock: this.#clock(runs),
    });
    if (runs === this.runs) this.member = member;
  }

  /** Closed as an app is. */
  async stop(): Promise<void> {
    const { member } = this;
    this.member = null;
    await member?.close();
  }

  /** Its power goes: what was under way never ends. */
  die(): void {
    const { halls, scheduler } = this.#life;
    this.member = null;
    scheduler.drop(this.runs);
    halls.cutOff(this.runs);
    this.#starts += 1;
  }

  setAway(isAway: boolean): void {
    this.isAway = isAway;
    const { halls } = this.#life;
    if (isAway) halls.cutOff(this.runs);
    else halls.restore(this.runs);
  }

  #clock(runs: string): Clock {
    const { clock } = this.#life;
    return { now: () => clock.now(), after: (ms, run) => clock.after(ms, () => runs === this.runs && run()) };
  }
}
