import type {
  Answer,
  Bytes,
  CircleId,
  Crypto,
  DoorChange,
  Founding,
  Header,
  Key,
  Latch,
  Push,
  Request,
  RoomId,
  Sealed,
  SignedChange,
  Told,
} from "@unionhall/protocol";
import {
  book,
  bytesOf,
  changeBytes,
  changeToSign,
  circleIdOf,
  encode,
  enterToSign,
  epochNumber,
  hallIdOf,
  headerBytes,
  holdToSign,
  idOf,
  kernelVersion,
  liftToSign,
  lockOf,
  readTold,
  recordBytes,
  rights,
  statementBytes,
  swapToSign,
  webCrypto,
  writeAsked,
} from "@unionhall/protocol";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { sha256 } from "../verbs/hashes.ts";
import type { WireLimits } from "./limits.ts";
import type { Link, Wire } from "./wire.ts";
import { openWire } from "./wire.ts";

/** 2026-01-01, and a clock that only moves when told to. */
export const newYear: number = Date.UTC(2026, 0, 1);
export const crypto: Crypto = webCrypto(globalThis.crypto.subtle);
export const chat: RoomId = idOf("room", new Uint8Array(16).fill(9));

/** Bytes that look random and are the same in every run. */
export function seeded(seed: number): (length: number) => Bytes {
  let count = 0;
  return (length) => {
    const parts: Bytes[] = [];
    for (let have = 0; have < length; have += 32) parts.push(sha256(encode([seed, count++])));
    return new Uint8Array(Buffer.concat(parts)).slice(0, length);
  };
}

export class TestHall {
  now: number = newYear;
  readonly random: (length: number) => Bytes = seeded(1);
  readonly faults: unknown[] = [];
  store: Store;
  wire!: Wire;
  readonly limits: Partial<WireLimits>;

  private constructor(path: string, limits: Partial<WireLimits>) {
    this.store = openHallStore(path);
    this.limits = limits;
  }

  static async open(limits: Partial<WireLimits> = {}, path = ":memory:"): Promise<TestHall> {
    const hall = new TestHall(path, limits);
    const key = await hall.store.seed(hall.random(32));
    const { store, random } = hall;
    const now = (): number => hall.now;
    const fault = (error: unknown): void => void hall.faults.push(error);
    hall.wire = await openWire({ store, crypto, key, now, random, limits, fault });
    return hall;
  }

  async code(): Promise<Bytes> {
    const code = this.random(16);
    await this.store.setCode(sha256(code));
    return code;
  }

  /** A connection that has said hello. */
  async caller(): Promise<Caller> {
    const caller = new Caller(this.wire);
    const welcome = await caller.ask({ type: "hello", versions: [1] });
    if (welcome.type !== "welcome") throw new Error(welcome.type);
    caller.nonce = welcome.nonce;
    caller.hall = welcome.hall;
    return caller;
  }

  async person(): Promise<Person> {
    const seeds = { signing: this.random(32), latch: this.random(32), renew: this.random(32) };
    const key = async (seed: Bytes): Promise<Key> => idOf("key", await crypto.publicKey(seed));
    return { seeds, latch: await key(seeds.latch), renew: await key(seeds.renew), signing: await key(seeds.signing) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.wire.close();
    await this.store.close();
  }
}

export interface Person {
  readonly seeds: { readonly signing: Bytes; readonly latch: Bytes; readonly renew: Bytes };
  readonly latch: Key;
  readonly renew: Key;
  readonly signing: Key;
}

/** One connection by hand: what came back, and what was pushed. */
export class Caller {
  readonly pushes: Push[] = [];
  readonly told: Told[] = [];
  readonly link: Link;
  nonce: Bytes = new Uint8Array(32);
  hall: Key = idOf("key", new Uint8Array(32));
  hungUp = false;
  #n = 0;
  readonly #answers = new Map<number, Answer>();

  constructor(wire: Wire) {
    this.link = wire.connect(
      (frame) => this.#hear(readTold(frame)),
      () => void (this.hungUp = true),
    );
  }

  #hear(told: Told): void {
    this.told.push(told);
    if ("push" in told) this.pushes.push(told.push);
    else this.#answers.set(told.n, told.say);
  }

  async ask(request: Request): Promise<Answer> {
    const n = ++this.#n;
    await this.link.receive(writeAsked(n, request));
    const answer = this.#answers.get(n);
    if (answer === undefined) throw new Error(`no answer to ${request.type}`);
    return answer;
  }

  /** The reason of a refusal, or the type of the answer. */
  async try(request: Request): Promise<string> {
    const answer = await this.ask(request);
    return answer.type === "refuse" ? answer.refusal.reason : answer.type;
  }

  async enter(circle: CircleId, person: Person): Promise<Answer> {
    const signature = await crypto.sign(person.seeds.latch, enterToSign(hallIdOf(this.hall), circle, this.nonce));
    return this.ask({ type: "enter", circle, latch: person.latch, signature });
  }

  async say(circle: CircleId, ...entries: readonly Sealed[]): Promise<readonly (number | string)[]> {
    const answer = await this.ask({ type: "append", circle, entries });
    if (answer.type !== "appended") return [answer.type];
    return answer.results.map(({ place, refusal }) => place?.seq ?? refusal?.reason ?? "nothing");
  }
}

