import type { BookRead } from "@unionhall/kernel";
import { isMissing, stateOf } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { book as bookRoom, equal } from "@unionhall/protocol";
import type { Base } from "./base.ts";
import { openAll } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { HallLies } from "./hall-lies.ts";
import { Links } from "./links.ts";
import { seenOtherwise } from "./finding.ts";
import { bytesOfPoint, foldedTo, isWanting } from "./folded-to.ts";

/** Small, so that what a person asks for meanwhile waits behind little. */
const headsAtOnce = 512;
const entriesAtOnce = 64;

/** `whole`: it is what the anchor says, and this device's own from now on. `waits`: the hall does not give all of it. */
export type PastStep = "more" | "whole" | "differs" | "waits";

/**
 * What came before a circle's base, read step by step beside everything else and held against the anchor: first that
 * its entries lead to the head, then that book and hallway come to the state. What was read is kept, and gone on from.
 */
export class Past {
  readonly #circle: Circle;
  readonly #base: Base;
  readonly #links: Links;
  readonly #readTo = new Map<RoomId, number>();
  /** The place of what the hall does not give. */
  waitsAt: number | null = null;

  private constructor(circle: Circle, base: Base, links: Links) {
    this.#circle = circle;
    this.#base = base;
    this.#links = links;
  }

  /** Null when there is none, or when it is known to be another. */
  static async load(circle: Circle): Promise<Past | null> {
    const { base, env, id } = circle;
    if (base === null || base.pastDiffers) return null;
    const past = new Past(circle, base, await Links.load(env.store, "past", id));
    for (const room of past.#rooms) {
      const before = (await circle.log.room(room)).filter(({ seq }) => seq <= base.anchor.seq);
      past.#readTo.set(room, before.at(-1)?.seq ?? 0);
    }
    return past;
  }

  /** How far it has come, as a place: its entries have to be known, then each room read. */
  get read(): number {
    const places = [this.#linked, ...this.#rooms.map((room) => this.#readTo.get(room) ?? 0)];
    return Math.floor(places.reduce((sum, place) => sum + place, 0) / places.length);
  }

  /** The place up to which its entries are known. */
  get #linked(): number {
    return this.#links.chain.seq;
  }

  /** One request, and what comes of it. Throws `Offline`, `Refused`, `HallLies`. */
  async step(): Promise<PastStep> {
    const { seq } = this.#base.anchor;
    if (this.#linked < seq) return this.#readLinks();
    const room = this.#rooms.find((each) => (this.#readTo.get(each) ?? 0) < seq);
    return room === undefined ? this.#circle.serial.run(() => this.#compare()) : this.#readRoom(room);
  }

  get #rooms(): readonly RoomId[] {
    const { hallwayRoom } = this.#base;
    return hallwayRoom === null ? [bookRoom] : [bookRoom, hallwayRoom];
  }

  async #readLinks(): Promise<PastStep> {
    const { link, id } = this.#circle;
    const { seq, head } = this.#base.anchor;
    const after = this.#linked;
    const limit = Math.min(headsAtOnce, seq - after);
    const { heads } = await link.ask({ type: "heads", circle: id, after, limit }, "heads");
    const finding = await this.#links.extend(heads.slice(0, limit));
    if (finding !== null) return this.#differs();
    if (this.#linked === after) throw new HallLies();
    return this.#linked === seq && this.#links.chain.head !== head ? this.#differs() : "more";
  }

  async #readRoom(room: RoomId): Promise<PastStep> {
    const { link, id, log, serial } = this.#circle;
    const after = this.#readTo.get(room) ?? 0;
    const { entries } = await link.ask({ type: "read", circle: id, after, room, limit: entriesAtOnce }, "page");
    const { seq } = this.#base.anchor;
    const reads = await openAll(
      this.#circle,
      entries.filter((placed) => placed.seq <= seq),
    );
    for (const read of reads) this.#check(read);
    const wanting = reads.find((read) => this.#isWanting(room, read));
    const taken = wanting === undefined ? reads : reads.filter((read) => read.seq < wanting.seq);
    await serial.run(() => log.keep(room, taken));
    const last = wanting === undefined ? (entries.at(-1)?.seq ?? seq) : (taken.at(-1)?.seq ?? after);
    this.#readTo.set(room, Math.min(last, seq));
    this.waitsAt = wanting?.seq ?? null;
    return wanting === undefined ? "more" : "waits";
  }

  /** In its place, by someone who had seen the same before it. */
  #check(read: BookRead): void {
    const link = this.#links.at(read.seq);
    if (link?.entry !== read.id || link.day !== read.day) throw new HallLies();
    const finding = seenOtherwise(this.#links.chain, read);
    if (finding !== null) this.#circle.note(finding);
  }

  #isWanting(room: RoomId, read: BookRead): boolean {
    return room === bookRoom ? isMissing(this.#circle.book, read) : isWanting(read);
  }

  async #compare(): Promise<PastStep> {
    const { anchor } = this.#base;
    const folded = await foldedTo(this.#circle, anchor.seq, null);
    if (folded === null) return "waits";
    // Something was erased since: then the hallway cannot come to what it was, and the book is all that is compared.
    const hallway = this.#circle.base?.hallway() === null ? this.#base.givenHallway : folded.hallway;
    const bytes = bytesOfPoint(this.#circle, anchor.seq, { book: folded.book, hallway });
    const isSame = anchor.point !== null && equal(stateOf(bytes), anchor.point.state);
    return isSame ? this.#whole() : this.#differs();
  }

  async #whole(): Promise<PastStep> {
    const circle = this.#circle;
    const { log, rooms } = circle;
    await log.continueFrom(this.#links, [this.#base.gone()]);
    circle.base = null;
    // It comes to the same, but for the keys that boxes are sealed to: the point had their hashes.
    await circle.foldAnew();
    for (const room of rooms.followed) {
      await this.#checkRead(room);
      await rooms.judge(room);
    }
    return "whole";
  }

  /** What was read from before the anchor on the hall's word alone: an older page of talk. */
  async #checkRead(room: RoomId): Promise<void> {
    const { log } = this.#circle;
    const reads = await log.room(room);
    const others = reads.filter(({ seq, id, day }) => !log.fits(seq, id, day));
    for (const { seq } of others) this.#circle.note({ type: "changed", seq });
    for (const read of reads) {
      const finding = seenOtherwise(log.chain, read);
      if (finding !== null) this.#circle.note(finding);
    }
    if (others.length > 0) await log.replace(room, new Set(others.map(({ seq }) => seq)), []);
  }

  async #differs(): Promise<PastStep> {
    const circle = this.#circle;
    const base = (circle.base ?? this.#base).withAnotherPast();
    circle.base = base;
    circle.note({ type: "past-differs", seq: base.anchor.seq });
    await circle.env.store.write([base.kept(), this.#links.gone()]);
    return "differs";
  }
}
