import type { Blobs, Space, Store } from "@unionhall/hall";
import { DiskFull, memoryBlobs, openHallStore } from "@unionhall/hall";
import type { Kept } from "./test-hall.ts";

/** What a hall keeps, on a disk that is full for as long as a test says so: it can be read, and takes nothing new. */
export class HallDisk {
  isFull = false;
  /** Nearly full: the rest is for what cannot wait. */
  isLow = false;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly space: Space = { forTalk: () => !this.isLow, forFiles: () => !this.isLow };

  constructor({ store = openHallStore(":memory:"), blobs = memoryBlobs(() => 1) }: Partial<Kept> = {}) {
    this.store = { ...store, change: (...asked) => this.#ifRoom(() => store.change(...asked)) };
    this.blobs = { ...blobs, write: (...asked) => this.#ifRoom(() => blobs.write(...asked)) };
  }

  #ifRoom<T>(write: () => Promise<T>): Promise<T> {
    return this.isFull ? Promise.reject(new DiskFull("the disk is full")) : write();
  }
}
