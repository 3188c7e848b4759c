import type { VisitCertificate } from "@unionhall/kernel";
import { book as bookRoom, type CircleId, type Key } from "@unionhall/protocol";
import { write } from "@unionhall/union";
import { Approaches } from "../alone/approaches.ts";
import { Slips } from "../care/slips.ts";
import type { VisitView } from "../visits.ts";
import { Circle } from "../circle/circle.ts";
import { put } from "../circle/send.ts";
import type { Device, DeskPlace } from "../device/device.ts";
import type { Farewells } from "../device/farewells.ts";
import type { Pending } from "../device/pending.ts";
import { newTag } from "../desk/desk-founding.ts";
import { doneWith, holdsSpentKeys, keyring } from "../desk/keyring.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import { deskDone, passingRoom } from "../desk/kinds.ts";
import { forgetSpentKeys } from "../desk/spent-keys.ts";
import { Whereabouts } from "../line/whereabouts.ts";
import type { Environment } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { again, betweenTries, daily } from "./again.ts";
import { Aside } from "./aside.ts";
import { deskAsHeld, nothingOfADesk } from "./desk-as-held.ts";
import { exchangeHalls } from "./exchange-halls.ts";
import { deskKeys, forgetDone } from "./done.ts";
import { HandOver } from "./hand-over.ts";
import { learnWhatIsLeft, passOn, passOnFromDesk } from "./heard.ts";
import { Halls } from "./halls.ts";
import { emptyMine, readUpTo } from "../mine/fold.ts";
import { PersonMine } from "../mine/person-mine.ts";
import { sayFarewells } from "../move/farewell.ts";
import { follow } from "../move/follow.ts";
import type { Offers } from "../walk/offers.ts";
import { tieWalks } from "../walk/tie-walks.ts";
import { type Kept, loadKept } from "./kept.ts";
import { restoreLooked } from "./open-room.ts";
import { Foundings, resume } from "./resume.ts";
import { nameToSay } from "./say-name.ts";
import { Session } from "./session.ts";

/** On a visit nobody keeps anything for themselves. */
const nothing = emptyMine();

/** One person on this device, unlocked: their desk, their circles, their halls. */
export class Person {
  readonly env: Environment;
  readonly device: Device;
  readonly pending: Pending;
  readonly offers: Offers;
  readonly farewells: Farewells;
  readonly approaches: Approaches = new Approaches();
  readonly slips: Slips = new Slips();
  readonly foundings: Foundings = new Foundings();
  readonly aside: Aside = new Aside();
  readonly whereabouts: Whereabouts;
  readonly halls: Halls;
  readonly sessions: Map<CircleId, Session> = new Map();
  desk: Session | null = null;
  /** What they keep for themselves, in their desk. */
  mine: PersonMine | null = null;
  /** The hall that the desk has moved to by the words, where this device is still at the old one. */
  deskMovedTo: string | null = null;
  #handOver: HandOver | null = null;
  /** Set on a borrowed computer. */
  visiting: VisitView | null = null;
  #callOffEnd: (() => void) | null = null;
  #callOffTry: (() => void) | null = null;
  /** Until what is kept here is at hand, no hall is asked for more: a phone would read news of what it does not show yet. */
  #isSeated = false;
  readonly #callOffDays: () => void;
  readonly #changed: () => void;
  /** Circles on their way to being open: asked for twice, each is opened once. */
  readonly #opening = new Map<CircleId, Promise<Session>>();
  /** And those that are being let go, once. */
  readonly #ending = new Map<CircleId, Promise<void>>();

