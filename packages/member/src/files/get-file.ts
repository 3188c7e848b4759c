import type { CircleId, EntryId } from "@unionhall/protocol";
import { fileOf } from "@unionhall/union";
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

/** Gets what was sent with a line. */
export async function getFile(
  person: Person,
  id: CircleId,
  line: EntryId | string,
  sink: Sink,
  report: Report = silent,
): Promise<void> {
  const session = inside(person, id);
  const { circle } = session;
  const { entry, brought = entry } = saidAs(session, line);
  const { header } = entry;
  const file = fileOf(entry, header.blobs);
  if (file === null) throw new Stopped("no-file");
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
