import type { Sealing } from "@unionhall/kernel";
import type { Change, StoredItem } from "@unionhall/member";
import { MemoryStore } from "@unionhall/member";
import { toBase32 } from "@unionhall/protocol";

/** What a phone keeps. `full`: nothing more goes in. `broken`: nothing comes out either. */
export class PhoneDisk extends MemoryStore {
  state: "well" | "full" | "broken" = "well";
  /** What its shelves are called, by the names that stand on the disk. */
  readonly #names = new Map<string, string>();

  /** The same, which tells this disk how it names its shelves. */
  naming(sealing: Sealing): Sealing {
    const hmac: Sealing["hmac"] = async (key, data) => {
      const name = await sealing.hmac(key, data);
      this.#names.set(toBase32(name), new TextDecoder().decode(data));
      return name;
    };
    return { ...sealing, hmac };
  }

  /** The shelves on which something stands, by what the member calls them. */
  async shelves(): Promise<readonly string[]> {
    const all = await Promise.all(
      [...this.#names].map(async ([name, called]) => ((await super.read(name)).length > 0 ? [called] : [])),
    );
    return all.flat();
  }

  override read(shelf: string): Promise<readonly StoredItem[]> {
    return this.state === "broken" ? Promise.reject(new Error("the disk does not answer")) : super.read(shelf);
  }

  override write(changes: readonly Change[]): Promise<void> {
    return this.state === "well" ? super.write(changes) : Promise.reject(new Error("the disk takes nothing"));
  }
}
