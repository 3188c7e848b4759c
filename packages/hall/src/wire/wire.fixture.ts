import type { Answer, Bytes, CircleId, Founding, Key, Push, Request, Told } from "@unionhall/protocol";
import { enterToSign, hallIdOf, idOf, readTold, writeAsked } from "@unionhall/protocol";
import type { Blobs } from "../blobs/blobs.ts";
import { memoryBlobs } from "../blobs/memory-blobs.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { sha256 } from "../verbs/hashes.ts";
import type { Waking } from "../wake/waking.ts";
import type { WireLimits } from "./limits.ts";
import type { Person } from "./people.fixture.ts";
import { crypto, seeded } from "./people.fixture.ts";
import { founding } from "./requests.fixture.ts";
import type { Link, Wire } from "./wire.ts";
import { openWire } from "./wire.ts";

/** 2026-01-01, and a clock that only moves when told to. */
const newYear: number = Date.UTC(2026, 0, 1);

export class TestHall {
  now: number = newYear;
  readonly random: (length: number) => Bytes = seeded(1);
  readonly faults: unknown[] = [];
  store: Store;
  readonly blobs: Blobs = memoryBlobs(() => this.now);
  wire!: Wire;
  /** Whether its disk has space for what can wait. */
  hasSpace = true;
  readonly limits: Partial<WireLimits>;
  waking: Waking | null = null;

  private constructor(store: Store, limits: Partial<WireLimits>) {
    this.store = store;
    this.limits = limits;
  }

  static async open(limits: Partial<WireLimits> = {}, store: Store = openHallStore(":memory:")): Promise<TestHall> {
    const hall = new TestHall(store, limits);
    await hall.restart();
    return hall;
  }

  /** Everything that was in memory alone is forgotten. */
  async restart(): Promise<void> {
    const { store, blobs, random, limits, waking } = this;
    const key = await store.seed(random(32));
    const fault = (error: unknown): void => void this.faults.push(error);
    const hasSpace = (): boolean => this.hasSpace;
    const space = { forTalk: hasSpace, forFiles: hasSpace };
    this.wire = await openWire({
      store,
      blobs,
      crypto,
      key,
      now: () => this.now,
      random,
      limits,
      space,
      waking,
      fault,
    });
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

  async say(
    circle: CircleId,
    ...entries: Extract<Request, { type: "append" }>["entries"]
  ): Promise<readonly (number | string)[]> {
    const answer = await this.ask({ type: "append", circle, entries });
    if (answer.type !== "appended") return [answer.type];
    return answer.results.map(({ place, refusal }) => place?.seq ?? refusal?.reason ?? "nothing");
  }
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
  const { circle, request } = founding(hall.random, { people, founding: over });
  const callers: Caller[] = [];
  for (let i = 0; i < count; i++) callers.push(await hall.caller());
  const placed = await callers[0]!.try({ ...request, sponsor: { code: await hall.code() } });
  if (placed !== "placed") throw new Error(placed);
  for (const [i, caller] of callers.entries()) await caller.enter(circle, people[i]!);
  return { hall, circle, people, callers };
}
