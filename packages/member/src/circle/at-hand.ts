import type { BlobId, Bytes, CircleId, Codec, RoomId } from "@unionhall/protocol";
import { bool, bytesUpTo, caps, fromBytes, id, list, readId, struct, text, toBytes, uint } from "@unionhall/protocol";
import { longestFile, plainChunk, shapeOf } from "@unionhall/kernel";
import { longestItemTitle } from "@unionhall/union";
import type { Change, LocalStore, Sink } from "../ports.ts";
import { Serial } from "./serial.ts";
import { shelfOf } from "./shelves.ts";

/** An item that its person wants on this device also where no hall is. */
export interface Wanted {
  /** The room in which it stands. */
  readonly in: RoomId;
  readonly what: string;
  /** As it was called when it was last looked after: a list of these is shown before its rooms are read. */
  readonly title: string;
  /** Whether all of it was here when it was last looked after. Else it is gone on with. */
  readonly whole: boolean;
}

/** A file of some of these. */
interface Here {
  /** The wanted items that it belongs to: a folder, and also a paper in it. It is here as long as one of them is wanted. */
  readonly items: readonly RoomId[];
  readonly length: number;
  /** Whether all of it is here. Else it is gone on with. */
  readonly whole: boolean;
}

/** More than a circle's docs can hold. */
const mostItems = 65_535;

const wantedCodec: Codec<Wanted & { readonly v: number }> = struct({
  v: uint(1),
  in: id("room"),
  what: text(24),
  title: text(longestItemTitle),
  whole: bool,
});
const hereCodec: Codec<Here & { readonly v: number }> = struct({
  v: uint(1),
  items: list(id("room"), mostItems),
  length: uint(longestFile),
  whole: bool,
});
const partCodec: Codec<{ readonly v: number; readonly part: Bytes }> = struct({
  v: uint(1),
  part: bytesUpTo(caps.chunk),
});

/** Somebody let go of what was on its way here. */
export class LetGo extends Error {
  override readonly name = "LetGo";
}

