import { webcrypto } from "node:crypto";
import type { Answer, Bytes, CircleId, Crypto, Key, Request, Subtle } from "@unionhall/protocol";
import { enterToSign, hallIdOf, idOf, readTold, webCrypto, writeAsked } from "@unionhall/protocol";
import { frame, RawSocket } from "./raw-socket.ts";

const crypto: Crypto = webCrypto(webcrypto.subtle as Subtle);

export interface LatchSeed {
  readonly key: Key;
  readonly seed: Bytes;
}

/** A connection to a hall that asks one thing at a time while things are set up, and then takes whatever comes. */
export class Caller {
  #socket!: RawSocket;
  #hall!: Key;
  #nonce!: Bytes;
  #n = 0;
  /** What hears the payloads once the set-up is done. */
  hear: (payload: Bytes) => void = () => undefined;

  static async open(port: number): Promise<Caller> {
    const caller = new Caller();
    caller.#socket = await RawSocket.open(port, (payload) => caller.hear(payload));
    const welcome = await caller.ask({ type: "hello", versions: [1] }, "welcome");
    caller.#hall = welcome.hall;
    caller.#nonce = welcome.nonce;
    return caller;
  }

  async ask<K extends Answer["type"]>(request: Request, kind: K): Promise<Extract<Answer, { type: K }>> {
    const n = ++this.#n;
    const answer = await new Promise<Answer>((resolve) => {
      this.hear = (payload) => {
        const told = readTold(payload);
        if ("say" in told && told.n === n) resolve(told.say);
      };
      this.#socket.send(frame(writeAsked(n, request)));
    });
    this.hear = () => undefined;
    if (answer.type === kind) return answer as Extract<Answer, { type: K }>;
    throw new Error(
      answer.type === "refuse" ? `the hall refused: ${answer.refusal.reason}` : `not ${kind}: ${answer.type}`,
    );
  }

  async enter(circle: CircleId, latch: LatchSeed): Promise<void> {
    const signature = await crypto.sign(latch.seed, enterToSign(hallIdOf(this.#hall), circle, this.#nonce));
    await this.ask({ type: "enter", circle, latch: latch.key, signature }, "entered");
  }

  /** A request as a whole frame, made before the clock runs. */
  prepare(request: Request): Buffer {
    return frame(writeAsked(++this.#n, request));
  }

  send(made: Buffer): void {
    this.#socket.send(made);
  }

  close(): void {
    this.#socket.close();
  }
}

export async function newLatch(seed: Bytes): Promise<LatchSeed> {
  return { seed, key: idOf("key", await crypto.publicKey(seed)) };
}
