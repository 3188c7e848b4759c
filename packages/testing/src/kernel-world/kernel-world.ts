import type {
  Book,
  BookRead,
  Content,
  InvitationKeys,
  Kind,
  Law,
  Letterbox,
  Ports,
  Read,
  SignedLetter,
  Walked,
  WholeEpoch,
} from "@unionhall/kernel";
import {
  circleFounded,
  emptyBook,
  epochTurned,
  fold,
  freshEpoch,
  invitationKeys,
  invitationMade,
  memberAdmitted,
  memberRenewed,
  memberReturned,
  memberVouched,
  openEntries,
  prove,
  recordOf,
  renewalToSign,
  RoomReader,
  sealBox,
  sealEntry,
  signLetter,
  steppedEpoch,
  stewardship,
} from "@unionhall/kernel";
import type { EpochRecord, MemberId, RoomId } from "@unionhall/protocol";
import {
  book as bookRoom,
  circleIdOf,
  epochNumber,
  idOf,
  kernelVersion,
  msInDay,
  readHeader,
  recordBytes,
  statementBytes,
  toBytes,
  turnOf,
} from "@unionhall/protocol";
import { HandHall } from "./hand-hall.ts";
import { freshSecrets, Person } from "./person.ts";
import { seededPorts } from "./ports.ts";
import type { Where } from "./where.ts";

/** A circle of people or of two of them, or a desk. */
type Of = "people" | "two" | "devices";

/** A world and its people, as they were named. */
export interface Made<N extends readonly string[]> {
  readonly world: KernelWorld;
  readonly people: { readonly [K in keyof N]: Person };
}

export interface Invited extends InvitationKeys {
  readonly by: Person;
}

/** A circle made of the kernel's primitives alone: no member package, no wire. Everyone trusts the hall's order. */
export class KernelWorld {
  readonly ports: Ports;
  readonly founder: Person;
  readonly hall: HandHall;
  readonly chat: RoomId;
  readonly people: Person[] = [];
  /** What every book of it is folded with. */
  law: () => Law = () => stewardship;

  private constructor(ports: Ports, founder: Person, hall: HandHall) {
    this.ports = ports;
    this.founder = founder;
    this.hall = hall;
    this.chat = idOf("room", ports.random(16));
    this.people.push(founder);
  }

  /** A circle with its first entry placed. */
  static async found(name: string, as: Of = "people", seed = "kernel world"): Promise<KernelWorld> {
    const ports = seededPorts(seed);
    return KernelWorld.#begin(ports, await Person.make(name, ports), as);
  }

  /** What one of them says comes of a circle that they walk out of. */
  static async walk(from: KernelWorld, by: Person, walked: Walked, as: Of = "people"): Promise<KernelWorld> {
    return KernelWorld.#begin(from.ports, by.elsewhere(), as, { walked });
  }