/** What is kept on this device of a circle's files, sealed with the rest, each chunk by itself. It goes with its item, and with the circle. */
export class AtHand {
  readonly #store: LocalStore;
  readonly #circle: CircleId;
  readonly #wanted = new Map<RoomId, Wanted>();
  readonly #here = new Map<BlobId, Here>();
  /** What is wanted is noted one after the other: what was let go of meanwhile does not come back. */
  readonly #noting = new Serial();
  /** In which files are got, one item after the other: nothing is asked for twice. */
  readonly getting: Serial = new Serial();

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#circle = circle;
  }

  static async load(store: LocalStore, circle: CircleId): Promise<AtHand> {
    const atHand = new AtHand(store, circle);
    for (const { key, value } of await store.read(shelfOf("wanted", circle))) {
      const room = readId("room", key);
      const { v: _v, ...wanted } = fromBytes(wantedCodec, value, "wanted");
      if (room !== null) atHand.#wanted.set(room, wanted);
    }
    for (const [blob, here] of await filesHere(store, circle)) atHand.#here.set(blob, here);
    return atHand;
  }

  get wanted(): ReadonlyMap<RoomId, Wanted> {
    return this.#wanted;
  }

  /** Whether all of a file is here. */
  has(blob: BlobId): boolean {
    return this.#here.get(blob)?.whole === true;
  }

  /** Files that are here for an item, whole or not. */
  filesOf(item: RoomId): readonly BlobId[] {
    return [...this.#here].flatMap(([blob, here]) => (here.items.includes(item) ? blob : []));
  }

  /** How much an item takes, in bytes. */
  sizeOf(item: RoomId): number {
    return this.filesOf(item).reduce((sum, blob) => sum + this.#here.get(blob)!.length, 0);
  }

  want(item: RoomId, wanted: Wanted): Promise<void> {
    return this.#noting.run(() => this.#want(item, wanted));
  }

  /** All of it is here. Throws `LetGo` once the item was let go of. */
  endItem(item: RoomId): Promise<void> {
    return this.#noting.run(async () => {
      const wanted = this.#wanted.get(item);
      if (wanted === undefined) throw new LetGo();
      await this.#want(item, { ...wanted, whole: true });
    });
  }

  /** Lets go of an item and all its files. */
  async letGo(item: RoomId): Promise<void> {
    await this.#noting.run(async () => {
      await this.#store.write([{ shelf: shelfOf("wanted", this.#circle), key: item, value: null }]);
      this.#wanted.delete(item);
    });
    await this.dropFrom(item, this.filesOf(item));
  }

  /** Files are an item's no more. What is another's too stays. */
  async dropFrom(item: RoomId, blobs: readonly BlobId[]): Promise<void> {
    for (const blob of blobs) {
      const here = this.#here.get(blob);
      const items = here?.items.filter((each) => each !== item) ?? [];
      if (here === undefined || items.length === 0) await this.drop([blob]);
      else await this.#note(blob, { ...here, items });
    }
  }

  /** They are nobody's any more, whoever wants them. */
  async drop(blobs: readonly BlobId[]): Promise<void> {
    const those = blobs.filter((blob) => this.#here.has(blob));
    if (those.length === 0) return;
    const gone = those.flatMap((blob) => [
      ...partsOf(this.#circle, blob, this.#here.get(blob)!.length),
      { shelf: shelfOf("at-hand", this.#circle), key: blob, value: null },
    ]);
    await this.#store.write(gone);
    for (const blob of those) this.#here.delete(blob);
  }

  /** Where a file is put, and read from: what is here of it from an earlier try as well. Throws `LetGo` once the item was let go of. */
  async begin(item: RoomId, blob: BlobId, length: number): Promise<Sink> {
    if (!this.#wanted.has(item)) throw new LetGo();
    const here = this.#here.get(blob);
    if (here?.items.includes(item) !== true)
      await this.#note(blob, { length, whole: false, ...here, items: [...(here?.items ?? []), item] });
    return this.sink(blob);
  }

  sink(blob: BlobId): Sink {
    return {
      read: async (at) => {
        const [found] = await this.#store.read(partShelf(this.#circle, blob, at / plainChunk));
        return found === undefined ? new Uint8Array() : fromBytes(partCodec, found.value, "part").part;
      },
      write: async (at, part) => {
        // Who let go of it while it came has nothing of it come after that.
        if (!this.#here.has(blob)) throw new LetGo();
        const value = toBytes(partCodec, { v: 1, part });
        return this.#store.write([{ shelf: partShelf(this.#circle, blob, at / plainChunk), key: "part", value }]);
      },
    };
  }

  async end(blob: BlobId): Promise<void> {
    const here = this.#here.get(blob);
    if (here !== undefined) await this.#note(blob, { ...here, whole: true });
  }

  async #want(item: RoomId, wanted: Wanted): Promise<void> {
    const value = toBytes(wantedCodec, { v: 1, ...wanted });
    await this.#store.write([{ shelf: shelfOf("wanted", this.#circle), key: item, value }]);
    this.#wanted.set(item, wanted);
  }

  async #note(blob: BlobId, here: Here): Promise<void> {
    const value = toBytes(hereCodec, { v: 1, ...here });
    await this.#store.write([{ shelf: shelfOf("at-hand", this.#circle), key: blob, value }]);
    this.#here.set(blob, here);
  }
}

async function filesHere(store: LocalStore, circle: CircleId): Promise<ReadonlyMap<BlobId, Here>> {
  const all = await store.read(shelfOf("at-hand", circle));
  return new Map(
    all.flatMap(({ key, value }) => {
      const blob = readId("blob", key);
      return blob === null ? [] : [[blob, fromBytes(hereCodec, value, "file at hand")] as const];
    }),
  );
}

/** What takes the parts of all files of a circle away. */
export async function withoutFiles(store: LocalStore, circle: CircleId): Promise<readonly Change[]> {
  return [...(await filesHere(store, circle))].flatMap(([blob, { length }]) => partsOf(circle, blob, length));
}

function partsOf(circle: CircleId, blob: BlobId, length: number): readonly Change[] {
  return Array.from({ length: shapeOf(length).chunks }, (_, at) => ({ shelf: partShelf(circle, blob, at), key: null }));
}

function partShelf(circle: CircleId, blob: BlobId, at: number): string {
  return `part ${circle} ${blob} ${at}`;
}
