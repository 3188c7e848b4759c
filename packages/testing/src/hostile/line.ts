import type { Answer, AppendResult, Bytes, CircleId, Key, Placed, Push, Request, Sealed } from "@unionhall/protocol";
import { enterToSign, hallIdOf, protocolVersion, readTold, writeAsked } from "@unionhall/protocol";
import type { Ports } from "@unionhall/kernel";
import type { TestHall } from "../world/test-hall.ts";

type Of<K extends Answer["type"]> = Extract<Answer, { readonly type: K }>;

/** A connection by hand: asks whatever it likes, and has every answer as it is. */
export class RawLine {
  readonly pushes: Push[] = [];
  readonly #ports: Ports;
  readonly #link: ReturnType<TestHall["wire"]["connect"]>;
  readonly #answers = new Map<number, Answer>();
  #n = 0;
  #welcome: Of<"welcome"> | null = null;

  constructor(hall: TestHall, ports: Ports) {
    this.#ports = ports;
    this.#link = hall.wire.connect(
      (frame) => this.#hear(frame),
      () => undefined,
    );
  }

  static async open(hall: TestHall, ports: Ports): Promise<RawLine> {
    const line = new RawLine(hall, ports);
    line.#welcome = await line.expect({ type: "hello", versions: [protocolVersion] }, "welcome");
    return line;
  }

  /** The hall's key. Throws where nobody has greeted. */
  get hall(): Key {
    if (this.#welcome === null) throw new Error("nobody has greeted");
    return this.#welcome.hall;
  }

  async ask(request: Request): Promise<Answer> {
    this.#n += 1;
    const n = this.#n;
    await this.#link.receive(writeAsked(n, request));
    const answer = this.#answers.get(n);
    if (answer === undefined) throw new Error("the hall has hung up");
    this.#answers.delete(n);
    return answer;
  }

  /** The answer of that type; any other fails the test. */
  async expect<K extends Answer["type"]>(request: Request, kind: K): Promise<Of<K>> {
    const answer = await this.ask(request);
    if (answer.type !== kind) throw new Error(`${request.type}: ${JSON.stringify(answer)}`);
    return answer as Of<K>;
  }

  /** The type of the answer, or the reason of a refusal. */
  async try(request: Request): Promise<string> {
    const answer = await this.ask(request);
    return answer.type === "refuse" ? answer.refusal.reason : answer.type;
  }

  /** Whether the door opens to that latch. */
  async enter(circle: CircleId, latch: Key, seed: Bytes): Promise<boolean> {
    const nonce = this.#welcome?.nonce ?? new Uint8Array(32);
    const signature = await this.#ports.crypto.sign(seed, enterToSign(hallIdOf(this.hall), circle, nonce));
    return (await this.try({ type: "enter", circle, latch, signature })) === "entered";
  }

  /** Every entry of a circle that this connection is inside. */
  async readAll(circle: CircleId): Promise<readonly Placed[]> {
    const all: Placed[] = [];
    for (;;) {
      const after = all.at(-1)?.seq ?? 0;
      const { entries } = await this.expect({ type: "read", circle, after, limit: 512 }, "page");
      if (entries.length === 0) return all;
      all.push(...entries);
    }
  }

  async append(circle: CircleId, entries: readonly Sealed[]): Promise<readonly AppendResult[]> {
    return (await this.expect({ type: "append", circle, entries }, "appended")).results;
  }

  #hear(frame: Bytes): void {
    const told = readTold(frame);
    if ("push" in told) this.pushes.push(told.push);
    else this.#answers.set(told.n, told.say);
  }
}
