import type { Ports, Sealing } from "@unionhall/kernel";
import { fits, type Kind, openEntry, sealEntry, type WholeEpoch } from "@unionhall/kernel";
import { type Dial, type Environment, type Line, webDial } from "@unionhall/member";
import type {
  Answer,
  Bytes,
  CircleId,
  Class,
  DeviceTag,
  EntryId,
  EpochRecord,
  Key,
  MemberId,
  Request,
  RoomId,
} from "@unionhall/protocol";
import { book, firstHead, idOf, memberIdOf, readRecord, readTold, toBytes, writeAsked } from "@unionhall/protocol";
import { proposalOpened, readAs } from "@unionhall/union";
import { WebSocket } from "ws";
import { ports, realClock } from "../life/ports.ts";

/** Numbers that the app's own requests do not reach. */
const first = 2 ** 40;

/**
 * A member who has bent their own app: it lets them see the keys that it works with, and put a deed on the wire that the app
 * would not make. Nobody can be kept from that; so every other device judges what comes.
 */
export class BentApp {
  readonly #seeds: Bytes[] = [];
  readonly #secrets: Bytes[] = [];
  readonly #answers = new Map<number, (answer: Answer) => void>();
  #line: Line | null = null;
  #asked = first;

  /** What its device runs on. */
  get environment(): Partial<Environment> {
    const sealing: Sealing = {
      ...ports.sealing,
      hkdf: (secret, ...rest) => {
        this.#secrets.push(secret);
        return ports.sealing.hkdf(secret, ...rest);
      },
    };
    const crypto: Ports["crypto"] = {
      ...ports.crypto,
      sign: (seed, message) => {
        this.#seeds.push(seed);
        return ports.crypto.sign(seed, message);
      },
    };
    return { sealing, crypto, dial: this.#dial };
  }

  /** Signs and seals a deed under the circle's own keys, as if it were allowed, and sends it. */
  deed<P>(circle: CircleId, me: MemberId, kind: Kind<P>, payload: P): Promise<void> {
    return this.write({ circle, room: book, class: "kept" }, me, kind, payload);
  }

  /** The same, into any room. */
  async write<P>(
    to: { readonly circle: CircleId; readonly room: RoomId; readonly class: Class },
    me: MemberId,
    kind: Pick<Kind<P>, "name" | "version" | "payload">,
    payload: P,
  ): Promise<void> {
    const { circle } = to;
    const { author, seed } = await this.#voice(me);
    const epoch = await this.#epoch(circle);
    const content = {
      author,
      device: idOf("device", ports.random(8)) as DeviceTag,
      counter: 1,
      seen: { seq: 0, head: firstHead(circle) },
      time: Date.now(),
      kind: kind.name,
      version: kind.version,
      payload: toBytes(kind.payload, payload),
    };
    const pen = { signing: seed, erase: ports.random(32) };
    const { header, body } = await sealEntry(ports, pen, epoch, to, content);
    const answer = await this.#ask({ type: "append", circle, entries: [{ header, body }] });
    const place = answer.type === "appended" ? (answer.results[0]?.place ?? null) : null;
    if (place === null) throw new Error("the hall did not take it");
  }

  /** Of the proposal whose item has this room: what the book calls it, and where people say what they say to it. */
  async proposal(circle: CircleId, room: RoomId): Promise<{ readonly id: EntryId; readonly positions: RoomId }> {
    const epoch = await this.#epoch(circle);
    const answer = await this.#ask({ type: "read", circle, after: 0, room: book, limit: 512 });
    for (const placed of answer.type === "page" ? answer.entries : []) {
      const read = await openEntry(ports, placed, (number) => (number === epoch.number ? epoch : undefined));
      const opened = read.opened ? readAs(proposalOpened, read) : null;
      if (read.opened && opened?.room === room) return { id: read.id, positions: opened.positions };
    }
    throw new Error("the app has read of no such proposal");
  }

  /** The key that speaks for a member: their id is its hash. */
  async #voice(me: MemberId): Promise<{ readonly author: Key; readonly seed: Bytes }> {
    for (const seed of this.#seeds.toReversed()) {
      const author = idOf("key", await ports.crypto.publicKey(seed));
      if (memberIdOf(author) === me) return { author, seed };
    }
    throw new Error("the app has not spoken in this circle");
  }

  async #epoch(circle: CircleId): Promise<WholeEpoch> {
    const answer = await this.#ask({ type: "boxes", circle, tags: [] });
    if (answer.type !== "boxes") throw new Error("the hall told no records");
    const record: EpochRecord | undefined = answer.records.map(readRecord).at(-1);
    const kept = this.#secrets.findLast((secret) => record !== undefined && fits(record, secret, null));
    const passing = this.#secrets.findLast((secret) => record !== undefined && kept && fits(record, kept, secret));
    if (record === undefined || kept === undefined || passing === undefined)
      throw new Error("the app has not opened this epoch");
    return { number: record.number, kept, passing, commitment: record.commitment };
  }

  #ask(request: Request): Promise<Answer> {
    this.#asked += 1;
    const answer = new Promise<Answer>((resolve) => this.#answers.set(this.#asked, resolve));
    this.#line?.send(writeAsked(this.#asked, request));
    return answer;
  }

  readonly #dial: Dial = (hall, events) => {
    const frame = (bytes: Bytes): void => {
      const told = readTold(bytes);
      const mine = "push" in told ? undefined : this.#answers.get(told.n);
      if (mine === undefined || "push" in told) events.frame(bytes);
      else mine(told.say);
    };
    this.#line = dial(hall, { up: () => events.up(), frame, down: () => events.down() });
    return this.#line;
  };
}

const dial = webDial({ WebSocket: WebSocket as unknown as typeof globalThis.WebSocket, fetch }, realClock);