  static async #begin(ports: Ports, founder: Person, as: Of, more: { walked?: Walked } = {}): Promise<KernelWorld> {
    const of = as === "two" ? "people" : as;
    const { keys } = founder.secrets;
    const statement = statementBytes({ v: 1, kernel: kernelVersion, of, founder: keys, nonce: ports.random(32) });
    const circle = circleIdOf(statement);
    const world = new KernelWorld(ports, founder, new HandHall(circle));
    const epoch = freshEpoch(ports, circle, 0);
    const record = await recordOf(ports, circle, epoch, null);
    founder.epochs.set(0, epoch);
    world.hall.records.push(record);
    const letterbox = await world.letterbox();
    const keep = { default: 30, rooms: [] };
    const founded = { statement, record: recordBytes(record), letterbox, rules: 1, keep };
    await world.deed(founder, circleFounded, { ...founded, ...more, ...(as === "two" ? { most: 2 } : {}) });
    return world;
  }

  /** The first founds and stewards; each of the others is let in by who was not asked to invite them, over a week ago. */
  static async of<const N extends readonly [string, ...string[]]>(...names: N): Promise<Made<N>> {
    const [first, ...rest] = names;
    const world = await KernelWorld.found(first);
    for (const name of rest) await world.join(name, world.founder, world.people[1] ?? world.founder);
    world.later(8);
    return { world, people: [...world.people] as unknown as Made<N>["people"] };
  }

  get circle(): HandHall["chain"]["circle"] {
    return this.hall.chain.circle;
  }

  get now(): number {
    return this.hall.day * msInDay + msInDay / 2;
  }

  later(days: number): void {
    this.hall.day += days;
  }

  person(name: string): Promise<Person> {
    return Person.make(name, this.ports);
  }

  async letterbox(): Promise<Letterbox> {
    const seed = this.ports.random(32);
    return { seed, key: await this.ports.sealing.boxKey(seed) };
  }

  content(by: Person, room: RoomId, kind: string, payload: Content["payload"], version = 1): Content {
    const { seq, head } = this.hall.chain;
    const { signing: author } = by.secrets.keys;
    return {
      author,
      device: by.device,
      counter: by.counter(room),
      seen: { seq, head },
      time: this.now,
      kind,
      version,
      payload,
    };
  }

  /** Seals under the newest epoch the person holds, unless told otherwise, and places it. Tells where. */
  async write(by: Person, kind: string, payload: Content["payload"], where: Where = {}): Promise<number> {
    const { room = bookRoom, class: c = "kept", epoch = by.newest(), seed = by.secrets.signing } = where;
    const content = { ...this.content(by, room, kind, payload), ...where.content };
    const pen = { signing: seed, erase: by.secrets.erase };
    const to = { circle: this.circle, room, class: c, ...(where.lock === undefined ? {} : { lock: where.lock }) };
    return this.hall.place(await sealEntry(this.ports, pen, epoch, to, content));
  }

  deed<P>(by: Person, kind: Kind<P>, payload: P, where: Where = {}): Promise<number> {
    return this.write(by, kind.name, toBytes(kind.payload, payload), where);
  }

  say(by: Person, text: string, where: Where = {}): Promise<number> {
    return this.write(by, "line", new TextEncoder().encode(text), { room: this.chat, class: "passing", ...where });
  }

  /** Every entry of a room as someone reads it. */
  async reads(by: Person, room: RoomId = bookRoom): Promise<readonly Read[]> {
    const inRoom = this.hall.placed.filter(({ header }) => readHeader(header).room === room);
    return openEntries(this.ports, inRoom, (epoch) => by.epochs.get(epoch));
  }

  async bookReads(by: Person = this.founder): Promise<readonly BookRead[]> {
    const kept = (epoch: number): WholeEpoch["kept"] | undefined => by.epochs.get(epoch)?.kept;
    return Promise.all((await this.reads(by)).map((read) => prove(this.ports, read, this.law(), kept)));
  }

  /** The book as someone folds it from the beginning. */
  async book(by: Person = this.founder): Promise<Book> {
    const book = emptyBook(this.circle, this.law());
    for (const read of await this.bookReads(by)) fold(book, read);
    return book;
  }

  /** Why the entry at a place does not count; undefined when it does. */
  async verdict(seq: number, by: Person = this.founder): Promise<string | undefined> {
    return (await this.book(by)).voids.get(seq)?.reason;
  }

  /** Why the deed does not count; undefined when it does. */
  async does<P>(by: Person, kind: Kind<P>, payload: P, where: Where = {}): Promise<string | undefined> {
    return this.verdict(await this.deed(by, kind, payload, where));
  }

  async invite(
    by: Person,
    ask: { readonly vouches?: number; readonly returning?: MemberId; readonly days?: number } = {},
  ): Promise<Invited> {
    const keys = await invitationKeys(this.ports, this.ports.random(16));
    const { vouches = 0, days = 14, ...rest } = ask;
    const made = { invitation: keys.invitation, latch: keys.latchKey, vouches, until: this.hall.day + days, ...rest };
    await this.deed(by, invitationMade, made);
    return { ...keys, by };
  }

  letter(newcomer: Person, { invitation, signing }: Invited): Promise<SignedLetter> {
    const letter = { v: 1, circle: this.circle, invitation, keys: newcomer.secrets.keys } as const;
    return signLetter(this.ports, letter, { invitation: signing, signing: newcomer.secrets.signing });
  }

  vouch(by: Person, { invitation }: Invited, newcomer: Person): Promise<number> {
    return this.deed(by, memberVouched, { invitation, signing: newcomer.secrets.keys.signing });
  }

  /** Admits and steps: the newcomer gets a box, everyone else derives. Tells where the admission stands. */
  async step(
    by: Person,
    newcomer: Person,
    letter: SignedLetter,
    kind: typeof memberAdmitted = memberAdmitted,
  ): Promise<number> {
    const seq = await this.deed(by, kind, { letter });
    const base = by.newest();
    const number = Math.max(...this.hall.records.map((record) => record.number)) + 1;
    const epoch = await steppedEpoch(this.ports, this.circle, base, number);
    const record = await recordOf(this.ports, this.circle, epoch, base);
    await this.deed(by, epochTurned, { record: recordBytes(record) });
    this.hall.records.push(record);
    this.hall.boxes.push(await sealBox(this.ports, this.circle, epoch, newcomer.secrets.keys.box));
    if (!this.people.includes(newcomer)) this.people.push(newcomer);
    await this.everyoneLearns();
    return seq;
  }

  back(by: Person, newcomer: Person, letter: SignedLetter): Promise<number> {
    return this.step(by, newcomer, letter, memberReturned);
  }

  /** Someone new, invited by one and let in by another. */
  async join(name: string, by: Person = this.founder, admits: Person = by): Promise<Person> {
    const newcomer = await this.person(name);
    const invited = await this.invite(by);
    await this.step(admits, newcomer, await this.letter(newcomer, invited));
    return newcomer;
  }

  /** Fresh keys, boxed to these; `before` stands in the book first, sealed under the old ones. Tells the record. */
  async turn(by: Person, to: readonly Person[], before?: () => Promise<unknown>): Promise<EpochRecord> {
    await before?.();
    const base = by.newest();
    const epoch = freshEpoch(this.ports, this.circle, epochNumber(turnOf(base.number) + 1, 0));
    const record = await recordOf(this.ports, this.circle, epoch, base);
    await this.deed(by, epochTurned, { record: recordBytes(record) });
    this.hall.records.push(record);
    const boxes = to.map((person) => sealBox(this.ports, this.circle, epoch, person.secrets.keys.box));
    this.hall.boxes.push(...(await Promise.all(boxes)));
    await this.everyoneLearns();
    return record;
  }

  /** New keys for someone, by the renewal key they have. Tells where. */
  async renew(person: Person): Promise<number> {
    const next = await freshSecrets(this.ports);
    const { renew } = person.secrets.keys;
    const signature = await this.ports.crypto.sign(person.secrets.renew, renewalToSign(this.circle, renew, next.keys));
    person.secrets = next;
    return this.deed(person, memberRenewed, { renew, keys: next.keys, signature });
  }

  /** What someone's device makes of each entry of the chat: `said`, `tombstone`, or why it is void. */
  async judged(by: Person = this.founder): Promise<readonly string[]> {
    const reader = new RoomReader(await this.book(by));
    return (await this.reads(by, this.chat)).map((read) => {
      const entry = reader.take(read);
      return entry.type === "void" ? entry.reason : entry.type;
    });
  }

  async everyoneLearns(): Promise<void> {
    for (const person of this.people) await person.learn(this.hall);
  }
}
