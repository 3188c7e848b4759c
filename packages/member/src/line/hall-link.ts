import type { Answer, CircleId, Key, Push, Request } from "@unionhall/protocol";
import { enterToSign, hallIdOf, Malformed, msInDay, readTold, writeAsked } from "@unionhall/protocol";
import type { Bytes } from "@unionhall/protocol";
import type { Environment, Line } from "../ports.ts";
import type { Welcome } from "./greet.ts";
import { greet } from "./greet.ts";
import { Round } from "./round.ts";
import { Offline, Refused } from "./thrown.ts";
import type { Whereabouts } from "./whereabouts.ts";

export type LinkState = "connecting" | "online" | "offline";

export interface LinkListener {
  state(state: LinkState): void;
  push(push: Push): void;
}

/** What a line to a hall needs of the platform. */
export type HallEnvironment = Pick<Environment, "crypto" | "random" | "dial" | "clock">;

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

type Kind = Answer["type"];

/** For a greeting, which is small; and for what may be a page over a slow line: half a megabyte at 64 kbit/s. */
const patience = { hello: 30_000, else: 120_000 };
const longestPause = 30_000;
const silentFrom = 3;
/** A line that holds this long was a good one: after it, the pauses are short again. */
const steady = 5_000;

/** One hall as this device reaches it: dials at each of its addresses in turn, greets, asks, and dials again after growing, jittered pauses. */
export class HallLink {
  readonly #env: HallEnvironment;
  readonly #whereabouts: Whereabouts;
  /** Where this device was told that it is; at least one address. */
  readonly #told: Set<string>;
  readonly #listener: LinkListener;
  readonly #waiting = new Map<number, Waiting>();
  #line: Line | null = null;
  #number = 0;
  /** Rounds of all addresses that failed. */
  #failures = 0;
  readonly #round: Round = new Round(() => this.#addresses());
  /** When the hall last greeted, in ms. */
  #greetedAt = 0;
  #callOff: (() => void) | null = null;
  #closed = false;
  #pinned: Key | null = null;
  #daysOff = 0;
  #isBelieved = true;
  /** Known once the hall has greeted. */
  #greeting: Welcome | null = null;

  constructor(env: HallEnvironment, whereabouts: Whereabouts, address: string, listener: LinkListener) {
    this.#env = env;
    this.#whereabouts = whereabouts;
    this.#told = new Set([address]);
    this.#listener = listener;
    this.#dial();
  }

  /** Where the hall is, as far as anybody knows here. */
  get address(): string {
    return this.#addresses()[0]!;
  }

  /** Whether this is a place where the hall may be, or was. */
  isKnownAt(address: string): boolean {
    return this.#addresses().includes(address);
  }

  /** The hall may be here too. */
  tellOf(address: string): void {
    this.#told.add(address);
  }

