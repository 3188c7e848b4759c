import type { CircleView, LineView, Member, Outcome, Problem } from "@unionhall/member";
import type { Bytes, CircleId, MemberId } from "@unionhall/protocol";
import { FakeClock } from "../world/clock.ts";
import { type Dice, seededDice } from "../world/random.ts";
import { hallAddress } from "../world/test-hall.ts";
import { Halls, type Keeping } from "./halls.ts";
import { day } from "./deed.ts";
import type { Person } from "./person.ts";
import { Phone } from "./phone.ts";
import { Scheduler } from "./scheduler.ts";

/** Something said, with those who were there as far as its author knew: they can read it. */
export interface Said {
  readonly circle: CircleId;
  readonly text: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly by: Phone;
  readonly me: MemberId | null;
  readonly readers: readonly MemberId[];
}

/** A letter that the hall has taken from outside. */
export interface Lettered {
  readonly circle: CircleId;
  readonly text: string;
}

/** A link that was given to somebody. */
export interface Given {
  readonly link: string;
  readonly circle: CircleId;
  /** For whom it is, where they come back by it. */
  readonly returning: Person | null;
}

/** Somebody at their phone, in a circle that they are in. */
export interface Inside {
  readonly phone: Phone;
  readonly member: Member;
  readonly circle: CircleId;
  readonly view: CircleView;
  /** Who does it and where, in words. */
  readonly who: string;
}

/** What no honest hall and no working disk bring about. */
const never: ReadonlySet<Problem["type"]> = new Set(["hall-differs", "keeps-nothing", "not-a-hall", "other-hall"]);

/** In every name, title and text of a world, so that it can be looked for where it should not be. */
export const rare = "wobbegong";

const names = ["ash", "bo", "cy", "di", "em", "fay", "gil", "hal", "ida", "jo"];

/** What a line says, or what its file is called. */
export function saying({ text, files }: LineView): string {
  return files[0]?.name ?? text;
}

/** One world on its way: its people, their phones, what was begun, said and found out. */
export class Life {
  readonly seed: number;
  readonly dice: Dice;
  readonly clock: FakeClock = new FakeClock();
  readonly scheduler: Scheduler;
  readonly halls: Halls;
  readonly people: Person[] = [];
  readonly circles: CircleId[] = [];
  /** Those that are in the other hall. */
  readonly elsewhere: Set<CircleId> = new Set();
  readonly given: Given[] = [];
  readonly said: Said[] = [];
  /** What was sent as a file, by its name. */
  readonly files: Map<string, Bytes> = new Map();
  /** Where to write to from outside. */
  readonly addresses: { readonly link: string; readonly circle: CircleId }[] = [];
  readonly letters: Lettered[] = [];
  /** What somebody wanted gone. */
  readonly erased: Set<string> = new Set();
  /** Circle and member: who was on hold or suspended there, or was brought back, so that what they said may not count. */
  readonly disturbed: Set<string> = new Set();
  /** What happened, in words. */
  readonly journal: string[] = [];
  /** What should not have. */
  readonly faults: string[] = [];
  /** What was begun and has not come to its end, by phone. */
  readonly open: Map<string, Phone | null> = new Map();
  #count = 0;
  #spoken = 0;

  constructor(seed: number, keeping: Keeping, patience: number) {
    this.seed = seed;
    this.dice = seededDice(`life ${seed}`);
    this.scheduler = new Scheduler(seededDice(`life ${seed} in what order`), patience);
    this.halls = new Halls(this.scheduler, this.clock, keeping);
  }

  /** One of them, if there are any. */
  some<T>(among: readonly T[]): T | undefined {
    return among[this.dice(Math.max(1, among.length))];
  }

  get phones(): readonly Phone[] {
    return this.people.flatMap(({ phones }) => phones);
  }

  /** Those that are on. */
  get on(): readonly (Phone & { readonly member: Member })[] {
    return this.phones.filter((phone): phone is Phone & { readonly member: Member } => phone.member !== null);
  }

