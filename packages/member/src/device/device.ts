import type { Secrets } from "@unionhall/kernel";
import { secretsCodec } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, DeviceTag, Key, MemberId, SignedAddresses } from "@unionhall/protocol";
import {
  bool,
  bytes,
  caps,
  choice,
  fromBytes,
  id,
  mapOf,
  maybe,
  readId,
  readSignedAddresses,
  row,
  signedAddressesBytes,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";
import type { Language } from "../api.ts";
import { emptied } from "../circle/emptied.ts";
import type { Change, LocalStore } from "../ports.ts";

/** This device's place in its person's desk. */
export interface DeskPlace {
  readonly circle: CircleId;
  readonly hall: string;
  readonly hallKey: Key;
  readonly secrets: Secrets;
  readonly tag: DeviceTag;
  /** Asked to be let in by another device, with this link. */
  readonly waiting?: Bytes;
}

/** The words, as long as nobody has shown that they are written down. */
export interface PendingWords {
  readonly entropy: Bytes;
  readonly language: Language;
  readonly since: number;
  readonly remindAt: number;
}

export const placeCodec: Codec<DeskPlace & { readonly v: number }> = struct({
  v: uint(1),
  circle: id("circle"),
  hall: text(caps.address),
  hallKey: id("key"),
  secrets: secretsCodec,
  tag: id("device"),
  waiting: maybe(bytes(16)),
});

const wordsCodec: Codec<PendingWords & { readonly v: number }> = struct({
  v: uint(1),
  entropy: bytes(16),
  language: choice("en", "es"),
  since: uint(),
  remindAt: uint(),
});

const noteCodec = struct({
  v: uint(1),
  name: maybe(text(60)),
  tag: maybe(id("device")),
  visitUntil: maybe(uint()),
  leaving: maybe(bool),
  left: maybe(bytes(32)),
  slips: maybe(mapOf(id("member"), row({ said: bytes(32), epoch: uint() }), 65_535)),
});
const place = "place";
const words = "words";

/** What only this device keeps, beside the circles. */
export class Device {
  readonly #store: LocalStore;
  #place: DeskPlace | null = null;
  #words: PendingWords | null = null;
  readonly #halls: SignedAddresses[] = [];
  readonly #notes = new Map<CircleId, CircleNote>();

  private constructor(store: LocalStore) {
    this.#store = store;
  }

  static async load(store: LocalStore): Promise<Device> {
    const device = new Device(store);
    for (const { key, value } of await store.read("device")) {
      if (key === place) device.#place = fromBytes(placeCodec, value, "place");
      if (key === words) device.#words = fromBytes(wordsCodec, value, "words");
    }
    for (const { key, value } of await store.read("notes")) {
      const circle = readId("circle", key);
      if (circle !== null) device.#notes.set(circle, fromBytes(noteCodec, value, "note"));
    }
    for (const { value } of await store.read("halls")) device.#halls.push(readSignedAddresses(value));
    return device;
  }

  /** Where halls were, by their own word, when this device was opened. */
  get halls(): readonly SignedAddresses[] {
    return this.#halls;
  }

  keepHall(signed: SignedAddresses): Promise<void> {
    return this.#put("halls", signed.statement.hall, signedAddressesBytes(signed));
  }

  get place(): DeskPlace | null {
    return this.#place;
  }

  get words(): PendingWords | null {
    return this.#words;
  }

  async setPlace(next: DeskPlace | null): Promise<void> {
    await this.#put("device", place, next === null ? null : toBytes(placeCodec, { v: 1, ...next }));
    this.#place = next;
  }

  /** Gets up from one desk and sits down at another: all or nothing. `also` is written with it. */
  async moveTo(next: DeskPlace, also: readonly Change[]): Promise<void> {
    const left = this.#place === null ? [] : await emptied(this.#store, this.#place.circle);
    const value = toBytes(placeCodec, { v: 1, ...next });
    await this.#store.write([...left, { shelf: "device", key: place, value }, ...also]);
    this.#place = next;
  }

  async setWords(next: PendingWords | null): Promise<void> {
    await this.#put("device", words, next === null ? null : toBytes(wordsCodec, { v: 1, ...next }));
    this.#words = next;
  }

  /** Puts something on disk and takes it away again, where somebody is at home. */
  async tryStore(): Promise<void> {
    if (this.#place === null) return;
    for (const value of [new Uint8Array(1_024), null]) await this.#put("device", "try", value);
  }

  /** Circles of which something is noted here: every one that was opened on this device. */
  get noted(): readonly CircleId[] {
    return [...this.#notes.keys()];
  }

  note(circle: CircleId): CircleNote {
    return this.#notes.get(circle) ?? {};
  }

  async setNote(circle: CircleId, change: CircleNote): Promise<void> {
    const next = { ...this.note(circle), ...change };
    this.#notes.set(circle, next);
    await this.#put("notes", circle, toBytes(noteCodec, { v: 1, ...next }));
  }

  /** This device's tag in a circle; a new one is kept. What is kept waits for the disk, so none is kept twice. */
  async tagIn(circle: CircleId, make: () => DeviceTag): Promise<DeviceTag> {
    const { tag } = this.note(circle);
    if (tag !== undefined) return tag;
    const made = make();
    await this.setNote(circle, { tag: made });
    return made;
  }

  /** Takes everything of a circle off this device. All or nothing: the note goes along, so that a rest is found by it. */
  async forget(circle: CircleId): Promise<void> {
    await this.#store.write([...(await emptied(this.#store, circle)), { shelf: "notes", key: circle, value: null }]);
    this.#notes.delete(circle);
  }

  async #put(shelf: string, key: string, value: Bytes | null): Promise<void> {
    await this.#store.write([{ shelf, key, value }]);
  }
}

/** What this device remembers of one circle. */
export interface CircleNote {
  /** What they want to be called, said by itself where the circle has no name of theirs. */
  readonly name?: string;
  /** This device's tag there. */
  readonly tag?: DeviceTag;
  /** When the visit ends that was prepared here, in ms since 1970; 0 when there is none. */
  readonly visitUntil?: number;
  /** They asked to leave it. Whoever is out then has left, also where nothing was heard of that. */
  readonly leaving?: boolean;
  /** What this device has left for whom this circle of two is to be with: its hash. */
  readonly left?: Bytes;
  /** What this device has left for each member alone. */
  readonly slips?: ReadonlyMap<MemberId, SlipLeft>;
}

export interface SlipLeft {
  /** The hash of what it says and of whose keys. */
  readonly said: Bytes;
  readonly epoch: number;
}
