import {
  type Environment,
  type Language,
  type LocalStore,
  type Member,
  MemoryStore,
  openMember,
  webDial,
} from "@unionhall/member";
import { type CircleId, msInDay } from "@unionhall/protocol";
import { WebSocket } from "ws";
import { DrillHall } from "./hall/drill-hall.ts";
import { PastHall } from "./life/past-hall.ts";
import { good, type Person } from "./life/person.ts";
import { ports, realClock } from "./life/ports.ts";
import { liveYear, type Union } from "./life/year.ts";
import type { CircleOfUnion } from "./union/circle.ts";
import type { PersonName } from "./union/people.ts";
import { type Plan, planOf } from "./union/plan.ts";

/** Whose screen is beside the server, and the circle that a steward takes over, by its number. */
export const you: PersonName = "Marisol";

/** Who reads it, by a real line to a real hall. */
const dial = webDial({ WebSocket: WebSocket as unknown as typeof globalThis.WebSocket, fetch }, realClock);

export interface DrillAsk {
  readonly union: readonly CircleOfUnion[];
  /** The number of the circle that is taken over. */
  readonly takenOver: number;
  readonly language: Language;
  readonly report?: (left: number) => void;
}

/** A union that has lived a year, its hall, and the phones that somebody takes up. Gone without a trace when disposed of. */
export class Drill implements AsyncDisposable {
  readonly plan: Plan;
  readonly language: Language;
  readonly takenOver: CircleId;
  readonly everyone: CircleId;
  hall: DrillHall;
  readonly #union: Union;
  readonly #halls: DrillHall[];
  readonly #phones = new Map<PersonName, Member>();
  readonly #more: Member[] = [];

  private constructor(hall: DrillHall, plan: Plan, union: Union, ask: DrillAsk) {
    this.hall = hall;
    this.plan = plan;
    this.language = ask.language;
    this.#union = union;
    this.#halls = [hall];
    this.everyone = union.circles[0]!;
    this.takenOver = union.circles[ask.takenOver]!;
  }

  static async open(ask: DrillAsk): Promise<Drill> {
    const plan = planOf(ask.union, "high tide", ask.language);
    const hall = await DrillHall.prepare();
    try {
      const union = await lived(hall, plan, ask);
      await hall.start();
      return new Drill(hall, plan, union, ask);
    } catch (error) {
      await hall[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Somebody's phone, switched on. */
  async phone(who: PersonName): Promise<Member> {
    return this.#phones.get(who) ?? this.bend(who, {});
  }

  /** Somebody switches their phone off, bends what it runs on, and switches it on again. */
  async bend(who: PersonName, bent: Partial<Environment>): Promise<Member> {
    await this.#phones.get(who)?.close();
    const member = await this.device(this.#person(who).store, bent);
    this.#phones.set(who, member);
    return member;
  }

  /** A device, new where nothing is on it. */
  async device(store: LocalStore = new MemoryStore(), bent: Partial<Environment> = {}): Promise<Member> {
    const member = await openMember({ ...environment(store), ...bent });
    this.#more.push(member);
    await member.settled();
    return member;
  }

  /** A link by which a browser becomes another device of yours, at whichever hall your desk is in. */
  async linkForYou(): Promise<string> {
    return (await good((await this.phone(you)).linkDevice())).link;
  }

  /** Another hall, elsewhere; with the link that founds its first circle. */
  async another(): Promise<{ readonly hall: DrillHall; readonly found: string }> {
    const hall = await DrillHall.prepare(this.#halls[0]!.url);
    this.#halls.push(hall);
    return { hall, found: (await hall.start()) ?? "" };
  }

  #person(who: PersonName): Person {
    const person = this.#union.people.get(who);
    if (person === undefined) throw new Error(`nobody is called ${who}`);
    return person;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const member of this.#more) await member.close();
    for (const hall of this.#halls) await hall[Symbol.asyncDispose]();
  }
}

function environment(store: LocalStore): Environment {
  return { ...ports, store, dial, clock: realClock };
}

/** The year before today, up to a quarter of an hour ago: so nothing of it is in the future. */
async function lived(hall: DrillHall, plan: Plan, { language, report }: DrillAsk): Promise<Union> {
  const today = Date.now() - 3_600_000;
  const first = plan.days[0]?.ago ?? 0;
  const past = await PastHall.open(hall.dir, hall.url, today - (first + 1) * msInDay);
  try {
    return await liveYear(plan, { hall: past, address: hall.url, today, language }, report);
  } finally {
    await past.close();
  }
}
