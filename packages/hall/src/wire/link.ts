import type { Answer, Bytes, CircleId, Key, Push, Reason, Mark } from "@unionhall/protocol";
import { caps, decode, Malformed, readAsked, writeAnswer, writePush } from "@unionhall/protocol";
import { DiskFails, DiskFull, StoreAway } from "../store/store-errors.ts";
import { answer } from "../verbs/answer.ts";
import type { Guest, Hall } from "../verbs/hall.ts";
import { refuse } from "../verbs/hall.ts";

/** What a connection needs of whoever carries its bytes. */
export interface Carrier {
  send(frame: Bytes): void;
  close(): void;
}

/** What a connection needs of the wire. */
export interface Switchboard {
  readonly hall: Hall;
  readonly closing: boolean;
  follow(link: Line, circle: CircleId): void;
  gone(link: Line): void;
  /** Something went wrong here that should not: a bug, or a disk that fails. Told by the error alone, never by what was sent. */
  fault(error: unknown): void;
}

/** One connection: requests in order, one answer each, and what is pushed between them. */
export class Line implements Guest {
  nonce: Bytes | null = null;
  readonly entered: Map<CircleId, Key> = new Map();
  readonly watching: Set<CircleId> = new Set();
  readonly shown: Map<CircleId, Mark> = new Map();
  founded = false;
  locators = 0;
  readonly #board: Switchboard;
  readonly #carrier: Carrier;
  #last: Promise<void> = Promise.resolve();
  #malformed = 0;
  #open = true;

  constructor(board: Switchboard, carrier: Carrier) {
    this.#board = board;
    this.#carrier = carrier;
  }

  /** Settles once the frame is answered. Never rejects. */
  receive(frame: Bytes): Promise<void> {
    this.#last = this.#last.then(() => this.#handle(frame));
    return this.#last;
  }

  /** The carrier is gone: nothing more is sent. */
  closed(): void {
    this.#open = false;
    this.#board.gone(this);
  }

  follow(circle: CircleId, latch: Key): void {
    if (!this.#open) return;
    this.entered.set(circle, latch);
    this.#board.follow(this, circle);
  }

  push(frame: Bytes): void {
    if (this.#open) this.#carrier.send(frame);
  }

  /** The latch opens the circle no more: said to whoever watches, and true from now on for everyone. */
  leave(circle: CircleId): void {
    const latch = this.entered.get(circle);
    this.entered.delete(circle);
    if (latch === undefined || !this.watching.delete(circle)) return;
    const left: Push = { type: "left", circle, latch };
    this.push(writePush(left));
  }

  hangUp(): void {
    if (!this.#open) return;
    this.closed();
    this.#carrier.close();
  }

  async #handle(frame: Bytes): Promise<void> {
    if (!this.#open) return;
    let n = 0;
    let say: Answer;
    try {
      const asked = readAsked(frame);
      n = asked.n;
      say = this.#board.closing ? refuse("shutting-down") : await answer(this.#board.hall, this, asked.ask);
    } catch (error) {
      say = refuse(this.#reasonOf(error, frame));
      if (n === 0) n = numberOf(frame);
    }
    this.push(writeAnswer(n, say));
    const isAway = say.type === "refuse" && say.refusal.reason === "store-away";
    // A device that dials again reads what it missed, and sends again what nobody has answered for.
    if (isAway || this.#malformed >= this.#board.hall.limits.malformed) this.hangUp();
  }

  #reasonOf(error: unknown, frame: Bytes): Reason {
    if (error instanceof Malformed) {
      this.#malformed += 1;
      return frame.length > caps.frame ? "too-large" : "malformed";
    }
    if (error instanceof StoreAway) return "store-away";
    this.#board.fault(error);
    if (error instanceof DiskFull) return "disk-full";
    return error instanceof DiskFails ? "store-away" : "failed";
  }
}

/** The number of a request that makes no sense otherwise, so that its sender knows which it was. 0 if it has none. */
function numberOf(frame: Bytes): number {
  try {
    const value = decode(frame.length > caps.frame ? new Uint8Array() : frame);
    const n = typeof value === "object" && value !== null && "n" in value ? value.n : 0;
    return Number.isSafeInteger(n) && (n as number) >= 0 ? (n as number) : 0;
  } catch {
    return 0;
  }
}
