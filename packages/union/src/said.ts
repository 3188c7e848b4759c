import type { RoomEntry } from "@unionhall/kernel";
import type { BlobId, MemberId, RoomId } from "@unionhall/protocol";
import type { Written } from "./item.ts";

/** Who did something in a circle, and when. */
export interface Stamp {
  /** The place of the entry that says it. */
  readonly seq: number;
  readonly by: MemberId;
  /** Milliseconds since 1970, within the days the hall saw. */
  readonly time: number;
}

/**
 * Something said in a room that counts, as folds take it. What waits on its author's device is taken in the same form,
 * so that a screen shows at once what it will come to.
 */
export interface Said extends Stamp, Written {
  /** The entry's id; what the outbox calls it as long as it waits there. */
  readonly id: string;
  readonly room: RoomId;
  /** The files that go with the entry. */
  readonly blobs: readonly BlobId[];
  /** Set where it was brought from another circle, and its files were not. */
  readonly behind?: true;
}

/** What an entry of a room says, or null where it says nothing that counts. */
export function saidIn(item: RoomEntry): Said | null {
  if (item.type !== "said") return null;
  const { entry, by, time, brought = entry } = item;
  const { id, seq, header, kind, version, payload } = entry;
  const { room, blobs = [] } = header;
  const said = { id, seq, room, by: by.id, time, kind, version, payload, blobs };
  return blobs.length > 0 && brought.header.blobs === undefined ? { ...said, behind: true } : said;
}
