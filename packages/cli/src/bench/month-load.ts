import { type Member, MemoryStore, openMember } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { environment } from "../node/environment.ts";
import { comeIn, founder, type HallAt, sees, until } from "./bench-member.ts";
import { counted, Meter } from "./counted-dial.ts";
import { serve } from "./children.ts";

export interface MonthTask extends HallAt {
  readonly circles: number;
  /** In all circles together. */
  readonly lines: number;
  /** How often the one who looks in now and then does so. */
  readonly looks: number;
}

/** Bytes in a day. */
export interface MonthDone {
  /** Of a member who is connected all day. */
  readonly connected: number;
  /** Of one who looks in now and then. */
  readonly lookingIn: number;
}

export function serveMonthLoad(): void {
  serve(async (task) => day(task as MonthTask));
}

/** A day of several circles in which somebody talks, for two who listen. */
async function day(task: MonthTask): Promise<MonthDone> {
  const { member: ash, circle } = await founder(task);
  const circles: CircleId[] = [circle];
  while (circles.length < task.circles)
    circles.push(good(await ash.open({ in: circle, title: `Circle ${circles.length}`, name: "ash" })));
  const [bo, cy] = [new Listener(circles), new Listener(circles)];
  await bo.comeIn(ash);
  await cy.comeIn(ash);
  await cy.away();
  [bo.meter.sent, bo.meter.got, cy.meter.sent, cy.meter.got] = [0, 0, 0, 0];
  for (let look = 1; look <= task.looks; look++) {
    const [from, to] = [look - 1, look].map((at) => Math.round((task.lines * at) / task.looks)) as [number, number];
    for (let line = from; line < to; line++) good(await ash.say(circles[line % circles.length]!, textOf(line)));
    good(await ash.settled());
    await cy.look();
    await cy.away();
  }
  await bo.hears(ash);
  const done = { connected: bo.meter.all, lookingIn: cy.meter.all };
  await bo.away();
  await ash.close();
  return done;
}

/** From a word to a few sentences, some eighty letters on average. */
function textOf(line: number): string {
  return "Tonight at eight, and bring the banner. ".repeat(4).slice(0, 4 + ((line * 53) % 156));
}

/** Somebody whose device keeps what it has, whether it is connected or not. */
class Listener {
  readonly meter = new Meter();
  readonly #store = new MemoryStore();
  readonly #circles: readonly CircleId[];
  #member: Member | null = null;

  constructor(circles: readonly CircleId[]) {
    this.#circles = circles;
  }

  async comeIn(ash: Member): Promise<void> {
    const member = await this.#open();
    for (const circle of this.#circles) await comeIn(member, ash, circle, "listener");
    good(await member.settled());
  }

  async look(): Promise<void> {
    good(await (await this.#open()).settled());
  }

  async hears(ash: Member): Promise<void> {
    const member = await this.#open();
    for (const circle of this.#circles) {
      const last = ash.circle(circle)?.headWords.seq ?? 0;
      await until(
        member,
        sees(member, circle, ({ headWords }) => headWords.seq >= last),
      );
    }
  }

  async away(): Promise<void> {
    await this.#member?.close();
    this.#member = null;
  }

  async #open(): Promise<Member> {
    const env = environment(this.#store, { offline: false });
    this.#member ??= await openMember({ ...env, dial: counted(env.dial, this.meter) });
    return this.#member;
  }
}
