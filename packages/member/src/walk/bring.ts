import { broughtRoom, entryBrought } from "@unionhall/kernel";
import type { Bytes, EntryId, RoomId, Sealed } from "@unionhall/protocol";
import { caps } from "@unionhall/protocol";
import { readBrought } from "../circle/read-brought.ts";
import type { Circle } from "../circle/circle.ts";
import { shelfOf } from "../circle/shelves.ts";
import { Refused } from "../line/thrown.ts";
import { FilesBehind } from "./bring-files.ts";
import type { Carried } from "./carried.ts";
import { payloadOf, toCarry } from "./carried.ts";
import { learnOrigins, tellOrigins } from "./origin.ts";

/** So many entries go at once: what a person says meanwhile waits behind little. */
const atOnce = 32;
const pageSize = 64;
/** Of what a hall takes of one member on a day, a fifth is left for what they say. */
const mostADay = 4_000;
/** Of what an entry holds, so much is taken by what is brought with its content. */
const around = 2_048;

/** How much of what this device has of the old circle stands in the new one. */
export interface Progress {
  readonly brought: number;
  readonly of: number;
}

/**
 * Brings what this device has of the old circle, a little at a time, on through restarts: what stands in the new circle
 * already, whoever brought it, is not brought again.
 */
export class Bringing {
  readonly #circle: Circle;
  readonly #old: () => Circle | null;
  #all: readonly Carried[] | null = null;
  #left: readonly Carried[] = [];
  readonly #sent = new Set<EntryId>();
  readonly #files: FilesBehind;
  #isDone: boolean;

  private constructor(circle: Circle, old: () => Circle | null, isDone: boolean) {
    this.#circle = circle;
    this.#old = old;
    this.#files = new FilesBehind(circle);
    this.#isDone = isDone;
  }

  /** `old`: null where this device has nothing of it. */
  static async load(circle: Circle, old: () => Circle | null): Promise<Bringing> {
    const done = await circle.env.store.read(shelfOf("bringing", circle.id));
    return new Bringing(circle, old, done.length > 0);
  }

  /** Null as long as it is not known, and once all is brought. */
  get progress(): Progress | null {
    if (this.#all === null || this.#left.length === 0) return null;
    return { brought: this.#all.length - this.#left.length, of: this.#all.length };
  }

  /** Whether this device knows what the circle goes on from, or could tell. Throws what sending a blob throws. */
  async knowOrigins(): Promise<boolean> {
    const circle = this.#circle;
    if (circle.origins !== null || (await circle.serial.run(() => learnOrigins(circle)))) return true;
    const old = this.#old();
    return old !== null && circle.serial.run(() => tellOrigins(old, circle));
  }

  /** Reads a page of what was brought of some room. False where all of it has been read here. */
  async read(): Promise<boolean> {
    const circle = this.#circle;
    for (const { room } of await this.#known()) await circle.rooms.followBrought(room);
    for (const room of circle.rooms.broughtOf)
      if (await circle.serial.run(() => readBrought(circle, room, pageSize))) return true;
    return false;
  }

  async #known(): Promise<readonly Carried[]> {
    const old = this.#old();
    if (this.#isDone || old === null) return [];
    const { seq = 0 } = this.#circle.book.walked ?? {};
    this.#all ??= await old.serial.run(() => toCarry(old, seq));
    return this.#all;
  }

  /** How much is left of what this device has, by what has been read. */
  async left(): Promise<number> {
    const all = await this.#known();
    this.#left = all.filter((each) => !this.#sent.has(each.said.entry.id) && !this.#stands(each));
    const old = this.#old();
    const left = this.#left.length + (old === null ? 0 : this.#files.of(old, all).length);
    const isWhole = (each: Carried): boolean => this.#stands(each) && !this.#files.areMissing(each);
    if (left === 0 && this.#all !== null && all.every(isWhole)) await this.#end();
    return left;
  }

  /** Whether all that was sent has been read here again: only then it can be seen whose files are behind. */
  get isRead(): boolean {
    return (this.#all ?? []).every((each) => this.#stands(each));
  }

  #stands({ room, said: { entry } }: Carried): boolean {
    return this.#circle.rooms.isBrought(room, entry.id, entry.header.lock);
  }

  async #end(): Promise<void> {
    const { env, id } = this.#circle;
    await env.store.write([{ shelf: shelfOf("bringing", id), key: "done", value: new Uint8Array(0) }]);
    [this.#isDone, this.#all] = [true, null];
  }

  /**
   * Brings the next of what is left, and when that is all, the files of one entry. How much is dealt with: nothing where
   * that is enough for today. Throws `Offline`, `Refused`, and what sending a blob throws.
   */
  async bring(): Promise<number> {
    const old = this.#old();
    if (old === null || (await this.#today()) + atOnce > mostADay) return 0;
    if (this.#left.length > 0) return this.#circle.serial.run(() => this.#send(old, this.#left.slice(0, atOnce)));
    const [next] = this.#files.of(old, await this.#known());
    if (next !== undefined && (await this.#files.fetch(old, next)))
      await this.#circle.serial.run(() => this.#sendWithFiles(old, next));
    return 1;
  }

  /** Once more, now that the files are here. */
  async #sendWithFiles(old: Circle, each: Carried): Promise<void> {
    const payload = await payloadOf(old, each);
    if (payload !== null) await append(this.#circle, [await sealBrought(this.#circle, each, payload, 0, true)]);
  }

  async #send(old: Circle, some: readonly Carried[]): Promise<number> {
    const circle = this.#circle;
    const entries: Sealed[] = [];
    const ahead = new Map<RoomId, number>();
    const unable = new Set<Carried>();
    for (const each of some) {
      const payload = await payloadOf(old, each);
      const room = broughtRoom(each.room);
      const before = ahead.get(room) ?? 0;
      if (payload === null || payload.length > caps.body - around) unable.add(each);
      else {
        entries.push(await sealBrought(circle, each, payload, before));
        ahead.set(room, before + 1);
      }
    }
    if (entries.length > 0) await append(circle, entries);
    for (const { said } of some) this.#sent.add(said.entry.id);
    this.#all = (this.#all ?? []).filter((each) => !unable.has(each));
    this.#left = this.#left.slice(some.length);
    return some.length;
  }

  /** How many this member has brought on the newest day. */
  async #today(): Promise<number> {
    const { log, rooms, voice } = this.#circle;
    let count = 0;
    for (const room of rooms.broughtOf)
      for (const read of await log.room(broughtRoom(room)))
        if (read.opened && read.author === voice && read.day === log.chain.day) count += 1;
    return count;
  }
}

/** Under the lock of what it brings, so that whoever said that can have it erased here too. */
async function sealBrought(
  circle: Circle,
  { room: of, said }: Carried,
  payload: Bytes,
  ahead: number,
  withFiles = false,
): Promise<Sealed> {
  const { class: c, lock, blobs } = said.entry.header;
  const room = broughtRoom(of);
  const to = { room, class: c, lock, ...(withFiles && blobs !== undefined ? { blobs } : {}) };
  const { name: kind, version } = entryBrought;
  const written = { kind, version, payload };
  const { clock } = circle.env;
  const sealed = await circle.seal(to, written, circle.nextCounter(room, ahead), clock.now());
  return { header: sealed.header, body: sealed.body };
}

async function append({ link, id }: Circle, entries: readonly Sealed[]): Promise<void> {
  const { results } = await link.ask({ type: "append", circle: id, entries }, "appended");
  const refusal = results.find((result) => result.refusal !== null)?.refusal ?? null;
  if (refusal !== null) throw new Refused(refusal);
}
