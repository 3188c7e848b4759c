import type { Bytes, CircleId, Key } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import { opens } from "../verbs/inside.ts";

/** What waking needs of the platform, and of push services. */
export interface WakingParts {
  /** By which push services know the hall. */
  readonly key: Bytes;
  /** Whether an address is one that the hall goes to. */
  readonly isKnown: (address: string) => boolean;
  /** Never rejects; false where it is worth telling again later. */
  readonly tell: (address: string) => Promise<boolean>;
  /** Runs once later; returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly random: (length: number) => Bytes;
  readonly fault: (error: unknown) => void;
}

/** A device that asked to be woken. */
interface Sleeper {
  readonly circles: ReadonlyMap<CircleId, Key>;
  readonly since: number;
  /** Set once something came. */
  callOff: (() => void) | null;
}

const second = 1_000;
/** How long something that came waits, so that nobody lays the moments beside each other. */
const delay = { least: 10 * second, most: 150 * second };
const tries = 5;
const sleepsFor: number = 30 * msInDay;
const mostSleepers = 20_000;
/** Of one latch in one circle: a person has so many devices. */
const mostOfALatch = 8;

/**
 * Whom to wake when something comes. Each is woken once, and then asks again; so a push service learns of one thing for each
 * time that somebody was here. In memory alone: who is in which circles under one address is on no disk.
 */
export class Waking {
  readonly #parts: WakingParts;
  readonly #sleepers = new Map<string, Sleeper>();
  readonly #inCircle = new Map<CircleId, Set<string>>();
  #left: (circle: CircleId) => void = () => {};

  constructor(parts: WakingParts) {
    this.#parts = parts;
  }

  get key(): Bytes {
    return this.#parts.key;
  }

  isKnown(address: string): boolean {
    return this.#parts.isKnown(address);
  }

  /** Hears of circles for which nobody is to be woken any more. */
  onLeft(left: (circle: CircleId) => void): void {
    this.#left = left;
  }

  has(circle: CircleId): boolean {
    return this.#inCircle.has(circle);
  }

  /** In place of what the device at this address asked before. False where the hall has no room for it. */
  ask(address: string, circles: ReadonlyMap<CircleId, Key>, now: number): boolean {
    this.#forget(address);
    if (circles.size === 0) return true;
    if (this.#sleepers.size >= mostSleepers) return false;
    for (const [circle, latch] of circles) this.#makeRoom(circle, latch);
    this.#sleepers.set(address, { circles, since: now, callOff: null });
    for (const circle of circles.keys()) this.#inCircle.set(circle, this.#of(circle).add(address));
    return true;
  }

  /** Something came in a circle, by a latch if that is known: whoever has it knows. */
  came(circle: Circle, by: Key | undefined, now: number): void {
    this.#cameTo(circle, (latch) => latch !== by, now);
  }

  /** Something was left there for whoever has this latch. */
  cameFor(circle: Circle, to: Key, now: number): void {
    this.#cameTo(circle, (latch) => latch === to, now);
  }

  /** Lets go of who has not come for a month. */
  sweep(now: number): void {
    for (const [address, { since }] of this.#sleepers) if (since + sleepsFor <= now) this.#forget(address);
  }

  close(): void {
    for (const address of this.#sleepers.keys()) this.#forget(address);
  }

  #cameTo(circle: Circle, isFor: (latch: Key) => boolean, now: number): void {
    for (const address of this.#of(circle.id)) {
      const sleeper = this.#sleepers.get(address)!;
      const latch = sleeper.circles.get(circle.id)!;
      if (sleeper.callOff !== null || !isFor(latch) || !opens(circle, latch, now).ok) continue;
      this.#soon(address, sleeper, tries);
    }
  }

  #soon(address: string, sleeper: Sleeper, left: number): void {
    const { buffer, byteOffset } = this.#parts.random(4);
    const part = new DataView(buffer, byteOffset).getUint32(0) / 2 ** 32;
    const ms = delay.least + part * (delay.most - delay.least);
    sleeper.callOff = this.#parts.after(ms, () => void this.#wake(address, sleeper, left));
  }

  async #wake(address: string, sleeper: Sleeper, left: number): Promise<void> {
    const isTold = await this.#parts.tell(address);
    // It may have been here meanwhile, and asked anew.
    if (this.#sleepers.get(address) !== sleeper) return;
    if (!isTold && left > 1) return this.#soon(address, sleeper, left - 1);
    if (!isTold) this.#parts.fault(new Error("a push service does not answer"));
    this.#forget(address);
  }

  /** The one that asked first goes. */
  #makeRoom(circle: CircleId, latch: Key): void {
    const ofLatch = [...this.#of(circle)].filter(
      (address) => this.#sleepers.get(address)?.circles.get(circle) === latch,
    );
    const [first] = ofLatch;
    if (first !== undefined && ofLatch.length >= mostOfALatch) this.#forget(first);
  }

  #of(circle: CircleId): Set<string> {
    return this.#inCircle.get(circle) ?? new Set();
  }

  #forget(address: string): void {
    const sleeper = this.#sleepers.get(address);
    sleeper?.callOff?.();
    this.#sleepers.delete(address);
    for (const circle of sleeper?.circles.keys() ?? []) {
      const there = this.#of(circle);
      there.delete(address);
      if (there.size > 0 || !this.#inCircle.delete(circle)) continue;
      this.#left(circle);
    }
  }
}
