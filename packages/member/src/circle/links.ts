import type { Anchor, ChainFinding } from "@unionhall/kernel";
import { Chain } from "@unionhall/kernel";
import type { Bytes, CircleId, Passed } from "@unionhall/protocol";
import { bytesOf, concat, idOf } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import { shelfOf } from "./shelves.ts";

const linkLength = 36;
const linksInChunk = 256;

export type LinkOf = Passed;

type Start = Pick<Anchor, "seq" | "head" | "day">;

/** A chain as it stands on this device, and the entries it is made of: from the first, or from an anchor. */
export class Links {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #circle: CircleId;
  #start: Start | null;
  #chain: Chain;
  #links: LinkOf[] = [];
  /** How many of them are on disk. */
  #kept = 0;

  private constructor(store: LocalStore, shelf: string, circle: CircleId, start: Start | null) {
    this.#store = store;
    this.#shelf = shelf;
    this.#circle = circle;
    this.#start = start;
    this.#chain = new Chain(circle, start);
  }

  static async load(
    store: LocalStore,
    part: "links" | "past",
    circle: CircleId,
    start: Start | null = null,
  ): Promise<Links> {
    const links = new Links(store, shelfOf(part, circle), circle, start);
    for (const { value } of await store.read(links.#shelf)) for (const link of readLinks(value)) links.#push(link);
    links.#kept = links.#links.length;
    return links;
  }

  get chain(): Chain {
    return this.#chain;
  }

  /** The place it begins after. */
  get start(): number {
    return this.#start?.seq ?? 0;
  }

  /** Where nothing has been taken yet. */
  beginAt(start: Start): void {
    if (this.#links.length > 0) throw new Error("this chain has begun elsewhere");
    this.#start = start;
    this.#chain = new Chain(this.#circle, start);
  }

  /** Takes what the hall says comes next. Null when all is well, else nothing from there on is taken. */
  async extend(links: readonly LinkOf[]): Promise<ChainFinding | null> {
    let finding: ChainFinding | null = null;
    for (const link of links) {
      finding = this.#push(link);
      if (finding !== null) break;
    }
    await this.#keep();
    return finding;
  }

  /** What leads to where this began stands before it from now on. `also` is written with it, all or nothing. */
  async continueFrom(past: Links, also: readonly Change[]): Promise<void> {
    if (past.chain.seq !== this.start || past.chain.head !== this.#start?.head)
      throw new Error("this past does not lead to where the chain begins");
    const links = [...past.#links, ...this.#links];
    const hold = this.#holding(null, links);
    await this.#store.write([...this.#chunks(links, 0), past.gone(), ...also]);
    hold();
  }

  /** Nothing of what was taken after a place stands; these do. `also` is written with it, all or nothing. */
  async goOnFrom(place: number, passed: readonly LinkOf[], also: readonly Change[]): Promise<void> {
    const links = [...this.#links.slice(0, place - this.start), ...passed];
    const [from, chunks] = [place - this.start, Math.ceil(this.#links.length / linksInChunk)];
    const over = Array.from({ length: chunks }, (_, at) => at).filter((at) => at * linksInChunk >= links.length);
    const hold = this.#holding(this.#start, links);
    await this.#store.write([
      ...this.#chunks(links, from),
      ...over.map((chunk) => ({ shelf: this.#shelf, key: numberKey(chunk), value: null })),
      ...also,
    ]);
    hold();
  }

  /** What takes all of it off this device. */
  gone(): Change {
    return { shelf: this.#shelf, key: null };
  }

  /** Those after a place and up to another. */
  between(after: number, upTo: number): readonly LinkOf[] {
    return this.#links.slice(after - this.start, upTo - this.start);
  }

  /** The entry at a place and its day; undefined where this does not reach. */
  at(seq: number): LinkOf | undefined {
    return this.#links[seq - this.start - 1];
  }

  /** The day of the entry at a place; the place it begins after has one too. */
  dayAt(seq: number): number | undefined {
    return seq === this.#start?.seq ? this.#start.day : this.at(seq)?.day;
  }

  /** To have these and no others, once they are written. They have to fit: nothing that does not is written. */
  #holding(start: Start | null, links: readonly LinkOf[]): () => void {
    const chain = new Chain(this.#circle, start);
    for (const link of links)
      if (takeLink(chain, link) !== null) throw new Error("what a chain goes on from has to fit it");
    return () => {
      this.#start = start;
      this.#chain = chain;
      this.#links = [...links];
      this.#kept = links.length;
    };
  }

  #push(link: LinkOf): ChainFinding | null {
    const finding = takeLink(this.#chain, link);
    if (finding === null) this.#links.push(link);
    return finding;
  }

  async #keep(): Promise<void> {
    const { length } = this.#links;
    if (this.#kept === length) return;
    await this.#store.write(this.#chunks(this.#links, this.#kept));
    this.#kept = length;
  }

  /** The chunks that hold a link after so many. */
  #chunks(links: readonly LinkOf[], after: number): readonly Change[] {
    const changes: Change[] = [];
    for (let chunk = Math.floor(after / linksInChunk); chunk * linksInChunk < links.length; chunk++) {
      const some = links.slice(chunk * linksInChunk, (chunk + 1) * linksInChunk);
      changes.push({ shelf: this.#shelf, key: numberKey(chunk), value: writeLinks(some) });
    }
    return changes;
  }
}

function takeLink(chain: Chain, { entry, day }: LinkOf): ChainFinding | null {
  return chain.take({ seq: chain.seq + 1, day, id: entry });
}

function writeLinks(links: readonly LinkOf[]): Bytes {
  return concat(...links.map(({ entry, day }) => concat(bytesOf(entry), dayBytes(day))));
}

function readLinks(bytes: Bytes): readonly LinkOf[] {
  const links: LinkOf[] = [];
  for (let at = 0; at + linkLength <= bytes.length; at += linkLength) {
    const day = new DataView(bytes.buffer, bytes.byteOffset + at + 32).getUint32(0);
    links.push({ entry: idOf("entry", bytes.slice(at, at + 32)), day });
  }
  return links;
}

function dayBytes(day: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, day);
  return bytes;
}
