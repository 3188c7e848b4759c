import type { EpochKeys, Ports, WholeEpoch } from "@unionhall/kernel";
import { commit, fits, openBox, openLink, steppedKey } from "@unionhall/kernel";
import type { Box, Bytes, CircleId, EpochRecord } from "@unionhall/protocol";
import { readRecord, stepOf } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import { shelfOf } from "./shelves.ts";
import { readEpoch, writeEpoch } from "./stored.ts";

/** The epochs of a circle: their records, and the keys this device holds. */
export class Epochs {
  /** The first epoch that the hall is asked about. What a circle begins with tells of those before. */
  first = 0;
  readonly #ports: Ports;
  readonly #store: LocalStore;
  readonly #circle: CircleId;
  readonly #records = new Map<number, EpochRecord>();
  readonly #keys = new Map<number, EpochKeys>();
  /** Numbers of those that are not on disk yet. */
  readonly #unkept = new Set<number>();

  private constructor(ports: Ports, store: LocalStore, circle: CircleId) {
    this.#ports = ports;
    this.#store = store;
    this.#circle = circle;
  }

  static async load(ports: Ports, store: LocalStore, circle: CircleId): Promise<Epochs> {
    const epochs = new Epochs(ports, store, circle);
    for (const { value } of await store.read(shelfOf("epochs", circle))) {
      const epoch = readEpoch(value);
      epochs.#keys.set(epoch.number, epoch);
    }
    return epochs;
  }

  get(number: number): EpochKeys | undefined {
    return this.#keys.get(number);
  }

  all(): readonly EpochKeys[] {
    return [...this.#keys.values()].sort((a, b) => a.number - b.number);
  }

  /** Epochs both of whose keys are held, oldest first. */
  whole(): readonly WholeEpoch[] {
    return this.all().filter((epoch): epoch is WholeEpoch => epoch.passing !== null);
  }

  /** The newest record seen. */
  get newestRecord(): number {
    return Math.max(-1, ...this.#records.keys());
  }

  /** Of every record seen. */
  numbers(): readonly number[] {
    return [...this.#records.keys()];
  }

  /** The hall is asked once more, for all there are or from one on. */
  askAnew(first = 0): void {
    this.first = first;
    this.#records.clear();
  }

  learnRecords(records: readonly Bytes[]): void {
    for (const bytes of records) {
      const record = readRecord(bytes);
      if (record.circle === this.#circle) this.#records.set(record.number, record);
    }
  }

  /** A record that the book does not bear out was a hall's own: nothing is sealed under it. */
  forget(number: number): void {
    this.#records.delete(number);
    this.#keys.delete(number);
  }

  /** Opens what opens, then follows links back and steps forward as far as they go. Tells of boxes that hold no keys of their epoch. */
  async learn(boxes: readonly Box[], boxSeeds: readonly Bytes[]): Promise<readonly number[]> {
    const unfit: number[] = [];
    for (const box of boxes) if (!(await this.#openWithAny(box, boxSeeds))) unfit.push(box.epoch);
    for (let grew = true; grew;) {
      const size = this.#strength();
      await this.#backward();
      await this.#forward();
      grew = this.#strength() > size;
    }
    await this.#persist();
    return unfit;
  }

  /** Keys made here or brought by this person's other devices. True when they tell more than was known. */
  async add(epochs: readonly EpochKeys[]): Promise<boolean> {
    const better = epochs.filter((epoch) => this.#take(epoch));
    if (better.length > 0) await this.learn([], []);
    return better.length > 0;
  }

  /** True as well where it is not needed, or cannot be told. */
  async #openWithAny(box: Box, seeds: readonly Bytes[]): Promise<boolean> {
    const record = this.#records.get(box.epoch);
    if (record === undefined || this.#keys.get(box.epoch)?.passing != null) return true;
    for (const seed of seeds) if (await this.#open(record, box, seed)) return true;
    return false;
  }

  async #open(record: EpochRecord, box: Box, seed: Bytes): Promise<boolean> {
    const opened = await openBox(this.#ports, record, box, seed);
    if (opened === null) return false;
    this.#take(opened.epoch);
    for (const { number, passing } of opened.past) await this.#takePast(number, passing);
    return true;
  }

  /** A passing key from before: its kept key comes by links, so it waits for that. */
  async #takePast(number: number, passing: Bytes): Promise<void> {
    await this.#backward();
    const known = this.#keys.get(number);
    const record = this.#records.get(number);
    if (known !== undefined && record !== undefined && fits(record, known.kept, passing))
      this.#take({ ...known, passing });
  }

  async #backward(): Promise<void> {
    for (const record of [...this.#records.values()].sort((a, b) => b.number - a.number)) {
      const epoch = this.#keys.get(record.number);
      const base = record.base === null ? undefined : this.#records.get(record.base);
      if (epoch === undefined || base === undefined || this.#keys.has(base.number)) continue;
      const kept = await openLink(this.#ports, record, epoch.kept);
      if (kept !== null && fits(base, kept, null))
        this.#take({ number: base.number, kept, passing: null, commitment: base.commitment });
    }
  }

  async #forward(): Promise<void> {
    for (const record of [...this.#records.values()].sort((a, b) => a.number - b.number)) {
      const base = record.base === null ? undefined : this.#keys.get(record.base);
      if (stepOf(record.number) === 0 || base === undefined) continue;
      if (this.#keys.get(record.number)?.passing != null) continue;
      const kept = await steppedKey(this.#ports, base.kept, record.number);
      const passing = base.passing === null ? null : await steppedKey(this.#ports, base.passing, record.number);
      // A step whose passing key does not derive still counts by its kept key, and what is kept has to be read.
      const isWhole = passing !== null && fits(record, kept, passing);
      if (isWhole || fits(record, kept, null))
        this.#take({ number: record.number, kept, passing: isWhole ? passing : null, commitment: record.commitment });
    }
  }

  /** True when this tells more than was known. */
  #take(epoch: EpochKeys): boolean {
    const known = this.#keys.get(epoch.number);
    if (known !== undefined && (known.passing !== null || epoch.passing === null)) return false;
    const whole = epoch.passing;
    const lawful =
      whole === null ||
      String(commit(this.#circle, epoch.number, epoch.kept, whole).commitment) === String(epoch.commitment);
    if (lawful) {
      this.#keys.set(epoch.number, epoch);
      this.#unkept.add(epoch.number);
    }
    return lawful;
  }

  #strength(): number {
    let strength = 0;
    for (const { passing } of this.#keys.values()) strength += passing === null ? 1 : 2;
    return strength;
  }

  async #persist(): Promise<void> {
    const shelf = shelfOf("epochs", this.#circle);
    const epochs = [...this.#unkept].flatMap((number) => this.#keys.get(number) ?? []);
    await this.#store.write(epochs.map((epoch) => ({ shelf, key: numberKey(epoch.number), value: writeEpoch(epoch) })));
    for (const { number } of epochs) this.#unkept.delete(number);
  }
}
