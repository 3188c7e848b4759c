import type { EpochKeys, Ports, Secrets, WholeEpoch } from "@unionhall/kernel";
import { boxTag, fits, openBox, openLink, randomSeeds, secretsFrom, steppedKey } from "@unionhall/kernel";
import type { Bytes, DeviceTag, EpochRecord, MemberId } from "@unionhall/protocol";
import { idOf, memberIdOf, stepOf } from "@unionhall/protocol";
import type { HandHall } from "./hand-hall.ts";

/** Someone with one device: their secrets in the circle, and the keys they have come by. */
export class Person {
  readonly name: string;
  readonly ports: Ports;
  readonly device: DeviceTag;
  readonly epochs: Map<number, EpochKeys> = new Map();
  /** The first one: it names them for good. */
  readonly id: MemberId;
  secrets: Secrets & { readonly renew: Bytes };
  readonly #counters = new Map<string, number>();

  private constructor(name: string, ports: Ports, secrets: Secrets & { readonly renew: Bytes }) {
    this.name = name;
    this.ports = ports;
    this.secrets = secrets;
    this.id = memberIdOf(secrets.keys.signing);
    this.device = idOf("device", ports.random(8));
  }

  static async make(name: string, ports: Ports): Promise<Person> {
    return new Person(name, ports, await freshSecrets(ports));
  }

  /** The same person in another circle, under the same keys. */
  elsewhere(): Person {
    return new Person(this.name, this.ports, this.secrets);
  }

  counter(room: string): number {
    const next = (this.#counters.get(room) ?? 0) + 1;
    this.#counters.set(room, next);
    return next;
  }

  /** The newest epoch both of whose keys are held. Throws when there is none. */
  newest(): WholeEpoch {
    const whole = [...this.epochs.values()].filter((epoch): epoch is WholeEpoch => epoch.passing !== null);
    const newest = whole.sort((a, b) => b.number - a.number)[0];
    if (newest === undefined) throw new Error(`${this.name} holds no epoch`);
    return newest;
  }

  /** Opens their boxes, steps forward, and follows links back, as far as it goes. */
  async learn({ records, boxes, chain }: Pick<HandHall, "records" | "boxes" | "chain">): Promise<void> {
    for (const record of records) {
      const tag = await boxTag(this.ports, chain.circle, record.number, this.secrets.keys.box);
      for (const box of boxes.filter((each) => each.tag === tag)) {
        const opened = await openBox(this.ports, record, box, this.secrets.box);
        if (opened !== null) this.epochs.set(record.number, opened.epoch);
      }
      await this.#step(record);
    }
    for (const record of records.toReversed()) await this.#back(records, record);
  }

  async #step(record: EpochRecord): Promise<void> {
    const base = record.base === null ? undefined : this.epochs.get(record.base);
    if (stepOf(record.number) === 0 || base === undefined || this.epochs.has(record.number)) return;
    const kept = await steppedKey(this.ports, base.kept, record.number);
    const passing = base.passing === null ? null : await steppedKey(this.ports, base.passing, record.number);
    if (fits(record, kept, passing)) this.#take(record, kept, passing);
  }

  async #back(records: readonly EpochRecord[], record: EpochRecord): Promise<void> {
    const base = records.find(({ number }) => number === record.base);
    const held = this.epochs.get(record.number);
    if (base === undefined || held === undefined || this.epochs.has(base.number)) return;
    const kept = await openLink(this.ports, record, held.kept);
    if (kept !== null && fits(base, kept, null)) this.#take(base, kept, null);
  }

  #take({ number, commitment }: EpochRecord, kept: Bytes, passing: Bytes | null): void {
    this.epochs.set(number, { number, kept, passing, commitment });
  }
}

export async function freshSecrets(ports: Ports): Promise<Secrets & { readonly renew: Bytes }> {
  const seeds = randomSeeds(ports);
  return { ...(await secretsFrom(ports, seeds)), renew: seeds.renew };
}
