import type { Book, Content, Kind, Ports, WholeEpoch } from "@unionhall/kernel";
import {
  boxTag,
  Chain,
  emptyBook,
  entryBound,
  epochTurned,
  fold,
  freshEpoch,
  invitationKeys,
  invitationMade,
  openEntries,
  openNote,
  prove,
  recordOf,
  sealBox,
  sealEntry,
  sealLetter,
  sealNote,
  signLetter,
} from "@unionhall/kernel";
import type {
  BlobId,
  Bytes,
  CircleId,
  Class,
  EpochRecord,
  MemberId,
  Placed,
  RoomId,
  Sealed,
  SignedChange,
} from "@unionhall/protocol";
import {
  ascii,
  book as bookRoom,
  changeBytes,
  changeToSign,
  concat,
  decode,
  entryId,
  epochNumber,
  fromBase32,
  headerBytes,
  idOf,
  msInDay,
  readHeader,
  readRecord,
  recordBytes,
  rights,
  sha256,
  toBase32,
  toBytes,
} from "@unionhall/protocol";
import type { DoorChange } from "@unionhall/protocol";
import { newLaw } from "@unionhall/union";
import { Person } from "../kernel-world/person.ts";
import { seededPorts } from "../kernel-world/ports.ts";
import { hallAddress } from "../world/test-hall.ts";
import type { TestDevice, World } from "../world/world.ts";
import { good } from "../world/world.ts";
import { RawLine } from "./line.ts";

/** Where something goes, and what of it is other than an honest device would write. */
export interface Bent {
  readonly room?: RoomId;
  readonly class?: Class;
  readonly epoch?: WholeEpoch;
  readonly blobs?: readonly BlobId[];
  readonly content?: Partial<Content>;
  /** The seed that signs. */
  readonly seed?: Person["secrets"]["signing"];
}

/**
 * A lawful member without an app: they came in by an invitation like everyone, hold their own secrets and the
 * circle's keys, and put on the wire whatever they like.
 */
export class Hostile {
  readonly made: World;
  readonly circle: CircleId;
  readonly ports: Ports;
  readonly person: Person;
  line: RawLine;
  chain: Chain;
  book: Book;
  hallway: RoomId = bookRoom;
  chat: RoomId = bookRoom;
  /** What all the entries say that they can open. */
  payloads: readonly Bytes[] = [];
  /** The newest turn at the hall. */
  turn = 0;

  private constructor(made: World, circle: CircleId, ports: Ports, person: Person, line: RawLine) {
    this.made = made;
    this.circle = circle;
    this.ports = ports;
    this.person = person;
    this.line = line;
    this.chain = new Chain(circle);
    this.book = emptyBook(circle, newLaw());
  }

  /** Comes in by an open invitation of somebody's. */
  static async join(made: World, by: TestDevice, circle: CircleId, name = "mal"): Promise<Hostile> {
    const { link } = await good(by.member.invite(circle, { vouches: 0 }));
    return Hostile.by(made, link, name);
  }

