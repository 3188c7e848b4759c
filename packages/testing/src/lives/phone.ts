import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Clock, Dial, Member, Stretch } from "@unionhall/member";
import { KeepsNothing, openMember, webDial } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { concat, sha256, webCrypto } from "@unionhall/protocol";
import { seededRandom } from "../world/random.ts";
import type { Life } from "./life.ts";
import type { Person } from "./person.ts";
import { PhoneDisk } from "./phone-disk.ts";

/** One device, with what it keeps. It is on, or off: closed, without power, or on its way to being either. */
export class Phone {
  readonly name: string;
  readonly person: Person;
  /** Which of the hall's processes serves it. */
  readonly at: number;
  readonly store: PhoneDisk = new PhoneDisk();
  /** What is typed where it is locked; it may be under it or not. */
  readonly passphrase: string;
  /** Null while it is off. */
  member: Member | null = null;
  /** Its line is down until it is restored. */
  isAway = false;
  /** Where it is, sockets carry nothing. */
  hasSockets = true;
  /** Lost for good, or of somebody who has come back on another. */
  isLost = false;
  /** Somebody has begun to come back on it with their words, and has not yet. */
  isComing = false;
  /** It did not start, as its disk did not let it. */
  isStuck = false;
  /** How often something befell it that what is under way need not survive. */
  upsets = 0;
  #starts = 0;
  readonly #life: Life;

  constructor(life: Life, person: Person, name: string, at: number) {
    this.#life = life;
    this.person = person;
    this.name = name;
    this.at = at;
    this.passphrase = `the long walk of ${name}`;
  }

  /** The name of what runs on it now, which another start does not share. */
  get runs(): string {
    return `${this.name}.${this.#starts}`;
  }

  async start(): Promise<void> {
    this.#starts += 1;
    const { runs } = this;
    const { halls } = this.#life;
    if (this.isAway) halls.cutOff(runs);
    this.isStuck = false;
    const member = await this.#open(runs);
    if (runs === this.runs) [this.member, this.isStuck] = [member, member === null];
  }

  /** Null where its disk does not let it. */
  async #open(runs: string): Promise<Member | null> {
    const { scheduler, seed } = this.#life;
    const clock = this.#clock(runs);
    const subtle = webcrypto.subtle as Subtle;
    const opening = openMember({
      crypto: scheduler.holding(runs, webCrypto(subtle)),
      sealing: scheduler.holding(runs, this.store.naming(webSealing(subtle))),
      random: seededRandom(`life ${seed} ${runs}`),
      store: scheduler.holding(runs, this.store, "store"),
      dial: this.#dial(runs, clock),
      clock,
      stretch: scheduler.holding(runs, { stretch: quickly }).stretch,
    });
    return opening.catch((error: unknown) => {
      if (error instanceof KeepsNothing) return null;
      throw error;
    });
  }

  #dial(runs: string, clock: Clock): Dial {
    const { halls } = this.#life;
    const byPosts = halls.webFor(runs, this.at, () => !this.hasSockets);
    const [bySockets, otherwise] = [halls.dialFor(runs, this.at), webDial(byPosts, clock)];
    return (hall, events) => (this.hasSockets ? bySockets : otherwise)(hall, events);
  }

  /** Its lines go down, and come up otherwise. */
  setSockets(hasSockets: boolean): void {
    this.hasSockets = hasSockets;
    const { halls } = this.#life;
    halls.cutOff(this.runs);
    if (!this.isAway) halls.restore(this.runs);
  }

  /** Closed as an app is. */
  async stop(): Promise<void> {
    const { member } = this;
    this.member = null;
    this.upsets += 1;
    await member?.close();
  }

  /** Nothing happens where it is under no passphrase. */
  lock(): void {
    this.upsets += 1;
    this.member?.lock();
  }

  get isLocked(): boolean {
    return this.member?.desk.state === "locked";
  }

  /** Its power goes: what was under way never ends. */
  die(): void {
    const { halls, scheduler } = this.#life;
    this.member = null;
    this.upsets += 1;
    scheduler.drop(this.runs);
    halls.cutOff(this.runs);
    this.#starts += 1;
  }

  setDisk(state: PhoneDisk["state"]): void {
    this.upsets += 1;
    this.store.state = state;
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

/** Worlds have no time for Argon2id. */
const quickly: Stretch = (passphrase, salt) =>
  Promise.resolve(sha256(concat(new TextEncoder().encode(passphrase), salt)));
