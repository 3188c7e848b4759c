import { webcrypto } from "node:crypto";
import type { Blobs, Posts, Space, Store, Wire } from "@unionhall/hall";
import { DiskFull, memoryBlobs, newFoundingCode, openHallStore, openPosts, openWire } from "@unionhall/hall";
import type { Dial, LineEvents, Member } from "@unionhall/member";
import type { Answer, Bytes, Crypto, Request, Subtle, Told } from "@unionhall/protocol";
import { readAsked, readTold, webCrypto, writeAnswer, writeAsked, writePush } from "@unionhall/protocol";
import type { FakeClock } from "./clock.ts";
import { seededRandom } from "./random.ts";

export const hallAddress = "https://hall.example";

const plenty: Space = { forTalk: () => true, forFiles: () => true };

/** Where a hall keeps what it keeps: in memory, if nothing else is said. */
export interface Kept {
  readonly store: Store;
  readonly blobs: Blobs;
}

/** When frames arrive, and when the hall's engine answers. Without it: soon, and as fast as it can. */
export interface Pace {
  /** Runs something once it is its turn among what goes the same way on a line of somebody's. */
  carry(who: string, way: string, run: () => void): void;
  readonly crypto: Crypto;
  readonly store: (store: Store) => Store;
}

type Founding = Parameters<Member["found"]>[0];

/** What a test may have of its own in a hall. */
export type HallParts = Partial<Kept> & {
  readonly space?: Space;
  readonly pace?: Pace;
  /** Where it is reached. */
  readonly address?: string;
};

interface CutAs {
  readonly andStays?: boolean;
  readonly of?: ReadonlySet<string> | null;
}

/** A hall in memory, reached without sockets. Counts what is on its way, so that a test can wait for quiet. */
export class TestHall {
  readonly wire: Wire;
  readonly store: Store;
  readonly blobs: Blobs;
  /** The same hall for who comes by posts. */
  readonly posts: Posts;
  readonly code: string;
  /** Every frame that crossed the wire, both ways. */
  readonly captured: Bytes[] = [];
  /** Every request, by who made it, in order. */
  readonly asked: { readonly who: string; readonly ask: Request; readonly bytes: number }[] = [];
  /** Bytes told, by who was told. */
  readonly told: Map<string, number> = new Map();
  /** A hall that lies: what it tells passes through here. */
  tamper: ((told: Told, who: string) => Told | readonly Told[]) | null = null;
  /** The same with what is on the line, which need not be a message any more. */
  spoil: ((frame: Bytes, who: string) => Bytes) | null = null;
  /** A hall that hears something else than it was asked, or answers without having done it. */
  mishear: ((ask: Request, who: string) => Request | { readonly say: Answer }) | null = null;
  readonly #lines = new Set<{ cut(): void; readonly who: string }>();
  readonly #cutOff = new Set<string>();
  readonly #cuts = new Map<string, Required<CutAs> & { left: number; readonly lost: "request" | "answer" }>();
  readonly #elsewhere = new Map<string, TestHall>();
  readonly #pace: Pace | undefined;
  #count = { busy: 0 };
  #dials = 0;

  private constructor(wire: Wire, kept: Kept, code: string, posts: Posts, pace?: Pace) {
    this.wire = wire;
    this.posts = posts;
    this.store = kept.store;
    this.blobs = kept.blobs;
    this.code = code;
    this.#pace = pace;
  }

  /** What somebody founds the hall's first circle by. */
  founding(name: string): Founding {
    return { hall: hallAddress, code: this.code, title: "Everyone", name, language: "en" };
  }

  get busy(): number {
    return this.#count.busy;
  }

  set busy(busy: number) {
    this.#count.busy = busy;
  }

  /** `limits`: where a hall is to allow less than halls do. */
  static async open(
    clock: FakeClock,
    seed: string,
    kept: HallParts = {},
    limits: Partial<Wire["limits"]> = {},
  ): Promise<TestHall> {
    const { blobs = memoryBlobs(() => clock.now()), space = plenty, pace, address = hallAddress } = kept;
    const plain = kept.store ?? openHallStore(":memory:");
    const store = pace?.store(plain) ?? plain;
    const random = seededRandom(`${seed} hall`);
    const crypto = pace?.crypto ?? webCrypto(webcrypto.subtle as Subtle);
    const key = await store.seed(random(32));
    const now = (): number => clock.now();
    const wire = await openWire({ store, blobs, crypto, key, now, random, limits, space, fault: fail });
    wire.whereabouts.reachedAt([address]);
    const code = (await newFoundingCode(store, random)) ?? "";
    return new TestHall(wire, { store, blobs }, code, openPosts(wire, now), pace);
  }

