import type { Change, StoredItem } from "@unionhall/member";
import { MemoryStore } from "@unionhall/member";

/** What a phone keeps. `full`: nothing more goes in. `broken`: nothing comes out either. */
export class PhoneDisk extends MemoryStore {
  state: "well" | "full" | "broken" = "well";

  override read(shelf: string): Promise<readonly StoredItem[]> {
    return this.state === "broken" ? Promise.reject(new Error("the disk does not answer")) : super.read(shelf);
  }

  override write(changes: readonly Change[]): Promise<void> {
    return this.state === "well" ? super.write(changes) : Promise.reject(new Error("the disk takes nothing"));
  }
}
