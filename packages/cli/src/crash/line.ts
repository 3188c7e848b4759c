import type { Answer, Place, Push, Reason, Request } from "@unionhall/protocol";
import { entryId, readTold } from "@unionhall/protocol";
import { Caller, LineLost } from "../bench/caller.ts";
import type { NoiseCircle } from "../bench/noise.ts";
import { inTime } from "./in-time.ts";
import { Ledger } from "./ledger.ts";

/** A circle that is put under load. */
export class LoadedCircle {
  readonly founded: NoiseCircle;
  readonly ledger: Ledger;
  /** The epoch that whoever writes knows of. */
  epoch = 0;

  constructor(founded: NoiseCircle) {
    this.founded = founded;
    this.ledger = new Ledger(founded.id);
  }

  get id(): NoiseCircle["id"] {
    return this.founded.id;
  }

  /** The hall has founded it, with these places for its first entries. */
  begin(places: readonly Place[]): void {
    for (const [at, { header }] of this.founded.request.entries.entries()) {
      const entry = entryId(header);
      this.ledger.send(entry);
      this.ledger.settle(entry, { place: places[at] ?? null, refusal: null });
    }
  }
}

/** Answers after which nobody knows whether it was stored. */
const unsure: ReadonlySet<Reason> = new Set(["store-away", "shutting-down"]);

/** One connection, inside one circle. */
export class Line {
  readonly #caller: Caller;

  private constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Throws `LineLost` where the hall cannot be reached. */
  static async open(port: number, circle: LoadedCircle): Promise<Line> {
    const caller = await Caller.open(port).catch((error: unknown) => {
      throw new LineLost("the hall cannot be reached", { cause: error });
    });
    const line = new Line(caller);
    await line.enter(circle);
    return line;
  }

  get hall(): Caller["hall"] {
    return this.#caller.hall;
  }

  set hear(hear: (push: Push) => void) {
    this.#caller.hear = (payload) => {
      const told = readTold(payload);
      if ("push" in told) hear(told.push);
    };
  }

  /** Once more is no error: each time the hall signs the circle's head. */
  async enter({ founded, ledger }: LoadedCircle): Promise<Extract<Answer, { type: "entered" }>> {
    const entered = await this.ask(await this.#caller.toEnter(founded.id, founded.latch), "entered");
    ledger.sign(entered.head.statement);
    return entered;
  }

  /** Throws `LineLost` where nobody knows what became of it. */
  async ask<K extends Answer["type"]>(request: Request, kind: K): Promise<Extract<Answer, { type: K }>> {
    const answer = await inTime(this.#caller.answerTo(request), `${request.type} is not answered`);
    if (answer.type === kind) return answer as Extract<Answer, { type: K }>;
    const said = answer.type === "refuse" ? answer.refusal.reason : answer.type;
    if (answer.type === "refuse" && unsure.has(answer.refusal.reason)) throw new LineLost(said);
    throw new Error(`${request.type} was answered with ${said}`);
  }

  close(): void {
    this.#caller.close();
  }
}
