import type { BlobId, CircleId, EntryId } from "@unionhall/protocol";
import { lineIn } from "@unionhall/union";
import { Refused } from "../line/thrown.ts";
import type { Sink } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { inside } from "../session/acts.ts";
import { saidAs } from "../session/erasing.ts";
import type { Person } from "../session/person.ts";
import { getBlob, OtherBlob } from "./get-blob.ts";
import type { Report } from "./put-blob.ts";
import { silent } from "./put-blob.ts";
import { tillDone } from "./till-done.ts";

/** Gets a file that was sent with a line. */
export async function getFile(
  person: Person,
  id: CircleId,
  line: EntryId | string,
  blob: BlobId,
  sink: Sink,
  report: Report = silent,
): Promise<void> {
  const session = inside(person, id);
  const { circle } = session;
  const { room, said } = saidAs(session, line);
  const { entry, brought = entry } = said;
  const { header } = entry;
  const file = lineIn(room.told.thread, line)?.files.find(({ ref }) => ref.blob === blob);
  if (file === undefined) throw new Stopped("no-file");
  if (brought.header.blobs === undefined) throw new Stopped("file-behind");
  const incoming = { circle: id, class: header.class, ref: file.ref, from: header.circle };
  try {
    await tillDone(person, session, report, (told) => getBlob(circle.env, circle.link, incoming, sink, told));
  } catch (error) {
    if (error instanceof OtherBlob) throw new Stopped("file-differs");
    const isGone = error instanceof Refused && error.refusal.reason === "no-such-thing";
    throw isGone ? new Stopped("file-gone") : error;
  }
}
