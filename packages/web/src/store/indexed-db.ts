import type { Change, LocalStore, StoredItem } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import { Reopening } from "./reopening.ts";

/** One table of sealed values, found by shelf and key; a shelf is a range of it, in the order of its keys. */
interface Shelves extends DBSchema {
  shelves: { key: [shelf: string, key: string]; value: Bytes };
}

type Base = IDBPDatabase<Shelves>;

/**
 * The store of this device in IndexedDB. Values come back as they were written; the browser sees them
 * sealed. Rejects where the browser keeps nothing.
 */
export async function openIndexedDb(name: string): Promise<LocalStore> {
  const bases = new Reopening((gone) => openBase(name, gone));
  await bases.ready();
  return {
    read: (shelf) => bases.use((base) => readShelf(base, shelf)),
    write: (changes) => bases.use((base) => writeAll(base, changes)),
    clear: () => bases.use((base) => base.clear("shelves")),
  };
}

async function openBase(name: string, gone: () => void): Promise<Base> {
  const base: Base = await openDB<Shelves>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("shelves"),
    // A newer version in another tab wants to change the tables: never stand in its way.
    blocking: () => base.close(),
    terminated: gone,
  });
  return base;
}

/** An array sorts after every string (IndexedDB, section 2.4), so this ends at the shelf's last possible key. */
function wholeOf(shelf: string): IDBKeyRange {
  return IDBKeyRange.bound([shelf], [shelf, []]);
}

async function readShelf(base: Base, shelf: string): Promise<readonly StoredItem[]> {
  const whole = wholeOf(shelf);
  const reading = base.transaction("shelves");
  const [keys, values] = await Promise.all([
    reading.store.getAllKeys(whole),
    reading.store.getAll(whole),
    reading.done,
  ]);
  return keys.map(([, key], at) => ({ key, value: values[at]! }));
}

/** Strict: once it is said to be kept, it is on disk, even if the battery goes a moment later. */
async function writeAll(base: Base, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const writing = base.transaction("shelves", "readwrite", { durability: "strict" });
  const asked = changes.map((change) => {
    if (change.key === null) return writing.store.delete(wholeOf(change.shelf));
    const at: [string, string] = [change.shelf, change.key];
    return change.value === null ? writing.store.delete(at) : writing.store.put(change.value, at);
  });
  await Promise.all([...asked, writing.done]);
}
