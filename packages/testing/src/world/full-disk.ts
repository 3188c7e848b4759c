import { MemoryStore } from "@unionhall/member";
import type { Change } from "@unionhall/member";

/** A disk that has no room, from one of its writes on. */
export class FullDisk extends MemoryStore {
  writes = 0;
  fullFrom: number = Number.POSITIVE_INFINITY;

  override write(changes: readonly Change[]): Promise<void> {
    this.writes += 1;
    if (this.writes >= this.fullFrom) return Promise.reject(new Error("no space left on device"));
    return super.write(changes);
  }
}