  /** A newer list is known: the hall is looked for where that puts it first, and whoever answers is greeted anew. */
  follow(): void {
    this.#round.beginAgain();
    if (this.#callOff === null) return this.#line?.close();
    this.hurry();
  }

  get online(): boolean {
    return this.#greeting !== null;
  }

  /** It has not answered for so many dials in a row that this is no tunnel. */
  get isSilent(): boolean {
    return !this.online && this.#failures >= silentFrom;
  }

  get hall(): Key | null {
    return this.#greeting?.hall ?? null;
  }

  /** The only key that this link talks to; null until somebody knows. */
  get pinned(): Key | null {
    return this.#pinned;
  }

  /** Where the hall was looked for last, others answered, and it did not. They were told nothing but a greeting. */
  get isOther(): boolean {
    return this.#round.isOther;
  }

  /** From now on nobody else than the hall of this key is talked to. */
  pin(key: Key): void {
    this.#pinned = key;
    if (this.#greeting !== null && this.#greeting.hall !== key) this.#turnAway();
  }

  /** How many days the hall was ahead of this device when it last greeted; below zero, behind it. Stays while it is away. */
  get daysOff(): number {
    return this.#daysOff;
  }

  /** What it said of itself when it greeted; null where it is not here. */
  get greeting(): Welcome | null {
    return this.#greeting;
  }

  /** Dials at once, if it was waiting to. */
  hurry(): void {
    if (this.#callOff === null) return;
    this.#callOff();
    this.#dial();
  }

  /** False since something it told could not be, until it has told what can. */
  get isBelieved(): boolean {
    return this.#isBelieved;
  }

  /** What this hall tells cannot be: it is let go, and dialled again after ever longer pauses. */
  distrust(): void {
    this.#isBelieved = false;
    this.#line?.close();
  }

  /** What it told of a circle fits together. */
  believe(): void {
    this.#isBelieved = true;
  }

  close(): void {
    this.#closed = true;
    this.#callOff?.();
    this.#callOff = null;
    this.#line?.close();
    this.#drop();
  }

  /** Asks and waits for the answer of that type. Throws `Offline` or `Refused`. */
  async ask<K extends Kind>(request: Request, kind: K): Promise<Extract<Answer, { type: K }>> {
    if (this.#greeting === null) throw new Offline();
    return this.#expect(await this.#send(request), kind);
  }

  /** Shows a latch at a circle's door. */
  async enter(
    circle: CircleId,
    latch: { readonly key: Key; readonly seed: Bytes },
  ): Promise<Extract<Answer, { type: "entered" }>> {
    const greeting = this.#greeting;
    if (greeting === null) throw new Offline();
    const toSign = enterToSign(hallIdOf(greeting.hall), circle, greeting.nonce);
    const signature = await this.#env.crypto.sign(latch.seed, toSign);
    return this.ask({ type: "enter", circle, latch: latch.key, signature }, "entered");
  }

  #expect<K extends Kind>(answer: Answer, kind: K): Extract<Answer, { type: K }> {
    if (answer.type === "refuse") throw new Refused(answer.refusal);
    if (answer.type !== kind) {
      this.distrust();
      throw new Malformed(`the hall answered ${answer.type}, not ${kind}`);
    }
    return answer as Extract<Answer, { type: K }>;
  }

  #addresses(): readonly string[] {
    const said = this.#pinned === null ? null : this.#whereabouts.of(this.#pinned);
    return [...new Set([...(said?.statement.addresses ?? []), ...this.#told])];
  }

  #dial(): void {
    this.#callOff = null;
    if (this.#closed) return;
    this.#listener.state("connecting");
    const line = this.#env.dial(this.#round.take(), {
      up: () =>
        void this.#greet().catch((error: unknown) => (error instanceof Malformed ? this.distrust() : line.close())),
      frame: (frame) => this.#hear(frame),
      down: () => {
        if (this.#line !== line) return;
        this.#drop();
        this.#redial();
      },
    });
    this.#line = line;
  }

  async #greet(): Promise<void> {
    const ask = (hello: Request): Promise<Answer> => this.#send(hello);
    const met = await greet({ whereabouts: this.#whereabouts, pinned: this.#pinned, ask });
    switch (met.is) {
      case "hall":
        return this.#goOnWith(met.welcome);
      case "another":
        return this.#turnAway();
      case "moved":
        // Where nobody knew its key, it is the hall that said so from now on.
        this.#pinned = met.hall;
        if (met.isNews) this.#round.beginAgain();
        return this.#line?.close();
      case "nobody":
        return this.#line?.close();
    }
  }

  #goOnWith(welcome: Welcome): void {
    // Somebody may have come to know its key meanwhile.
    if (this.#pinned !== null && welcome.hall !== this.#pinned) return this.#turnAway();
    this.#round.met();
    this.#greeting = welcome;
    this.#greetedAt = this.#env.clock.now();
    this.#daysOff = welcome.day - Math.floor(this.#greetedAt / msInDay);
    this.#listener.state("online");
  }

  /** Dialled again after ever longer pauses, as the hall itself may come back. */
  #turnAway(): void {
    this.#round.another();
    this.distrust();
  }

  #send(request: Request): Promise<Answer> {
    const line = this.#line;
    if (line === null) return Promise.reject(new Offline());
    this.#number += 1;
    const n = this.#number;
    return new Promise((resolve, reject) => {
      const callOff = this.#env.clock.after(request.type === "hello" ? patience.hello : patience.else, () =>
        line.close(),
      );
      const settle = (): void => {
        callOff();
        this.#waiting.delete(n);
      };
      this.#waiting.set(n, {
        resolve: (answer) => (settle(), resolve(answer)),
        reject: (error) => (settle(), reject(error)),
      });
      line.send(writeAsked(n, request));
    });
  }

  #hear(frame: Bytes): void {
    try {
      const told = readTold(frame);
      if ("push" in told) this.#listener.push(told.push);
      else this.#waiting.get(told.n)?.resolve(told.say);
    } catch (error) {
      // A hall that talks nonsense is as good as none.
      if (error instanceof Malformed) this.distrust();
      else throw error;
    }
  }

  #drop(): void {
    if (this.#greeting !== null && this.#env.clock.now() - this.#greetedAt >= steady) {
      this.#failures = 0;
      this.#round.end();
    }
    this.#round.fail();
    this.#greeting = null;
    this.#line = null;
    for (const waiting of this.#waiting.values()) waiting.reject(new Offline());
    this.#listener.state("offline");
  }

  #redial(): void {
    if (this.#closed) return;
    if (this.#round.goOn()) return this.#dial();
    this.#failures += 1;
    const pause = Math.min(longestPause, 500 * 2 ** Math.min(this.#failures, 10));
    const { buffer, byteOffset } = this.#env.random(4);
    const jitter = new DataView(buffer, byteOffset).getUint32(0) / 2 ** 32;
    this.#callOff = this.#env.clock.after(pause * (0.5 + jitter / 2), () => this.#dial());
  }
}
