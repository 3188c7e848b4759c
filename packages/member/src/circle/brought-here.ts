import type { BroughtThere, Opened, Origin, Read, RoomEntry } from "@unionhall/kernel";
import { broughtRoom, entryBrought, findBrought, innerEntry, judgeBrought } from "@unionhall/kernel";
import type { Bytes, EntryId, RoomId } from "@unionhall/protocol";
import { toBase32 } from "@unionhall/protocol";
import { isShell } from "./forget.ts";

/** The room that these entries bring something of; null where they are of a room as others are. */
export function broughtIn(reads: readonly Read[]): RoomId | null {
  for (const read of reads) {
    const inner = read.opened && read.kind === entryBrought.name ? innerEntry(read) : null;
    if (inner !== null && broughtRoom(inner.header.room) === read.header.room) return inner.header.room;
  }
  return null;
}

/** What was brought of one room, as it has been read here and is judged where it stood. */
export class BroughtHere {
  readonly #found: BroughtThere[] = [];
  readonly #unfit: RoomEntry[] = [];
  readonly #ids = new Set<EntryId>();
  /** Locks of what was erased: it does not come back by being brought once more. */
  readonly #gone = new Set<string>();
  #judged: readonly RoomEntry[] | null = null;

  /** Takes what brings an entry, as it was judged here. */
  take(origins: readonly Origin[], item: RoomEntry): void {
    this.#judged = null;
    if (item.type === "tombstone") this.#gone.add(toBase32(item.entry.header.lock));
    else if (item.type === "void") this.#unfit.push(item);
    else if (!isShell(item.entry)) this.#find(origins, item);
  }

  #find(origins: readonly Origin[], item: Extract<RoomEntry, { readonly type: "said" }>): void {
    const found = findBrought(origins, item);
    if (typeof found === "string")
      this.#unfit.push({ type: "void", seq: item.entry.seq, reason: found, by: item.by.id });
    else {
      this.#found.push(found);
      this.#ids.add(found.read.id);
    }
  }

  entries(origins: readonly Origin[]): readonly RoomEntry[] {
    const stays = ({ read }: BroughtThere): boolean => !this.isGone(read.header.lock);
    this.#judged ??= [...this.#unfit, ...judgeBrought(origins, this.#found.filter(stays))];
    return this.#judged;
  }

  /** What brings an entry of the old log: several entries where it came several times. */
  bringing(id: EntryId): readonly Opened[] {
    return this.#found.filter(({ read }) => read.id === id).map(({ bringing }) => bringing.entry);
  }

  /** Whether an entry of the old log stands here, or stood. */
  has(id: EntryId, lock: Bytes): boolean {
    return this.#ids.has(id) || this.isGone(lock);
  }

  isGone(lock: Bytes): boolean {
    return this.#gone.has(toBase32(lock));
  }
}