  /** Comes in by a link: an open invitation's, or one that lets a device sit down at a desk. */
  static async by(made: World, link: string, name = "mal"): Promise<Hostile> {
    const ports = seededPorts(`hostile ${name}`);
    const line = await RawLine.open(made.hall, ports);
    const keys = await invitationKeys(ports, secretOf(link));
    const { sealed } = await line.expect({ type: "get-note", note: keys.note }, "note");
    const { circle, letterbox } = (await openNote(ports, keys.noteKey, sealed))!;
    const person = await Person.make(name, ports);
    await line.enter(circle, keys.latchKey, keys.latch);
    const letter = { v: 1, circle, invitation: keys.invitation, keys: person.secrets.keys } as const;
    const signed = await signLetter(ports, letter, { invitation: keys.signing, signing: person.secrets.signing });
    const left = await sealLetter(ports, letterbox, signed);
    await line.expect({ type: "put-letter", circle, latch: keys.latchKey, sealed: left }, "done");
    const hostile = new Hostile(made, circle, ports, person, line);
    // From three members up somebody else lets them in, and waits a little whether others do.
    for (let tries = 0; tries < 40 && !(await hostile.#isIn()); tries++) await made.later(1_000);
    await hostile.learn();
    return hostile;
  }

  /** On a new connection. */
  async #isIn(): Promise<boolean> {
    const { keys, latch } = this.person.secrets;
    this.line = await RawLine.open(this.made.hall, this.ports);
    return this.line.enter(this.circle, keys.latch, latch);
  }

  get id(): MemberId {
    return this.person.id;
  }

  /** Takes the keys, the chain and the book as the hall has them now. */
  async learn(): Promise<void> {
    const { circle, line, ports, person } = this;
    const known = await line.expect({ type: "boxes", circle, tags: [] }, "boxes");
    this.turn = known.standing.turn;
    const records = known.records.map(readRecord);
    const box = person.secrets.keys.box;
    const tags = await Promise.all(records.map(({ number }) => boxTag(ports, circle, number, box)));
    const { boxes } = await line.expect({ type: "boxes", circle, tags }, "boxes");
    await person.learn({ records, boxes: [...boxes], chain: this.chain });
    const placed = await line.readAll(circle);
    this.chain = new Chain(circle);
    for (const { seq, day, header } of placed) this.chain.take({ seq, day, id: entryId(header) });
    const reads = await openEntries(ports, placed, (epoch) => person.epochs.get(epoch));
    this.book = emptyBook(circle, newLaw());
    this.payloads = reads.flatMap((read) => (read.opened ? [read.payload] : []));
    for (const read of reads) {
      const { room } = read.header;
      if (room === bookRoom)
        fold(this.book, await prove(ports, read, this.book.law, (epoch) => person.epochs.get(epoch)?.kept));
      else if (read.opened && read.kind === "item.opened") {
        const opened = decode(read.payload) as { room: Uint8Array<ArrayBuffer>; what: string };
        // The circle's chat is the first that was opened, and it stands in the hallway; other things stand in other rooms.
        if (opened.what !== "chat" || this.chat !== bookRoom) continue;
        [this.hallway, this.chat] = [room, idOf("room", opened.room)];
      }
    }
  }

  /** An entry as an honest device would seal it, but for what is bent. */
  async sealed(kind: string, payload: Content["payload"], bent: Bent = {}): Promise<Sealed> {
    const { ports, person, circle } = this;
    const { room = bookRoom, class: c = "kept", epoch = person.newest(), seed = person.secrets.signing, blobs } = bent;
    const { seq, head } = this.chain;
    const { signing: author } = person.secrets.keys;
    const usual = { author, device: person.device, seen: { seq, head }, time: this.made.clock.now(), version: 1 };
    const counter = bent.content?.counter ?? person.counter(room);
    const content = { ...usual, kind, payload, ...bent.content, counter };
    const to = { circle, room, class: c, ...(blobs === undefined ? {} : { blobs }) };
    const { header, body } = await sealEntry(ports, { signing: seed, erase: person.secrets.erase }, epoch, to, content);
    return { header, body };
  }

  /** What somebody has said, sealed once more by who can read it: content and signature as they were, under another salt. */
  async again({ header: bytes, body }: Placed): Promise<Sealed> {
    const { ports, person } = this;
    const header = readHeader(bytes);
    const epoch = person.epochs.get(header.epoch)!;
    const secret = header.class === "kept" ? epoch.kept : epoch.passing!;
    const bound = entryBound({ ...header, commitment: epoch.commitment }, header.size);
    const keyOf = async (salt: Bytes): Promise<readonly [key: Bytes, nonce: Bytes]> => {
      const made = await ports.sealing.hkdf(secret, salt, ascii("unionhall 1 body"), 44);
      return [made.subarray(0, 32), made.subarray(32)];
    };
    const plain = await ports.sealing.decrypt(...(await keyOf(body!.subarray(0, 32))), bound, body!.subarray(32));
    const salt = ports.random(32);
    const sealed = concat(salt, await ports.sealing.encrypt(...(await keyOf(salt)), bound, plain!));
    return { header: headerBytes({ ...header, body: sha256(sealed) }), body: sealed };
  }

  /** Puts entries on the wire. Tells their places, and the reasons of what the hall refuses. */
  async put(...entries: readonly Sealed[]): Promise<readonly (number | string)[]> {
    const results = await this.line.append(this.circle, entries);
    return results.map(({ place, refusal }) => place?.seq ?? refusal!.reason);
  }

  /** One entry on the wire: its place; refused by the hall, it fails the test. */
  async write(kind: string, payload: Content["payload"], bent: Bent = {}): Promise<number> {
    const [place] = await this.put(await this.sealed(kind, payload, bent));
    if (typeof place !== "number") throw new Error(`the hall refused it: ${place}`);
    return place;
  }

  deed<P>(kind: Kind<P>, payload: P, bent: Bent = {}): Promise<number> {
    return this.write(kind.name, toBytes(kind.payload, payload), bent);
  }

  /** A link that lets somebody in, as an app would make it. */
  async invite(): Promise<string> {
    const { ports, circle, person, line } = this;
    const secret = ports.random(16);
    const keys = await invitationKeys(ports, secret);
    const until = this.made.clock.now() + 14 * msInDay;
    const latch = { key: keys.latchKey, rights: rights.join, by: person.secrets.keys.latch, until };
    const said = {
      invitation: keys.invitation,
      latch: keys.latchKey,
      vouches: 0,
      until: Math.floor(until / msInDay),
    };
    const entry = await this.sealed(invitationMade.name, toBytes(invitationMade.payload, said));
    const done = await this.turns({ door: await this.change({ add: [latch] }), entries: [entry] });
    if (done !== "placed") throw new Error(`nobody is invited: ${done}`);
    const { seq, head, day } = this.chain;
    const anchor = { seq, head, day, epoch: person.newest().number, point: null };
    const note = {
      v: 1,
      hall: line.hall,
      circle,
      letterbox: this.book.letterbox!.key,
      anchor,
      title: "",
      from: "",
    } as const;
    const sealed = await sealNote(ports, keys.noteKey, note);
    await line.expect({ type: "put-note", circle, note: keys.note, latch: keys.latchKey, sealed }, "done");
    return `${hallAddress}/#/join/${toBase32(secret)}`;
  }

  /** A change of the door, signed by this latch alone. */
  async change(of: Partial<Pick<DoorChange, "drop" | "add" | "hold" | "invites" | "keep">>): Promise<SignedChange> {
    const change = changeBytes({ v: 1, circle: this.circle, turn: this.turn, drop: [], add: [], ...of });
    const { keys, latch: seed } = this.person.secrets;
    const signature = await this.ports.crypto.sign(seed, changeToSign(change));
    return { change, latches: [{ latch: keys.latch, signature }], renewals: [] };
  }

  /** A steward's turn: keys that are boxed to those with these X-Wing keys alone. `bend` changes the record. */
  async turnKeys(
    to: readonly Bytes[],
    bend: (record: EpochRecord) => EpochRecord = (record) => record,
  ): Promise<string> {
    const { ports, circle, person, turn: after, line } = this;
    const epoch = freshEpoch(ports, circle, epochNumber(after + 1, 0));
    const record = recordBytes(bend(await recordOf(ports, circle, epoch, person.newest())));
    const boxes = await Promise.all(to.map((key) => sealBox(ports, circle, epoch, key)));
    const { header, body } = await this.sealed(epochTurned.name, toBytes(epochTurned.payload, { record }));
    const done = await line.try({ type: "turn", circle, after, record, boxes, entries: [{ header, body }] });
    person.epochs.set(epoch.number, epoch);
    return done;
  }

  /** What came of a turn at the hall: `placed`, or why not. */
  async turns(of: { readonly door?: SignedChange; readonly entries?: readonly Sealed[] }): Promise<string> {
    const { circle, turn: after, line } = this;
    return line.try({ type: "turn", circle, after, boxes: [], entries: [], ...of });
  }
}

function secretOf(link: string): Uint8Array<ArrayBuffer> {
  const secret = fromBase32(link.slice(link.lastIndexOf("/") + 1));
  if (secret === null) throw new Error("that is no link");
  return secret;
}