  /** Somebody new, as long as there are not too many. */
  newcomer(): Person | null {
    const name = names[this.people.length];
    if (name === undefined) return null;
    const person: Person = { name, phones: [], hall: hallAddress, words: null };
    this.people.push(person);
    return person;
  }

  /** Another phone of somebody's, which is off. */
  phone(person: Person): Phone {
    const name = person.phones.length === 0 ? person.name : `${person.name}'s phone ${person.phones.length + 1}`;
    const phone = new Phone(this, person, name, this.dice(this.halls.count));
    person.phones.push(phone);
    return phone;
  }

  /** Somebody who is in a circle that fits, at a phone that is on. */
  inside(fits: (view: CircleView) => boolean = () => true): Inside | undefined {
    const all = this.on.flatMap((phone) =>
      phone.member.circles().flatMap(({ id }): Inside[] => {
        const view = phone.member.circle(id);
        if (view?.state !== "in" || !fits(view)) return [];
        return [{ phone, member: phone.member, circle: id, view, who: `${phone.name}, in ${this.called(id)},` }];
      }),
    );
    return this.some(all);
  }

  /** Something to say that nobody says twice, and nothing else spells. */
  words(): string {
    return `${rare} ${(this.#spoken += 1)}`;
  }

  /** What somebody is called in a circle. */
  nameOf({ name }: Person): string {
    return `${name} ${rare}`;
  }

  /** Notes what was said by somebody who is in, so that it is there for whoever was. */
  note({ phone, circle, view }: Inside, text: string, at: number): void {
    const readers = view.members.filter(({ state }) => state !== "left" && state !== "removed").map(({ id }) => id);
    this.said.push({ circle, text, at, by: phone, me: view.me, readers });
  }

  /** A circle's name in the journal. */
  called(circle: CircleId): string {
    if (!this.circles.includes(circle)) this.circles.push(circle);
    return `circle ${this.circles.indexOf(circle) + 1}`;
  }

  /** Time passes: what is due rings, and the hall does what it does by the minute and by the day. */
  pass(ms: number): void {
    const before = Math.floor(this.clock.now() / day);
    this.clock.forward(ms);
    this.halls.tick();
    if (Math.floor(this.clock.now() / day) > before) this.follow(null, "the hall sweeps", this.halls.sweep());
  }

  /** The same so many times; each time what is due comes to rest. */
  async passInSteps(times: number, ms: number): Promise<void> {
    for (let at = 0; at < times; at++) {
      this.pass(ms);
      await this.scheduler.quiet();
    }
  }

  /** Notes who is on hold or suspended at some phone. */
  look(): void {
    for (const { member } of this.on)
      for (const { id } of member.circles())
        for (const { id: who, state } of member.circle(id)?.members ?? [])
          if (state !== "in") this.disturbed.add(`${id} ${who}`);
  }

  /** Begins something, and goes on without waiting for what comes of it. */
  begin<T>(phone: Phone, words: string, doing: Promise<Outcome<T>>, then: (value: T) => void = () => undefined): void {
    const { upsets } = phone;
    const done = doing.then((outcome) => {
      if (outcome.ok) then(outcome.value);
      // What was locked or closed meanwhile keeps nothing any more, and what has no room neither.
      else if (never.has(outcome.problem.type) && upsets === phone.upsets && phone.store.state === "well")
        this.faults.push(`${words}: ${outcome.problem.type}`);
      return outcome.ok ? "done" : JSON.stringify(outcome.problem);
    });
    this.follow(phone, words, done);
  }

  /** The same for what tells of itself in words. */
  follow(phone: Phone | null, words: string, doing: Promise<string | void>): void {
    const name = `${(this.#count += 1)}. ${words}`;
    this.journal.push(name);
    this.open.set(name, phone);
    void doing
      .then((came) => this.journal.push(`   ${name}: ${came ?? "done"}`))
      .catch((error: unknown) => this.faults.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`))
      .finally(() => this.open.delete(name));
  }

  /** What was begun at a phone comes to no end. */
  forget(phone: Phone): void {
    for (const [name, at] of this.open) if (at === phone) this.open.delete(name);
  }
}
