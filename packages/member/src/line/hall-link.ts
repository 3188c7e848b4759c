import type { Answer, CircleId, HallId, Key, Push, Refusal, Request } from "@unionhall/protocol";
import { enterToSign, hallIdOf, Malformed, protocolVersion, readTold, writeAsked } from "@unionhall/protocol";
import type { Bytes } from "@unionhall/protocol";
import { msInDay } from "@unionhall/kernel";
import type { Environment, Line } from "../ports.ts";

/** The hall cannot be reached now. Whatever was asked may or may not have arrived. */
export class Offline extends Error {
  override readonly name = "Offline";
}

/** The hall said no. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.words);
    this.refusal = refusal;
  }
}

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

/** One hall as this device reaches it: dials, greets, asks, and dials again with growing, jittered pauses. */
export class HallLink {
  readonly #env: HallEnvironment;
  readonly address: string;
  readonly #listener: LinkListener;
  readonly #waiting = new Map<number, Waiting>();
  #line: Line | null = null;
  #number = 0;
  #failures = 0;
  /** When the hall last greeted, in ms. */
  #greetedAt = 0;
  #callOff: (() => void) | null = null;
  #closed = false;
  #pinned: Key | null = null;
  #isOther = false;
  #daysOff = 0;
  #isBelieved = true;
  /** Known once the hall has greeted. */
  #greeting: { readonly hall: Key; readonly nonce: Bytes; readonly day: number } | null = null;

  constructor(env: HallEnvironment, address: string, listener: LinkListener) {
    this.#env = env;
    this.address = address;
    this.#listener = listener;
    this.#dial();
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

  /** Whoever answered last was not the hall of that key. They were told nothing but a greeting. */
  get isOther(): boolean {
    return this.#isOther;
  }

  /** From now on nobody else than the hall of this key is talked to. */
  pin(key: Key): void {
    this.#pinned = key;
    if (this.#greeting !== null && this.#greeting.hall !== key) this.#turnAway();
  }

  /** The hall's day when it greeted. */
  get day(): number | null {
    return this.#greeting?.day ?? null;
  }

  /** How many days the hall was ahead of this device when it last greeted; below zero, behind it. Stays while it is away. */
  get daysOff(): number {
    return this.#daysOff;
  }

  get nonce(): Bytes | null {
    return this.#greeting?.nonce ?? null;
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
    const hall: HallId = hallIdOf(greeting.hall);
    const signature = await this.#env.crypto.sign(latch.seed, enterToSign(hall, circle, greeting.nonce));
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

  #dial(): void {
    this.#callOff = null;
    if (this.#closed) return;
    this.#listener.state("connecting");
    const line = this.#env.dial(this.address, {
      up: () => void this.#greet().catch(() => line.close()),
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
    const welcome = this.#expect(await this.#send({ type: "hello", versions: [protocolVersion] }), "welcome");
    if (this.#pinned !== null && welcome.hall !== this.#pinned) return this.#turnAway();
    this.#isOther = false;
    this.#greeting = { hall: welcome.hall, nonce: welcome.nonce, day: welcome.day };
    this.#greetedAt = this.#env.clock.now();
    this.#daysOff = welcome.day - Math.floor(this.#greetedAt / msInDay);
    this.#listener.state("online");
  }

  /** Dialled again after ever longer pauses, as the hall itself may come back. */
  #turnAway(): void {
    this.#isOther = true;
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
    if (this.#greeting !== null && this.#env.clock.now() - this.#greetedAt >= steady) this.#failures = 0;
    this.#greeting = null;
    this.#line = null;
    for (const waiting of this.#waiting.values()) waiting.reject(new Offline());
    this.#listener.state("offline");
  }

  #redial(): void {
    if (this.#closed) return;
    this.#failures += 1;
    const pause = Math.min(longestPause, 500 * 2 ** Math.min(this.#failures, 10));
    const { buffer, byteOffset } = this.#env.random(4);
    const jitter = new DataView(buffer, byteOffset).getUint32(0) / 2 ** 32;
    this.#callOff = this.#env.clock.after(pause * (0.5 + jitter / 2), () => this.#dial());
  }
}
