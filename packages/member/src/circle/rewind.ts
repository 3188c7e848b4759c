import type { Passed } from "@unionhall/protocol";
import type { BookRead, Opened } from "@unionhall/kernel";
import { book as bookRoom } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";

/**
 * What this device was told after a place was not so: these entries came after it, and what was read there besides is
 * let go. What was said from here and is not among them waits to be sent again.
 */
export async function rewind(circle: Circle, place: number, passed: readonly Passed[]): Promise<void> {
  const { log, readTo } = circle;
  const first = passed.findIndex(({ entry, day }, at) => !log.fits(place + at + 1, entry, day));
  if (first >= 0) circle.note({ type: "changed", seq: place + first + 1 });
  const gone = await log.goOnFrom(place, passed);
  // Also of a room that is followed and has nothing here yet.
  for (const room of new Set([...log.kept, ...readTo.keys()]))
    readTo.set(room, Math.min(readTo.get(room) ?? place, place));
  // Wherever it stands: an old word of one's own, told as a new one, is not to be said again.
  const stays = new Set(log.passed(log.beginning.seq, log.chain.seq).map(({ entry }) => entry));
  for (const read of gone) if (!stays.has(read.id) && isOwnTalk(circle, read)) await sayAgain(circle, read);
  await circle.foldAnew();
}

function isOwnTalk({ me }: Circle, read: BookRead): read is BookRead & Opened {
  if (!read.opened || read.header.room === bookRoom) return false;
  return read.author === me.secrets.keys.signing && read.device === me.device;
}

async function sayAgain({ outbox }: Circle, read: BookRead & Opened): Promise<void> {
  const { kind, version, payload, time, header } = read;
  const { room, class: c, blobs } = header;
  await outbox.add({ kind, version, payload, time, room, class: c, ...(blobs === undefined ? {} : { blobs }) });
}
