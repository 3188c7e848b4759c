import { MemoryStore } from "@unionhall/member";
import type { Language } from "@unionhall/member";
import { type CircleId, msInDay } from "@unionhall/protocol";
import { starterAgreements, vouchesAsked } from "@unionhall/union";
import type { Arrival, DayOfUnion, Plan } from "../union/plan.ts";
import type { PersonName } from "../union/people.ts";
import { heardIn } from "../union/deeds.ts";
import { inLanguage, type Said } from "../union/said.ts";
import { live } from "./live.ts";
import type { PastHall } from "./past-hall.ts";
import { awake, good, type Person, viewOf } from "./person.ts";

/** A union that has been lived: everybody's phones, off, with what is kept on them, and its circles in the plan's order. */
export interface Union {
  readonly people: ReadonlyMap<PersonName, Person>;
  readonly circles: readonly CircleId[];
}

/** How far a year is: so many people are there, in so many circles, that many days ago; so much of all that happens has happened. */
export interface Lived {
  readonly ago: number;
  readonly people: number;
  readonly circles: number;
  readonly done: number;
  readonly of: number;
}

/**
 * Lives a plan: everybody has keys of their own, comes in by invitations, and seals what they say. Phones are on on the
 * days on which their owners do something. `report` hears how far it is; `signal` ends it between two deeds.
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
  report: (lived: Lived) => void,
): Promise<Union> {
  const year = new Year(plan, at, report);
  for (const day of plan.days) await year.live(day);
  return year;
}

class Year implements Union {
  readonly people: Map<PersonName, Person> = new Map();
  readonly circles: CircleId[] = [];
  readonly #plan: Plan;
  readonly #at: Parameters<typeof liveYear>[1];
  readonly #report: (lived: Lived) => void;
  readonly #of: number;
  #done = 0;

  constructor(plan: Plan, at: Parameters<typeof liveYear>[1], report: (lived: Lived) => void) {
    this.#plan = plan;
    this.#at = at;
    this.#report = report;
    this.#of = happenings(plan);
  }

  async live(day: DayOfUnion): Promise<void> {
    const { hall, today, language, signal } = this.#at;
    hall.clock.to(today - day.ago * msInDay);
    for (const who of this.#whoReceives(day)) await this.#wake(who);
    for (const circle of day.opened) await this.#open(circle);
    this.#happened(day, 0);
    for (const arrival of day.arrivals) {
      await this.#arrive(arrival);
      this.#happened(day, arrival.circles.length);
    }
    for (const who of day.deeds.flatMap(heardIn)) await this.#wake(who);
    for (const deed of day.deeds) {
      signal.throwIfAborted();
      const circle = this.circles[deed.circle]!;
      await live(deed, {
        circle,
        called: (title) => circleCalled(this.#plan, this.circles, title),
        device: (who) => this.#device(who),
        quiet: () => hall.quiet(),
        until: (isSo) => hall.until(isSo),
        say: (said) => inLanguage(language, said),
        language,
        pass: (ms) => hall.clock.to(hall.clock.now() + ms),
        today,
      });
      await hall.quiet();
      hall.clock.to(hall.clock.now() + 60_000);
      this.#happened(day, 1);
    }
    await this.#sleep(this.people.values());
  }

  #happened({ ago }: DayOfUnion, more: number): void {
    this.#done += more;
    this.#report({ ago, people: this.people.size, circles: this.circles.length, done: this.#done, of: this.#of });
  }

  /** Of each circle that somebody comes into as many are there as it takes. Others come later: each would read every letter. */
  #whoReceives({ arrivals, opened }: DayOfUnion): readonly PersonName[] {
    const openers = (circle: number): readonly PersonName[] => this.#plan.circles[circle]!.openers;
    return [
      ...opened.flatMap(openers),
      ...arrivals.flatMap(({ circles }) => circles.flatMap((each) => this.#hosts(each))),
    ];
  }

  /** Who invites, and vouches where somebody has to, and who lets in. */
  #hosts(circle: number): readonly PersonName[] {
    const { openers, starter = "team" } = this.#plan.circles[circle]!;
    return openers.slice(0, Math.max(1, starterAgreements[starter].vouches) + 1);
  }

  async #wake(name: PersonName): Promise<void> {
    const person = this.people.get(name) ?? { name, store: new MemoryStore(), member: null };
    this.people.set(name, person);
    if (person.member !== null) return;
    person.member = await this.#at.hall.device(person.store);
    await person.member.settled();
  }

  async #sleep(people: Iterable<Person>): Promise<void> {
    await this.#at.hall.quiet();
    for (const person of people) {
      await person.member?.close();
      person.member = null;
    }
  }

  #device(who: PersonName): ReturnType<typeof awake> {
    return awake(this.people.get(who)!);
  }

  async #open(number: number): Promise<void> {
    const { openers, starter = "team", ...said } = this.#plan.circles[number]!;
    const [first, ...others] = openers;
    const opener = this.#device(first);
    const { address, hall, language } = this.#at;
    const about = { title: inLanguage(language, said.title), purpose: inLanguage(language, said.purpose), name: first };
    const everybody = this.circles[0];
    const circle = await good(
      everybody === undefined
        ? opener.found({ ...about, hall: address, code: hall.code, language })
        : opener.open({ ...about, in: everybody, starter }),
    );
    this.circles[number] = circle;
    for (const who of others) await this.#comeIn(who, [number]);
  }

  async #arrive({ who, circles }: Arrival): Promise<void> {
    this.#at.signal.throwIfAborted();
    await this.#wake(who);
    await this.#comeIn(who, circles);
    await this.#sleep([this.people.get(who)!]);
  }

  /** Somebody who is in each circle invites them; from three members on somebody else who is there lets them in. */
  async #comeIn(who: PersonName, numbers: readonly number[]): Promise<void> {
    const { hall, language } = this.#at;
    const newcomer = this.#device(who);
    for (const number of numbers) {
      const link = await this.#invite(who, number);
      await good(newcomer.join({ link, name: who, language }));
    }
    const isIn = (number: number): boolean => viewOf(newcomer, this.circles[number]!).state === "in";
    await hall.quiet();
    for (const number of numbers) if (!isIn(number)) await this.#letIn(number);
    await hall.until(() => numbers.every(isIn));
    await hall.quiet();
  }

  /** As many vouch as the agreement asks for by then. */
  async #invite(who: PersonName, number: number): Promise<string> {
    const circle = this.circles[number]!;
    const { openers, advisers } = this.#plan.circles[number]!;
    const host = this.#device(openers[0]);
    const { agreement, people } = host.agreements.look(circle)!;
    const members = people.filter(({ standing }) => standing === "member").length;
    const vouches = agreement === null ? 0 : vouchesAsked(agreement, members);
    const as = advisers === undefined ? {} : ({ as: advisers.includes(who) ? "adviser" : "member" } as const);
    return (await good(host.invite(circle, { vouches, ...as }))).link;
  }

  /** Where somebody has to vouch, no device opens the door by itself: whoever invites vouches first, and who has not lets them in. */
  async #letIn(number: number): Promise<void> {
    const circle = this.circles[number]!;
    for (const who of this.#hosts(number)) {
      const host = this.#device(who);
      const [knock] = host.circle(circle)?.knocks ?? [];
      if (knock?.may.admit) await good(host.admit(circle, knock.key));
      else if (knock?.may.vouch && knock.vouches < knock.needed) await good(host.vouch(circle, knock.key));
      await this.#at.hall.quiet();
    }
  }
}

/** Of a plan's circles, which were opened in its order. Throws where none is called so. */
export function circleCalled({ circles }: Plan, opened: readonly CircleId[], title: Said): CircleId {
  const circle = opened[circles.findIndex((each) => each.title === title)];
  if (circle === undefined) throw new Error(`no circle is called ${title[0]}`);
  return circle;
}

/** Whoever comes into a circle, and every deed. */
function happenings({ days }: Plan): number {
  const all = days.flatMap(({ arrivals, deeds }) => [...arrivals.map(({ circles }) => circles.length), deeds.length]);
  return all.reduce((sum, many) => sum + many, 0);
}
