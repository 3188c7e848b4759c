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
import { until } from "./acts/until.ts";
import { DrillHall } from "./hall/drill-hall.ts";
import { PastHall } from "./life/past-hall.ts";
import { live } from "./life/live.ts";
import { good, type Person } from "./life/person.ts";
import { ports, realClock } from "./life/ports.ts";
import { circleCalled, type Lived, liveYear, type Union } from "./life/year.ts";
import type { CircleOfUnion } from "./union/circle.ts";
import { heardIn } from "./union/deeds.ts";
import { type PersonName, you } from "./union/people.ts";
import { type DayOfUnion, type Plan, planOf } from "./union/plan.ts";
import { inLanguage } from "./union/said.ts";

/** Who reads it, by a real line to a real hall. */
const dial = webDial({ WebSocket: WebSocket as unknown as typeof globalThis.WebSocket, fetch }, realClock);

export interface DrillAsk {
  readonly union: readonly CircleOfUnion[];
  /** The number of the circle that is taken over. */
  readonly takenOver: number;
  readonly language: Language;
  /** The origin of the page on which the app may be shown, where there is one. */
  readonly shownOn: string | null;
  readonly report?: (lived: Lived, hall: DrillHall) => void;
  /** Ends the life of a year before it is over: then there is no drill, and nothing is left of it. */
  readonly signal?: AbortSignal;
}

/** A union that has lived a year, its hall, and the phones that somebody takes up. Gone without a trace when disposed of. */
export class Drill implements AsyncDisposable {
  readonly plan: Plan;
  readonly language: Language;
  readonly takenOver: CircleId;
  /** In the plan's order: the first is everybody's. */
  readonly circles: readonly CircleId[];
  hall: DrillHall;
  readonly #union: Union;
  readonly #shownOn: string | null;
  readonly #halls: DrillHall[];
  readonly #phones = new Map<PersonName, Member>();
  readonly #more: Member[] = [];

  private constructor(hall: DrillHall, plan: Plan, union: Union, ask: DrillAsk) {
    this.hall = hall;
    this.plan = plan;
    this.language = ask.language;
    this.#union = union;
    this.#shownOn = ask.shownOn;
    this.#halls = [hall];
    this.circles = union.circles;
    this.takenOver = union.circles[ask.takenOver]!;
  }

  static async open(ask: DrillAsk): Promise<Drill> {
    const plan = planOf(ask.union, "high tide");
    const hall = await DrillHall.prepare(ask.shownOn);
    try {
      const union = await lived(hall, plan, ask);
      await hall.start();
      return new Drill(hall, plan, union, ask);
    } catch (error) {
      await hall[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The circle of everybody: the largest there is. */
  get everyone(): CircleId {
    return this.circles[0]!;
  }

  /** Where advisers answer what they are asked, and who one of them is. */
  get advised(): { readonly circle: CircleId; readonly adviser: PersonName } {
    const number = this.plan.circles.findIndex(({ advisers }) => advisers !== undefined);
    const [adviser] = this.plan.circles[number]?.advisers ?? [];
    if (adviser === undefined) throw new Error("this union has no advisers");
    return { circle: this.circles[number]!, adviser };
  }

  /** Of all halls that there were. */
  get addresses(): readonly string[] {
    return this.#halls.map(({ url }) => url);
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

  /** Does once more, now and by real lines, what was done on a day, on the phones of whoever did it. */
  async live(day: DayOfUnion): Promise<void> {
    const phones = new Map<PersonName, Member>();
    for (const who of day.deeds.flatMap(heardIn)) phones.set(who, await this.phone(who));
    for (const deed of day.deeds) {
      await live(deed, {
        circle: this.circles[deed.circle]!,
        called: (title) => circleCalled(this.plan, this.circles, title),
        device: (who) => phones.get(who)!,
        quiet: async () => void (await Promise.all([...phones.values()].map((phone) => phone.settled()))),
        until: (isSo) => until(phones.get(deed.by)!, isSo),
        say: (said) => inLanguage(this.language, said),
        language: this.language,
        pass: () => undefined,
        today: Date.now(),
      });
    }
  }

  /** A link by which a browser becomes another device of yours, at whichever hall your desk is in. */
  async linkForYou(): Promise<string> {
    return (await good((await this.phone(you)).linkDevice())).link;
  }

  /** Another hall, elsewhere; with the link that founds its first circle. */
  async another(): Promise<{ readonly hall: DrillHall; readonly found: string }> {
    const hall = await DrillHall.prepare(this.#shownOn);
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

const never = new AbortController().signal;
const silent = (): void => undefined;

/** The year before today, up to a quarter of an hour ago: so nothing of it is in the future. */
async function lived(
  hall: DrillHall,
  plan: Plan,
  { language, report = silent, signal = never }: DrillAsk,
): Promise<Union> {
  const today = Date.now() - 3_600_000;
  const first = plan.days[0]?.ago ?? 0;
  const past = await PastHall.open(hall.dir, hall.url, today - (first + 1) * msInDay);
  try {
    const at = { hall: past, address: hall.url, today, language, signal };
    return await liveYear(plan, at, (sofar) => report(sofar, hall));
  } finally {
    await past.close();
  }
}
