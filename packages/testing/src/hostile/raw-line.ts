import { webcrypto } from "node:crypto";
import type { Link } from "@unionhall/hall";
import type { Answer, Bytes, CircleId, Key, Request, Subtle } from "@unionhall/protocol";
import { enterToSign, hallIdOf, protocolVersion, readTold, webCrypto, writeAsked } from "@unionhall/protocol";
import type { TestHall } from "../world/test-hall.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);

/** A line to a hall with no member behind it. */
export class RawLine {
  readonly #link: Link;
  readonly #answers = new Map<number, Answer>();
  #n = 0;

  constructor(hall: TestHall) {
    this.#link = hall.wire.connect(
      (frame) => {
        const told = readTold(frame);
        if ("say" in told) this.#answers.set(told.n, told.say);
      },
      () => undefined,
    );
  }

  async ask(ask: Request): Promise<Answer> {
    this.#n += 1;
    await this.#link.receive(writeAsked(this.#n, ask));
    const answer = this.#answers.get(this.#n);
    if (answer === undefined || answer.type === "refuse") throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  async enter(circle: CircleId, { key, seed }: { readonly key: Key; readonly seed: Bytes }): Promise<void> {
    const welcome = await this.ask({ type: "hello", versions: [protocolVersion] });
    if (welcome.type !== "welcome") throw new Error("no welcome");
    const signature = await crypto.sign(seed, enterToSign(hallIdOf(welcome.hall), circle, welcome.nonce));
    await this.ask({ type: "enter", circle, latch: key, signature });
  }
}
