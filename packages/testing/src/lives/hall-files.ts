import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "@unionhall/hall";
import { backUp, closeRestored, openHallStore, restoreHall } from "@unionhall/hall";
import { filesIn } from "../world/search.ts";
import type { Copies } from "./halls.ts";

/** A hall in files, of which copies are made, and which is made of a copy. */
export class HallFiles implements Copies {
  readonly #root: string;
  readonly #copy: string;
  #count = 0;

  constructor(root: string) {
    this.#root = root;
    this.#copy = join(root, "copy");
  }

  get #dir(): string {
    return join(this.#root, `hall-${this.#count}`);
  }

  /** At once: what the disk takes its time for comes in another order each time. */
  open(): Promise<Store> {
    mkdirSync(this.#dir, { recursive: true });
    return Promise.resolve(openHallStore(join(this.#dir, "hall.db")));
  }

  async bytes(): Promise<readonly Uint8Array[]> {
    return [...(await filesIn(this.#root)).values()];
  }

  async backUp(now: number): Promise<void> {
    await backUp({ dir: this.#dir, database: null }, this.#copy, now);
  }

  /** Another store that goes on from where this one is. */
  async fork(now: number): Promise<Store> {
    const [copy, dir] = [join(this.#root, "fork-copy"), join(this.#root, "fork")];
    await backUp({ dir: this.#dir, database: null }, copy, now);
    await restoreHall(copy, { dir, database: null }, true);
    return openHallStore(join(dir, "hall.db"));
  }

  /** What came after the copy is lost. */
  async restore(now: number): Promise<void> {
    this.#count += 1;
    await restoreHall(this.#copy, { dir: this.#dir, database: null });
    const store = await this.open();
    await closeRestored(this.#dir, store, now);
    await store.close();
  }
}