  private constructor(env: Environment, { device, pending, offers, farewells }: Kept, changed: () => void) {
    this.env = env;
    this.device = device;
    this.pending = pending;
    this.offers = offers;
    this.farewells = farewells;
    this.#changed = changed;
    this.#callOffDays = daily(env.clock, () => {
      for (const session of this.sessions.values()) this.aside.goOn(session.newDay());
    });
    this.whereabouts = new Whereabouts(env.crypto, device.halls, (signed) => {
      this.aside.goOn(device.keepHall(signed).then(() => this.openKnown()));
    });
    this.halls = new Halls(env, this.whereabouts, {
      online: (hall) => this.#online(hall),
      push: (push) => this.#session(push.circle)?.push(push),
      changed,
    });
  }

  /** `env.store` is the one sealed under this device's key. */
  static async load(env: Environment, changed: () => void): Promise<Person> {
    const person = new Person(env, await loadKept(env.store), changed);
    try {
      await person.#sitDown();
      person.#isSeated = true;
      for (const hall of person.halls.online()) person.#online(hall);
    } catch (error) {
      // Nobody has them: what was set to ring or to dial would go on by itself.
      await person.close();
      throw error;
    }
    return person;
  }

  async #sitDown(): Promise<void> {
    const { place } = this.device;
    for (const { place: left } of this.farewells.waiting) this.halls.link(left.hall, left.hallKey);
    if (place === null) return;
    // One that is to take this one's place is gone on with when the words are typed again.
    const begun = this.pending.desk;
    if (begun !== null && begun.instead?.of !== place.circle) await this.pending.setDesk(null);
    await this.#openDesk(place);
  }

  /** Opens the desk this device has a place in, and every circle it knows of; and takes what its hall has. */
  async sitAt(place: DeskPlace): Promise<void> {
    await this.#openDesk(place);
    // A line may have come up before there was a desk to go on with.
    for (const hall of this.halls.online()) this.aside.goOn(resume(this, hall));
    if (this.desk?.circle.link.online) await this.desk.online();
  }

  async #openDesk(place: DeskPlace): Promise<void> {
    const link = this.halls.link(place.hall, place.hallKey);
    const circle = await Circle.load(this.env, place.circle, link, { secrets: place.secrets, device: place.tag });
    const desk: Session = new Session(circle, deskAsHeld(place), {
      ...nothingOfADesk,
      changed: () => {
        this.aside.goOn(this.openKnown().then(this.#changed));
        this.aside.goOn(follow(this, desk));
      },
      grew: () => passOnFromDesk(this, handOver),
    });
    this.desk = desk;
    const handOver = new HandOver(desk);
    this.#handOver = handOver;
    await circle.rooms.follow(passingRoom);
    this.mine = await PersonMine.at(this, desk);
    await forgetDone(this.desk, this.device);
    await this.openKnown();
    this.mine.restore();
  }

  /** Opens the circles that the desk has come to know of, and lets go of those it is done with. */
  async openKnown(): Promise<void> {
    const { desk } = this;
    if (desk === null) return;
    await exchangeHalls(this, desk);
    for (const held of keyring(await deskKeys(desk)).values())
      if (!this.sessions.has(held.circle)) await this.open(held);
    const entries = await deskKeys(desk);
    const [atHand, done] = [keyring(entries), doneWith(entries)];
    const gone = [...this.sessions].filter(([id]) => !atHand.has(id));
    for (const [id, session] of gone) {
      this.sessions.delete(id);
      session.end();
    }
    tieWalks(this.sessions);
    for (const [id, { circle }] of gone) if (done.has(id)) circle.drafts.end();
    for (const [id, session] of gone) if (done.has(id)) await session.idle().then(() => this.device.forget(id));
    if (holdsSpentKeys(entries)) this.aside.goOn(desk.circle.serial.run(() => forgetSpentKeys(desk.circle)));
  }

  /** `visit`: the member's word, where these are a visit's keys. */
  open(held: DeskCircle, visit?: VisitCertificate): Promise<Session> {
    const there = this.sessions.get(held.circle);
    if (there !== undefined) return Promise.resolve(there);
    const opening =
      this.#opening.get(held.circle) ?? this.#load(held, visit).finally(() => this.#opening.delete(held.circle));
    this.#opening.set(held.circle, opening);
    return opening;
  }

  async #load(held: DeskCircle, visit?: VisitCertificate): Promise<Session> {
    const link = this.halls.link(held.hall, held.hallKey);
    const tag = await this.device.tagIn(held.circle, () => newTag(this.env));
    const circle = await Circle.load(this.env, held.circle, link, {
      secrets: held.secrets,
      device: tag,
      ...(visit === undefined ? {} : { visit }),
    });
    circle.olderBoxes = held.olderBoxes;
    await circle.epochs.add([...held.epochs, ...(this.#handOver?.of(held.circle) ?? [])]);
    circle.anchor = this.#handOver?.anchorOf(held.circle) ?? held.waiting?.anchor ?? null;
    circle.seen.elsewhere = (room) => readUpTo(session.listener.mine(), held.circle, room);
    const session: Session = new Session(circle, held, {
      changed: () => (this.#hasLeft(session) ? this.aside.goOn(this.done(held.circle)) : this.#changed()),
      grew: (grown) => passOn(this, this.#handOver, grown),
      nameToSay: (asked) => nameToSay(asked, this.device.note(held.circle)),
      visitUntil: ({ circle: { id } }) => this.visitUntil(id),
      visitOver: ({ circle: { id } }) => this.device.setNote(id, { visitUntil: 0 }),
      mine: () => this.mine?.keeper.now ?? nothing,
      arrived: (come) => (visit === undefined ? learnWhatIsLeft(this, come) : Promise.resolve()),
    });
    await session.restore();
    await this.offers.judge(session);
    this.sessions.set(held.circle, session);
    this.aside.goOn(session.run(() => restoreLooked(session)));
    if (link.online && this.#isSeated) void session.online();
    return session;
  }

  /** Waits until the desk's book says whose it is. Throws `Stopped` where the hall cannot be reached for that. */
  async atDesk(): Promise<void> {
    const { desk } = this;
    if (desk === null) throw new Stopped("no-desk");
    if (desk.circle.book.statement === null) await desk.online();
    if (desk.circle.book.statement === null) throw new Stopped("offline");
  }

  /** This person is done with a circle, on all their devices: everything of it goes from here, and from each when it next comes. */
  done(circle: CircleId): Promise<void> {
    const ending = this.#ending.get(circle) ?? this.#end(circle).finally(() => this.#ending.delete(circle));
    this.#ending.set(circle, ending);
    return ending;
  }

  async #end(circle: CircleId): Promise<void> {
    const { desk } = this;
    if (desk === null) return;
    await put(desk.circle, { room: bookRoom, class: "kept" }, write(deskDone, { circle }));
    await this.openKnown();
    this.aside.goOn(desk.send());
  }

  #hasLeft({ state, circle }: Session): boolean {
    return state === "out" && this.device.note(circle.id).leaving === true;
  }

  /** When the visit ends that was prepared here, in ms; null if there is none. */
  visitUntil(circle: CircleId): number | null {
    const { visitUntil = 0 } = this.device.note(circle);
    return visitUntil === 0 ? null : visitUntil;
  }

  /** This is a visit, and ends by itself. */
  visitFor(until: number): void {
    this.visiting = { until, over: false };
    const end = (): void => {
      void this.close();
      this.visiting = { until, over: true };
      this.#changed();
    };
    this.#callOffEnd = this.env.clock.after(Math.max(0, until - this.env.clock.now()), end);
  }

  /** Nothing rings, and nothing of what was open is at hand. Settles once what was under way has come to its end. */
  async close(): Promise<void> {
    for (const callOff of [this.#callOffEnd, this.#callOffDays, this.#callOffTry]) callOff?.();
    this.foundings.end();
    this.mine?.end();
    this.mine = null;
    const sessions = [...this.sessions.values(), ...(this.desk === null ? [] : [this.desk])];
    for (const session of sessions) session.end();
    this.sessions.clear();
    this.desk = null;
    this.#handOver = null;
    this.halls.close();
    await Promise.all(sessions.map((session) => session.idle()));
    await this.aside.settled();
    // What a visit read is in memory alone, and goes with it.
    if (this.visiting !== null) await this.env.store.clear();
  }

  #online(hall: Key): void {
    if (!this.#isSeated) return;
    if (this.desk?.held.hallKey === hall) void this.desk.online();
    for (const session of this.sessions.values()) if (session.held.hallKey === hall) void session.online();
    this.aside.goOn(resume(this, hall));
    if (this.desk !== null) this.aside.goOn(follow(this, this.desk));
    this.aside.goOn(sayFarewells(this));
  }

  #session(circle: CircleId): Session | undefined {
    return this.desk?.circle.id === circle ? this.desk : this.sessions.get(circle);
  }

  /** This device's store failed: it is tried from time to time, so that a full disk costs no traffic. */
  storeFailed(): void {
    const run = (): void => this.aside.goOn(this.#tryStore());
    this.#callOffTry ??= again(this.env.clock, () => betweenTries, run);
  }

  /** When it keeps again, what could not be taken away is, and what could not be kept is fetched as if the lines had just come up. */
  async #tryStore(): Promise<void> {
    await this.device.tryStore();
    this.#callOffTry?.();
    this.#callOffTry = null;
    await forgetDone(this.desk, this.device);
    for (const { circle } of this.sessions.values()) await circle.drafts.keep();
    for (const hall of this.halls.online()) this.#online(hall);
  }
}
