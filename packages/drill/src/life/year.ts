import { MemoryStore } from "@unionhall/member";
import type { Language } from "@unionhall/member";
import { type CircleId, msInDay } from "@unionhall/protocol";
import type { Arrival, DayOfUnion, Plan } from "../union/plan.ts";
import type { PersonName } from "../union/people.ts";
import { heardIn } from "../union/deeds.ts";
import { inLanguage } from "../union/said.ts";
import { live } from "./live.ts";
import type { PastHall } from "./past-hall.ts";
import { awake, good, type Person, viewOf } from "./person.ts";

/** A union that has been lived: everybody's phones, off, with what is kept on them, and its circles in the plan's order. */
export interface Union {
  readonly people: ReadonlyMap<PersonName, Person>;
  readonly circles: readonly CircleId[];
}

/**
 * Lives a plan: everybody has keys of their own, comes in by invitations, and seals what they say. Phones are on on the
 * days on which their owners do something. `report` hears how many days are left; `signal` ends it between two deeds.
 */
export async function liveYear(
  plan: Plan,
  at: {
    readonly hall: PastHall;
    readonly address: string;
    readonly today: number;
    readonly language: Language;
    readonly signal: AbortSignal;
  },
  report: (left: number) => void = () => undefined,
): Promise<Union> {
  const year = new Year(plan, at);
  for (const [done, day] of plan.days.entries()) {
    await year.live(day);
    report(plan.days.length - done - 1);
  }
  return year;
}

class Year implements Union {
  readonly people: Map<PersonName, Person> = new Map();
  readonly circles: CircleId[] = [];
  readonly #plan: Plan;
  readonly #at: Parameters<typeof liveYear>[1];

  constructor(plan: Plan, at: Parameters<typeof liveYear>[1]) {
    this.#plan = plan;
    this.#at = at;
  }

  async live(day: DayOfUnion): Promise<void> {
    const { hall, today, language, signal } = this.#at;
    hall.clock.to(today - day.ago * msInDay);
    for (const who of this.#whoMeets(day)) await this.#wake(who);
    for (const circle of day.opened) await this.#open(circle);
    for (const arrival of day.arrivals) await this.#arrive(arrival);
    for (const deed of day.deeds) {
      signal.throwIfAborted();
      const circle = this.circles[deed.circle]!;
      await live(deed, {
        circle,
        device: (who) => this.#device(who),
        quiet: () => hall.quiet(),
        say: (said) => inLanguage(language, said),
        today,
      });
      await hall.quiet();
      hall.clock.to(hall.clock.now() + 60_000);
    }
    await this.#sleep();
  }

  /** Of each circle that somebody comes into three are there: who invites, who lets in, and who waits to see it. */
  #whoMeets({ arrivals, opened, deeds }: DayOfUnion): ReadonlySet<PersonName> {
    const openers = (circle: number): readonly PersonName[] => this.#plan.circles[circle]!.openers;
    const hosts = arrivals.flatMap(({ circles }) => circles.flatMap((circle) => openers(circle).slice(0, 3)));
    const all = new Set([...opened.flatMap(openers), ...hosts, ...deeds.flatMap(heardIn)]);
    return new Set([...all].filter((who) => !arrivals.some((arrival) => arrival.who === who)));
  }

  async #wake(name: PersonName): Promise<void> {
    const person = this.people.get(name) ?? { name, store: new MemoryStore(), member: null };
    this.people.set(name, person);
    person.member = await this.#at.hall.device(person.store);
    await person.member.settled();
  }

  async #sleep(): Promise<void> {
    await this.#at.hall.quiet();
    for (const person of this.people.values()) {
      await person.member?.close();
      person.member = null;
    }
  }

  #device(who: PersonName): ReturnType<typeof awake> {
    return awake(this.people.get(who)!);
  }

  async #open(number: number): Promise<void> {
    const { openers, title: said } = this.#plan.circles[number]!;
    const [first, ...others] = openers;
    const opener = this.#device(first);
    const { address, hall, language } = this.#at;
    const title = inLanguage(language, said);
    const founding = { hall: address, code: hall.code, title, name: first, language };
    const everybody = this.circles[0];
    const circle = await good(
      everybody === undefined ? opener.found(founding) : opener.open({ in: everybody, title, name: first }),
    );
    this.circles[number] = circle;
    for (const who of others) await this.#comeIn(who, [number]);
  }

  async #arrive({ who, circles }: Arrival): Promise<void> {
    this.#at.signal.throwIfAborted();
    await this.#wake(who);
    await this.#comeIn(who, circles);
  }

  /** Somebody who is in each circle invites them; from three members on somebody else who is there lets them in. */
  async #comeIn(who: PersonName, numbers: readonly number[]): Promise<void> {
    const { hall, language } = this.#at;
    const newcomer = this.#device(who);
    const circles = numbers.map((number) => this.circles[number]!);
    for (const [at, circle] of circles.entries()) {
      const host = this.#device(this.#plan.circles[numbers[at]!]!.openers[0]);
      const { link } = await good(host.invite(circle, { vouches: 0 }));
      await good(newcomer.join({ link, name: who, language }));
    }
    await hall.until(() => circles.every((circle) => viewOf(newcomer, circle).state === "in"));
    await hall.quiet();
  }
}
