import type { BlobId, EntryId, UploadId } from "@unionhall/protocol";
import { bytesOf, concat, idOf, sha256 } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import { carryBlob } from "../files/carry-blob.ts";
import { OtherBlob } from "../files/get-blob.ts";
import { Changed } from "../files/put-blob.ts";
import { Offline, Refused } from "../line/thrown.ts";
import type { Carried } from "./carried.ts";

/** Files of entries that stand in the new circle without them. They are in the old hall, if it still gives them. */
export class FilesBehind {
  readonly #circle: Circle;
  /** Those that cannot be had, as far as has been tried since this device was switched on. */
  readonly #behind = new Set<EntryId>();

  constructor(circle: Circle) {
    this.#circle = circle;
  }

  /** Whether an entry stands in the new circle without its files. */
  areMissing({ room, said: { entry } }: Carried): boolean {
    const { rooms } = this.#circle;
    return (
      (entry.header.blobs?.length ?? 0) > 0 &&
      rooms.isBrought(room, entry.id, entry.header.lock) &&
      !rooms.standsBy(room, entry).some(({ header }) => header.blobs !== undefined)
    );
  }

  /** Those that are worth a try. */
  of(old: Circle, all: readonly Carried[]): readonly Carried[] {
    if (!old.link.online) return [];
    return all.filter((each) => !this.#behind.has(each.said.entry.id) && this.areMissing(each));
  }

  /**
   * Puts the files of one entry into the new circle. False where they cannot be had. Throws `Offline`, `Behind`, and
   * `Refused` where that is for now.
   */
  async fetch(old: Circle, { said: { entry } }: Carried): Promise<boolean> {
    const { env, link, id: circle } = this.#circle;
    this.#behind.add(entry.id);
    try {
      await old.link.enter(old.id, old.latch);
      for (const blob of entry.header.blobs ?? []) {
        const from = { link: old.link, circle: old.id };
        await carryBlob(env, from, { link, circle }, { blob, upload: this.#uploadOf(blob) });
      }
      return true;
    } catch (error) {
      const isForNow = error instanceof Offline || (error instanceof Refused && error.refusal.retryable);
      if (isForNow) this.#behind.delete(entry.id);
      else if (error instanceof Refused || error instanceof OtherBlob || error instanceof Changed) return false;
      throw error;
    }
  }

  /** The same after a restart, so that it is gone on with. */
  #uploadOf(blob: BlobId): UploadId {
    return idOf("upload", sha256(concat(bytesOf(blob), bytesOf(this.#circle.me.device))).slice(0, 16));
  }
}
