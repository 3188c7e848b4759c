import { noiseCircle } from "../bench/noise.ts";
import { Caller } from "../bench/caller.ts";
import { Auditor } from "./audit.ts";
import { type Deed, keepDoing, type Doing } from "./deeds.ts";
import type { Dice } from "./dice.ts";
import { Gate } from "./gate.ts";
import type { House } from "./house.ts";
import { inTime } from "./in-time.ts";
import { Line, LoadedCircle } from "./line.ts";
import { looking } from "./looking.ts";
import { Sender, type SentFile } from "./sending.ts";
import { talking } from "./talking.ts";
import { turning } from "./turning.ts";

const circles = 4;
const talkers = 5;

/** One circle, who is busy in it, and who looks at it when they rest. */
interface Busy {
  readonly circle: LoadedCircle;
  readonly deeds: readonly Deed[];
  readonly look: (line: Line, whole: boolean) => Promise<void>;
  readonly files: readonly SentFile[];
}

/** Many sockets that talk, turn, take back, send files and watch in several circles of one hall. */
export class Load {
  readonly #doing: Doing & { over: boolean };
  readonly #busy: readonly Busy[];
  readonly #dice: Dice;
  readonly #troubles: string[] = [];
  #everybody: Promise<unknown> = Promise.resolve();
  #answered: () => void = () => undefined;

  private constructor(doing: Doing & { over: boolean }, busy: readonly Busy[], dice: Dice) {
    this.#doing = doing;
    this.#busy = busy;
    this.#dice = dice;
  }

  /** Founds the circles, and has everybody ready at a closed gate. */
  static async open({ halls }: House, dice: Dice): Promise<Load> {
    const busy = (await found(halls.at(-1)!)).map((circle) => busyIn(circle, dice));
    const gate = new Gate(busy.reduce((sum, { deeds }) => sum + deeds.length, 0));
    const doing = { gate, over: false, ports: halls.map(({ port }) => port), did: () => load.#answered() };
    const load: Load = new Load(doing, busy, dice);
    const all = busy.flatMap(({ circle, deeds }) =>
      deeds.map((deed) => keepDoing(doing, circle, deed, dice.another())),
    );
    load.#everybody = Promise.all(all);
    return load;
  }

  get acknowledged(): number {
    return this.#busy.reduce((sum, { circle }) => sum + circle.ledger.acknowledged, 0);
  }

  get problems(): readonly string[] {
    return [...this.#troubles, ...this.#busy.flatMap(({ circle }) => circle.ledger.problems)];
  }

  wrong(words: string): void {
    this.#troubles.push(words);
  }

  get files(): readonly (readonly [LoadedCircle, readonly SentFile[]])[] {
    return this.#busy.map(({ circle, files }) => [circle, files]);
  }

  goOn(): void {
    this.#doing.gate.open();
  }

  /** Settles when so many deeds have been answered for, from now on. */
  async answered(count: number): Promise<void> {
    let left = count;
    const all = new Promise<void>((resolve) => {
      this.#answered = () => {
        left -= 1;
        if (left === 0) resolve();
      };
    });
    await inTime(all, "nobody is answered any more");
  }

  /** Has everybody rest, and holds what the hall has against what it said. */
  async look(whole = false): Promise<void> {
    await this.#doing.gate.close();
    for (const { circle, look } of this.#busy) {
      const line = await Line.open(this.#dice.one(this.#doing.ports) ?? 0, circle);
      await look(line, whole).finally(() => line.close());
    }
  }

  async end(): Promise<void> {
    this.#doing.over = true;
    this.goOn();
    await this.#everybody;
  }
}

async function found({ port, code }: House["halls"][number]): Promise<readonly LoadedCircle[]> {
  if (code === null) throw new Error("a new hall has a founding link");
  const caller = await Caller.open(port);
  const all: LoadedCircle[] = [];
  while (all.length < circles) {
    const [first] = all;
    const circle = new LoadedCircle(await noiseCircle(first === undefined ? { code } : { circle: first.id }));
    const { places } = await caller.ask(circle.founded.request, "placed");
    circle.begin(places);
    if (first === undefined) await caller.enter(circle.id, circle.founded.latch);
    all.push(circle);
  }
  caller.close();
  return all;
}

function busyIn(circle: LoadedCircle, dice: Dice): Busy {
  const auditor = new Auditor(circle);
  const [steward, sender] = [turning(circle, dice.another()), new Sender(circle, dice.another())];
  const others = Array.from({ length: talkers }, () => talking(circle, dice.another()));
  return {
    circle,
    deeds: [steward, sender, looking(circle, dice.another()), ...others],
    look: (line, whole) => auditor.look(line, { turned: steward.newest(), files: sender.files }, whole),
    files: sender.files,
  };
}
