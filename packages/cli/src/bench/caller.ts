import { webcrypto } from "node:crypto";
import type { Answer, Bytes, CircleId, Crypto, Key, Request, Subtle } from "@unionhall/protocol";
import { enterToSign, hallIdOf, idOf, readTold, webCrypto, writeAsked } from "@unionhall/protocol";
import { frame, RawSocket } from "./raw-socket.ts";

const crypto: Crypto = webCrypto(webcrypto.subtle as Subtle);

export interface LatchSeed {
  readonly key: Key;
  readonly seed: Bytes;
}

/** The hall is gone. What was asked may or may not have come to it. */
export class LineLost extends Error {
  override readonly name = "LineLost";
}

/** A connection to a hall that asks one thing at a time while things are set up, and then takes whatever comes. */
export class Caller {
  #socket!: RawSocket;
  #hall!: Key;
  #nonce!: Bytes;
  #n = 0;
  #isLost = false;
  #lose: () => void = () => undefined;
  /** What hears the payloads that answer nothing of what was asked. */
  hear: (payload: Bytes) => void = () => undefined;

  static async open(port: number): Promise<Caller> {
    const caller = new Caller();
    const gone = (): void => {
      caller.#isLost = true;
      caller.#lose();
    };
    caller.#socket = await RawSocket.open(port, (payload) => caller.hear(payload), gone);
    const welcome = await caller.ask({ type: "hello", versions: [1] }, "welcome");
    caller.#hall = welcome.hall;
    caller.#nonce = welcome.nonce;
    return caller;
  }

  /** What the hall's signatures are checked by. */
  get hall(): Key {
    return this.#hall;
  }

  async ask<K extends Answer["type"]>(request: Request, kind: K): Promise<Extract<Answer, { type: K }>> {
    const answer = await this.answerTo(request);
    if (answer.type === kind) return answer as Extract<Answer, { type: K }>;
    throw new Error(
      answer.type === "refuse" ? `the hall refused: ${answer.refusal.reason}` : `not ${kind}: ${answer.type}`,
    );
  }

  /** Whatever the hall says to it. Throws `LineLost`. */
  answerTo(request: Request): Promise<Answer> {
    const n = ++this.#n;
    return new Promise<Answer>((resolve, reject) => {
      this.#lose = () => reject(new LineLost("the hall is gone"));
      if (this.#isLost) return this.#lose();
      const elsewhere = this.hear;
      this.hear = (payload) => {
        const told = readTold(payload);
        if (!("say" in told) || told.n !== n) return elsewhere(payload);
        this.hear = elsewhere;
        resolve(told.say);
      };
      this.#socket.send(frame(writeAsked(n, request)));
    });
  }

  async enter(circle: CircleId, latch: LatchSeed): Promise<void> {
    await this.ask(await this.toEnter(circle, latch), "entered");
  }

  async toEnter(circle: CircleId, latch: LatchSeed): Promise<Request> {
    const signature = await crypto.sign(latch.seed, enterToSign(hallIdOf(this.#hall), circle, this.#nonce));
    return { type: "enter", circle, latch: latch.key, signature };
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