export function latchOf(person: Person, ...may: readonly (keyof typeof rights)[]): Latch {
  return {
    key: person.latch,
    renew: person.renew,
    rights: may.reduce((sum, right) => sum + rights[right], rights.enter),
  };
}

export function joinLatch(person: Person, by: Person): Latch {
  return { key: person.latch, rights: rights.join, by: by.latch };
}

let salt = 0;

export interface Saying {
  readonly epoch?: number;
  readonly room?: RoomId;
  readonly class?: "kept" | "passing";
  readonly secret?: Bytes;
  readonly length?: number;
}

/** An entry with a body of noise, different each time. */
export function entry(circle: CircleId, of: Saying = {}): Sealed {
  const noise = seeded(1000 + salt++);
  const body = noise(of.length ?? 512);
  const header: Header = {
    v: 1,
    circle,
    epoch: of.epoch ?? 0,
    room: of.room ?? chat,
    class: of.class ?? "passing",
    size: body.length,
    lock: lockOf(of.secret ?? noise(32)),
    body: sha256(body),
  };
  return { header: headerBytes(header), body };
}

export interface FoundingOf {
  readonly people: readonly Person[];
  readonly founding?: Partial<Founding>;
}

/** The request that founds a circle whose first person is its steward. */
export function founding(
  hall: TestHall,
  { people, founding: over = {} }: FoundingOf,
): { circle: CircleId; request: Extract<Request, { type: "found" }> } {
  const [founder] = people;
  if (founder === undefined) throw new Error("nobody founds");
  const keys = { signing: founder.signing, box: new Uint8Array(1216), latch: founder.latch, renew: founder.renew };
  const statement = statementBytes({
    v: 1,
    kernel: kernelVersion,
    of: "people",
    founder: keys,
    nonce: hall.random(32),
  });
  const circle = circleIdOf(statement);
  const latches = people.map((person) =>
    person === founder ? latchOf(person, "invite", "steward") : latchOf(person, "invite"),
  );
  const base = { statement, latches, hold: 2, invites: 5, keep: { default: 30, rooms: [] } };
  return {
    circle,
    request: {
      type: "found",
      founding: { ...base, ...over },
      record: record(circle, 0, null),
      boxes: [{ epoch: 0, tag: idOf("tag", hall.random(32)), sealed: hall.random(100) }],
      entries: [entry(circle, { room: book, class: "kept" })],
      sponsor: {},
    },
  };
}

export function record(circle: CircleId, number: number, base: number | null): Bytes {
  const zeros = new Uint8Array(32);
  return recordBytes({
    v: 1,
    circle,
    number,
    base,
    commitment: zeros,
    passingHash: zeros,
    link: new Uint8Array(number === 0 ? 0 : 48),
  });
}

export const firstTurn: number = epochNumber(1, 0);

type Change = Partial<Omit<DoorChange, "v" | "circle">>;

export async function sign(
  circle: CircleId,
  of: Change,
  signers: readonly Person[],
  renewing: readonly Person[] = [],
): Promise<SignedChange> {
  const change = changeBytes({ v: 1, circle, turn: 0, drop: [], add: [], ...of });
  const by = (seed: Bytes): Promise<Bytes> => crypto.sign(seed, changeToSign(change));
  return {
    change,
    latches: await Promise.all(signers.map(async ({ latch, seeds }) => ({ latch, signature: await by(seeds.latch) }))),
    renewals: await Promise.all(
      renewing.map(async ({ latch, seeds }) => ({ latch, signature: await by(seeds.renew) })),
    ),
  };
}

export async function swapFor(circle: CircleId, from: Person, to: Person): Promise<Request> {
  const signature = await crypto.sign(from.seeds.renew, swapToSign(circle, from.latch, to.latch, to.renew));
  return { type: "swap", circle, from: from.latch, to: to.latch, renew: to.renew, signature };
}

export async function holdFor(circle: CircleId, target: Person, by: Person): Promise<Request> {
  const signature = await crypto.sign(by.seeds.latch, holdToSign(circle, target.latch));
  return { type: "hold", circle, latch: target.latch, by: by.latch, signature };
}

export async function liftFor(circle: CircleId, person: Person): Promise<Request> {
  return {
    type: "lift",
    circle,
    latch: person.latch,
    signature: await crypto.sign(person.seeds.renew, liftToSign(circle, person.latch)),
  };
}

/** A hall with one circle of these people, the first its steward, each on a connection of their own and inside. */
export async function hallOf(
  count: number,
  limits: Partial<WireLimits> = {},
  over: Partial<Founding> = {},
): Promise<{ hall: TestHall; circle: CircleId; people: readonly Person[]; callers: readonly Caller[] }> {
  const hall = await TestHall.open(limits);
  const people: Person[] = [];
  for (let i = 0; i < count; i++) people.push(await hall.person());
  const { circle, request } = founding(hall, { people, founding: over });
  const callers: Caller[] = [];
  for (let i = 0; i < count; i++) callers.push(await hall.caller());
  const placed = await callers[0]!.try({ ...request, sponsor: { code: await hall.code() } });
  if (placed !== "placed") throw new Error(placed);
  for (const [i, caller] of callers.entries()) await caller.enter(circle, people[i]!);
  return { hall, circle, people, callers };
}

export { bytesOf };
