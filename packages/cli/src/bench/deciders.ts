import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { Ports, Secrets, WholeEpoch } from "@unionhall/kernel";
import {
  circleFounded,
  epochTurned,
  freshEpoch,
  invitationKeys,
  invitationMade,
  memberAdmitted,
  randomSeeds,
  recordOf,
  sealEntry,
  secretsFrom,
  signLetter,
  steppedEpoch,
} from "@unionhall/kernel";
import type { Bytes, CircleId, Class, DeviceTag, EntryId, RoomId } from "@unionhall/protocol";
import {
  book,
  circleIdOf,
  concat,
  firstHead,
  idOf,
  kernelVersion,
  msInDay,
  recordBytes,
  statementBytes,
} from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { write } from "@unionhall/union";

/** An entry, and the day on which a hall takes it. */
export interface Dated {
  readonly day: number;
  readonly header: Bytes;
  readonly body: Bytes;
}

/** Somebody, with a device of theirs. */
export interface Decider extends Secrets {
  readonly device: DeviceTag;
  readonly pen: KeyObject;
}

/** Where somebody's entry goes; what entitles to it, where something does. */
export interface Place {
  readonly room?: RoomId;
  readonly class?: Class;
  readonly warrant?: EntryId;
  /** When its author says that it was, in ms since 1970; left out, when the day began. */
  readonly time?: number;
}

/** People of one circle who write, as their devices would, day by day. Nobody needs a hall for it. */
export class Deciders {
  readonly ports: Ports;
  readonly circle: CircleId;
  readonly people: Decider[];
  readonly epochs: Map<number, WholeEpoch>;
  readonly #take: (entry: Dated) => void;
  readonly #counters = new Map<string, number>();
  /** How many are in the circle. */
  #members: number;
  day: number;

  constructor(
    ports: Ports,
    begun: { readonly circle: CircleId; readonly founder: Secrets; readonly epoch: WholeEpoch; readonly day: number },
    take: (entry: Dated) => void,
    others: { readonly secrets: readonly Secrets[]; readonly members: number } = { secrets: [], members: 1 },
  ) {
    this.ports = ports;
    this.circle = begun.circle;
    this.people = [begun.founder, ...others.secrets].map((each) => this.#decider(each));
    this.#members = others.members;
    this.epochs = new Map([[begun.epoch.number, begun.epoch]]);
    this.day = begun.day;
    this.#take = take;
  }

  /** A circle that somebody founds on this day. */
  static async found(ports: Ports, day: number, take: (entry: Dated) => void): Promise<Deciders> {
    const founder = await secretsFrom(ports, randomSeeds(ports));
    const { keys } = founder;
    const nonce = ports.random(32);
    const statement = statementBytes({ v: 1, kernel: kernelVersion, of: "people", founder: keys, nonce });
    const circle = circleIdOf(statement);
    const epoch = freshEpoch(ports, circle, 0);
    const record = recordBytes(await recordOf(ports, circle, epoch, null));
    const seed = ports.random(32);
    const letterbox = { seed, key: await ports.sealing.boxKey(seed) };
    const deciders = new Deciders(ports, { circle, founder, epoch, day }, take);
    const keep = { default: 90, rooms: [] };
    await deciders.write(0, write(circleFounded, { statement, record, letterbox, rules: 1, keep }));
    return deciders;
  }

  /** By somebody, by their number. */
  async write(by: number, written: Written, { room = book, class: c = "kept", ...more }: Place = {}): Promise<EntryId> {
    const author = this.person(by);
    const counted = `${author.keys.signing} ${room}`;
    const counter = (this.#counters.get(counted) ?? 0) + 1;
    this.#counters.set(counted, counter);
    const { warrant, time = this.day * msInDay } = more;
    const content = {
      author: author.keys.signing,
      device: author.device,
      counter,
      seen: { seq: 0, head: firstHead(this.circle) },
      time,
      ...written,
      ...(warrant === undefined ? {} : { warrant }),
    };
    const to = { circle: this.circle, room, class: c };
    const { header, body, id } = await sealEntry(this.ports, author, [...this.epochs.values()].at(-1)!, to, content);
    this.#take({ day: this.day, header, body });
    return id;
  }

  person(number: number): Decider {
    return this.people[number % this.people.length]!;
  }

  /** By their signing key. By WebCrypto each would be a promise, and there are half a million. */
  sign(by: number, message: Bytes): Bytes {
    return new Uint8Array(sign(null, message, this.person(by).pen));
  }

  /** Others are let in until there are so many, two hundred a day; each with the step that gives them keys, where asked for. */
  async gather(count: number, { steps }: { readonly steps: boolean }): Promise<void> {
    for (let day = 0; this.people.length < count; day++) {
      for (let one = 0; one < 200 && this.people.length < count; one++) await this.#letIn(steps);
      this.day += 1;
    }
  }

  async #letIn(steps: boolean): Promise<void> {
    const { ports, circle } = this;
    const newcomer = await secretsFrom(ports, randomSeeds(ports));
    const link = await invitationKeys(ports, ports.random(16));
    const { invitation, latchKey: latch } = link;
    await this.write(0, write(invitationMade, { invitation, latch, vouches: 0, until: this.day + 14 }));
    const asks = { v: 1, circle, invitation, keys: newcomer.keys } as const;
    const letter = await signLetter(ports, asks, { invitation: link.signing, signing: newcomer.signing });
    const admits = this.#members++ < 3 ? 0 : 1;
    await this.write(admits, write(memberAdmitted, { letter }));
    if (steps) await this.#step(admits);
    this.people.push(this.#decider(newcomer));
  }

  async #step(by: number): Promise<void> {
    const base = [...this.epochs.values()].at(-1)!;
    const next = await steppedEpoch(this.ports, this.circle, base, base.number + 1);
    const record = recordBytes(await recordOf(this.ports, this.circle, next, base));
    await this.write(by, write(epochTurned, { record }));
    this.epochs.set(next.number, next);
  }

  #decider(secrets: Secrets): Decider {
    const key = Buffer.from(concat(pkcs8, secrets.signing));
    const pen = createPrivateKey({ key, format: "der", type: "pkcs8" });
    return { ...secrets, device: idOf("device", this.ports.random(8)), pen };
  }
}

/** Everything in a PKCS#8 file of an Ed25519 seed but the seed (RFC 8410 §7). */
const pkcs8 = new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);