  /** How a person dials it. */
  dialFor(who: string): Dial {
    return (_, events) => {
      if (this.#cutOff.has(who)) return this.#neverUp(who, events);
      return (this.#elsewhere.get(who) ?? this).#connect(who, events);
    };
  }

  /** How a person posts to it. Rejects where a socket's line would be cut, as the network does. */
  async post(who: string, body: Bytes): Promise<Bytes> {
    const lost = this.#lostAt(who, body);
    if (this.#cutOff.has(who) || lost === "request") throw new TypeError("fetch failed");
    this.captured.push(body);
    const told = await this.posts.post(body);
    if (this.#cutOff.has(who) || lost === "answer") throw new TypeError("fetch failed");
    this.captured.push(told);
    return told;
  }

  /** From now on a person reaches another hall at this one's address. */
  send(who: string, elsewhere: TestHall): void {
    const before = this.#elsewhere.get(who) ?? this;
    this.#elsewhere.set(who, elsewhere);
    elsewhere.#count = this.#count;
    for (const line of before.#lines) if (line.who === who) line.cut();
  }

  /** Takes a person's lines down, and lets none come up until `restore`. */
  cutOff(who: string): void {
    this.#cutOff.add(who);
    for (const line of this.#lines) if (line.who === who) line.cut();
  }

  restore(who: string): void {
    this.#cutOff.delete(who);
  }

  /**
   * Cuts a person's line at one of their next requests, once: at the first, the second… `request`: it never
   * arrives. `answer`: it does, and nobody hears what came of it. `andStays`: no line comes up until `restore`.
   * `of`: only such requests are counted: how often a device asks how things are goes by how soon it is answered.
   */
  cutAt(who: string, nth: number, lost: "request" | "answer", { andStays = false, of = null }: CutAs = {}): void {
    this.#cuts.set(who, { left: nth, lost, andStays, of });
  }

  /** Whether the cut that was asked for is still to come. */
  cutWaits(who: string): boolean {
    return this.#cuts.has(who);
  }

  #lostAt(who: string, frame: Bytes): "request" | "answer" | null {
    const cut = this.#cuts.get(who);
    if (cut === undefined || cut.of?.has(readAsked(frame).ask.type) === false || --cut.left > 0) return null;
    this.#cuts.delete(who);
    if (cut.andStays) this.#cutOff.add(who);
    return cut.lost;
  }

  #tell(honest: Bytes, who: string): readonly Bytes[] {
    const told = this.tamper?.(readTold(honest), who);
    const frames = told === undefined ? [honest] : [told].flat().map(written);
    const { spoil } = this;
    const sent = spoil === null ? frames : frames.map((frame) => spoil(frame, who));
    this.captured.push(...sent);
    for (const frame of sent) this.told.set(who, (this.told.get(who) ?? 0) + frame.length);
    return sent;
  }

  /** What the hall takes the frame for; null where it answers without taking it. */
  #hear(frame: Bytes, who: string, answer: (frame: Bytes) => void): Bytes | null {
    if (this.mishear === null) return frame;
    const { n, ask } = readAsked(frame);
    const heard = this.mishear(ask, who);
    if ("type" in heard) return writeAsked(n, heard);
    answer(writeAnswer(n, heard.say));
    return null;
  }

  #connect(who: string, events: LineEvents): ReturnType<Dial> {
    let open = true;
    const name = `line ${(this.#dials += 1)}`;
    const later = (run: () => void): void => this.#later(who, `${name} down`, run);
    const down = (): void => {
      if (!open) return;
      open = false;
      this.#lines.delete(line);
      link.closed();
      later(() => events.down());
    };
    const tell = (honest: Bytes): void => {
      for (const frame of this.#tell(honest, who)) later(() => open && events.frame(frame));
    };
    const link = this.wire.connect(tell, down);
    const line = { who, cut: down };
    this.#lines.add(line);
    later(() => open && events.up());
    return {
      send: (frame) => {
        this.captured.push(frame);
        this.asked.push({ who, ask: readAsked(frame).ask, bytes: frame.length });
        const lost = this.#lostAt(who, frame);
        if (lost === "request") return down();
        const heard = this.#hear(frame, who, tell);
        if (heard === null) return;
        const receive = (): void => {
          this.busy += 1;
          void link.receive(heard).finally(() => {
            this.busy -= 1;
            if (lost === "answer") down();
          });
        };
        if (this.#pace === undefined) receive();
        else this.#pace.carry(who, `${name} up`, receive);
      },
      close: down,
    };
  }

  #neverUp(who: string, events: LineEvents): ReturnType<Dial> {
    this.#later(who, "line", () => events.down());
    return { send: () => undefined, close: () => undefined };
  }

  #later(who: string, way: string, run: () => void): void {
    if (this.#pace !== undefined) return this.#pace.carry(who, way, run);
    this.busy += 1;
    setImmediate(() => {
      this.busy -= 1;
      run();
    });
  }
}

function written(told: Told): Bytes {
  return "push" in told ? writePush(told.push) : writeAnswer(told.n, told.say);
}

/** That its disk is full, a test has brought about. */
function fail(error: unknown): void {
  if (!(error instanceof DiskFull)) throw error;
}
