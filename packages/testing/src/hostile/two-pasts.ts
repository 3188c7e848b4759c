import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHallStore } from "@unionhall/hall";
import type { Bytes, CircleId, Key } from "@unionhall/protocol";
import { seededPorts } from "../kernel-world/ports.ts";
import { TestHall } from "../world/test-hall.ts";
import { comeIn, good, type TestDevice, World } from "../world/world.ts";
import { RawLine } from "./line.ts";

/** A world whose hall can be copied as it stands: with one key, each copy signs a past of its own from there on. */
export class TwoPasts implements AsyncDisposable {
  readonly made: World;
  readonly #dir: string;
  #copies = 0;

  private constructor(made: World, dir: string) {
    this.made = made;
    this.#dir = dir;
  }

  static async make(seed: string): Promise<TwoPasts> {
    const dir = await mkdtemp(join(tmpdir(), "unionhall-pasts-"));
    return new TwoPasts(await World.make(seed, { store: openHallStore(join(dir, "0.db")) }), dir);
  }

  /** A circle of the first, with the others in it. */
  async circleOf(...devices: readonly [TestDevice, ...TestDevice[]]): Promise<CircleId> {
    const [first, ...others] = devices;
    const { hall } = this.made;
    const circle = await good(first.member.found(hall.founding(first.name)));
    for (const other of others) await comeIn(this.made, first, circle, other);
    await this.made.quiet();
    return circle;
  }

  /** The hall as it is now. Nothing may be under way. */
  async copy(): Promise<TestHall> {
    const to = join(this.#dir, `${++this.#copies}.db`);
    for (const part of ["", "-wal"]) await copyFile(`${join(this.#dir, "0.db")}${part}`, `${to}${part}`);
    return TestHall.open(this.made.clock, `copy ${this.#copies}`, { store: openHallStore(to) });
  }

  /** From now on these people are in that copy. */
  async move(hall: TestHall, ...who: readonly string[]): Promise<void> {
    for (const each of who) this.made.hall.send(each, hall);
    await this.made.quiet();
    await this.made.later(60_000);
  }

  /** Lets what somebody said last in one past into another one, as only a hall can. */
  async carry(circle: CircleId, author: string, from: TestHall, to: TestHall): Promise<void> {
    const appends = from.asked.flatMap(({ who, ask }) => (who === author && ask.type === "append" ? [ask] : []));
    const entries = appends.findLast((ask) => ask.circle === circle)?.entries ?? [];
    const { key, seed } = await this.#latch(circle, author);
    const line = await RawLine.open(to, seededPorts("a hall"));
    if (!(await line.enter(circle, key, seed))) throw new Error("the other past does not let them in");
    await line.append(circle, entries);
    await this.made.quiet();
  }

  async #latch(circle: CircleId, who: string): Promise<{ readonly key: Key; readonly seed: Bytes }> {
    const enters = this.made.hall.asked.flatMap((each) =>
      each.who === who && each.ask.type === "enter" && each.ask.circle === circle ? [each.ask.latch] : [],
    );
    const key = enters.at(-1);
    if (key === undefined) throw new Error(`${who} never came`);
    return { key, seed: await this.made.seedOf(key) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#dir, { recursive: true, force: true });
  }
}
