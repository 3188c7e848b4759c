import type { RoomEntry } from "@unionhall/kernel";
import type { BlobId, CircleId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";
import { filesIn, itemIn, saidIn } from "@unionhall/union";
import type { FileView } from "../lines.ts";
import { Refused } from "../line/thrown.ts";
import type { Sink } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { inside } from "../session/acts.ts";
import { saidAs } from "../session/erasing.ts";
import { itemOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { waitingId } from "../session/waiting.ts";
import type { Incoming } from "./get-blob.ts";
import { fromAtHand } from "./from-at-hand.ts";
import { getBlob, OtherBlob } from "./get-blob.ts";
import type { Report } from "./put-blob.ts";
import { silent } from "./put-blob.ts";
import { tillDone } from "./till-done.ts";

/** Gets a file that a line, a text or an item has. */
export async function getFile(
  person: Person,
  id: CircleId,
  of: FileView["of"],
  blob: BlobId,
  sink: Sink,
  report: Report = silent,
): Promise<void> {
  const session = inside(person, id);
  const { circle } = session;
  const incoming = writtenHere(session, of, blob) ?? incomingOf(session, of, blob);
  if (circle.atHand.has(blob)) return fromAtHand(circle.atHand, incoming.ref, sink, report);
  try {
    await tillDone(person, session, report, (told) => getBlob(circle.env, circle.link, incoming, sink, told));
  } catch (error) {
    if (error instanceof OtherBlob) throw new Stopped("file-differs");
    const isGone = error instanceof Refused && error.refusal.reason === "no-such-thing";
    throw isGone ? new Stopped("file-gone") : error;
  }
}

function incomingOf(session: Session, of: FileView["of"], blob: BlobId): Incoming {
  for (const item of sayingOf(session, of)) {
    const said = saidIn(item);
    const file = said === null ? undefined : filesIn(said).find(({ ref }) => ref.blob === blob);
    if (item.type !== "said" || file === undefined) continue;
    const { entry, brought = entry } = item;
    if (brought.header.blobs === undefined) throw new Stopped("file-behind");
    return { circle: session.circle.id, class: entry.header.class, ref: file.ref, from: entry.header.circle };
  }
  throw new Stopped("no-file");
}

/** What the hall has already and this device has not read back says it, too. */
function writtenHere({ circle }: Session, of: FileView["of"], blob: BlobId): Incoming | null {
  const saying = circle.outbox.items.filter((item) => waitingId(item) === of || itemIn(item) === of);
  const named = saying.flatMap(({ class: by, blobs = [], ...item }) =>
    filesIn({ ...item, blobs }).map(({ ref }) => ({ class: by, ref })),
  );
  const file = named.find(({ ref }) => ref.blob === blob);
  return file === undefined ? null : { circle: circle.id, from: circle.id, ...file };
}

/** The entries that may say it. Of an item the oldest comes first: it knew the file when nobody else could. */
export function sayingOf(session: Session, of: FileView["of"]): readonly RoomEntry[] {
  const room = readId("room", of);
  if (room === null) return [saidAs(session, of).said];
  const parent = itemOf(session, room)?.parent;
  if (parent === undefined) throw new Stopped("no-such-room");
  return session.circle.rooms.entries(parent).filter((item) => {
    const said = saidIn(item);
    return said !== null && itemIn(said) === room;
  });
}
