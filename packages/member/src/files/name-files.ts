import type { BlobId, RoomId } from "@unionhall/protocol";
import { caps } from "@unionhall/protocol";
import type { SentFile } from "@unionhall/union";
import type { Change } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { classToSay } from "../session/class-of.ts";
import type { Session } from "../session/session.ts";
import type { Sending } from "./uploads.ts";
import { done, sendingTo } from "./uploads.ts";

/** Files that something is about to name. */
export interface ToName {
  readonly files: readonly SentFile[];
  /** What is written with it: they are on their way no more. */
  readonly also: readonly Change[];
}

export const noFiles: ToName = { files: [], also: [] };

/** Those that were sent from this device to the room and are named by nothing yet, or that its item's text has. Throws `Stopped`. */
export async function filesToName(session: Session, room: RoomId, blobs: readonly BlobId[] = []): Promise<ToName> {
  if (blobs.length > caps.blobsInEntry) throw new Stopped("too-many-files");
  if (blobs.length === 0) return noFiles;
  const { env, id } = session.circle;
  const of = classToSay(session, room);
  const sent = (await sendingTo(env, id)).filter((each) => each.class === of);
  const here = session.room(room).thread.body.flatMap(({ files }) => files);
  const also: Change[] = [];
  const files = [...new Set(blobs)].map((blob) => {
    const sending = sent.find((each) => each.blob === blob);
    if (sending !== undefined) also.push(done(id, sending));
    const file = sending === undefined ? here.find(({ ref }) => ref.blob === blob) : sentFile(sending, blob);
    if (file === undefined) throw new Stopped("no-file");
    return file;
  });
  return { files, also };
}

function sentFile({ name, type, key, length, voiceNote }: Sending, blob: BlobId): SentFile {
  return { name, type, ref: { blob, key, length }, ...(voiceNote === undefined ? {} : { voiceNote }) };
}
