import type { Answer, BlobId, Bytes, CircleId, PutChunk, UploadId } from "@unionhall/protocol";
import { caps, chunkLength } from "@unionhall/protocol";
import { Behind, type UploadOf } from "../blobs/blobs.ts";
import type { OpenUpload } from "../blobs/uploads.ts";
import type { Circle } from "../store/circle.ts";
import type { Changes, Decision, Seen } from "../store/store.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, done, refuse } from "./hall.ts";
import { answering, asMember, member } from "./inside.ts";

/** Files leave an eighth of a circle's room to what is said: one upload that takes all there is silences nobody. */
const forFiles = 7 / 8;

type Begin = { readonly circle: CircleId; readonly upload: UploadId; readonly size: number };

/** Takes the room of the whole blob at once: better no at the beginning than when nearly all of it has come. */
export async function beginBlob(hall: Hall, guest: Guest, begin: Begin): Promise<Answer> {
  const { circle, upload, size } = begin;
  if (size < caps.blobFloor) return refuse("malformed");
  const refused = await hall.store.change(circle, { upload }, (seen) => decide(hall, guest, begin, seen));
  if (refused !== null) return refused;
  const open = await hall.uploads.open({ circle, upload }, size);
  return { type: "begun", have: open.have, hash: open.hash };
}

function decide(hall: Hall, guest: Guest, { circle: id, upload, size }: Begin, seen: Seen): Decision<Answer | null> {
  const now = hall.now();
  const stands = member(seen.circle, guest, id, now);
  if (!stands.ok) return { answer: refuse(stands.reason) };
  const { circle, latch } = stands;
  const known = seen.upload;
  const day = dayOf(now);
  if (known !== null && known.size !== size) return { answer: refuse("not-allowed") };
  if (known !== null && known.day >= day) return { answer: null };
  if (!hall.space.forFiles()) return { answer: refuse("disk-full") };
  const bytes = circle.tail.bytes + (known === null ? size : 0);
  if (bytes > hall.limits.bytesPerCircle * forFiles) return { answer: refuse("quota") };
  if (!hall.rates.take(answering(latch), now)) return { answer: refuse("too-fast") };
  return { answer: null, changes: { circle: taking(circle, bytes), upload: { upload, size, day } } };
}

function taking(circle: Circle, bytes: number): Circle {
  return { ...circle, tail: { ...circle.tail, bytes } };
}

/** Chunks come in order, so that their hashes can be made as they come. */
export function putChunk(hall: Hall, guest: Guest, { circle, upload, number, chunk }: PutChunk): Promise<Answer> {
  return asMember(hall, guest, circle, async (_, latch) => {
    const open = await hall.uploads.find({ circle, upload });
    if (open === undefined) return refuse("no-such-thing");
    if (chunk.length !== chunkLength(open.size, number) || chunk.length === 0) return refuse("malformed");
    if (!hall.space.forFiles()) return refuse("disk-full");
    if (!hall.byteRates.take(answering(latch), hall.now(), chunk.length)) return refuse("too-fast");
    return { type: "stored", have: await put(hall, { circle, upload }, open, number, chunk) };
  });
}

/** How many there are then. Where another process has gone on with it, it is looked at anew. */
async function put(hall: Hall, of: UploadOf, open: OpenUpload, number: number, chunk: Bytes): Promise<number> {
  try {
    return await open.put(number, chunk);
  } catch (error) {
    if (!(error instanceof Behind)) throw error;
    return (await hall.uploads.open(of, open.size)).have;
  }
}

type End = { readonly circle: CircleId; readonly upload: UploadId; readonly blob: BlobId };

/** First the bytes are on disk under their name, then the store knows of them: what it knows of is there. */
export function endBlob(hall: Hall, guest: Guest, end: End): Promise<Answer> {
  const { circle, upload, blob } = end;
  return asMember(hall, guest, circle, async () => {
    const known = await hall.store.blob(circle, blob);
    if (known !== null) return known.size === null ? refuse("blob-deleted") : dropUpload(hall, guest, end);
    const open = await hall.uploads.find({ circle, upload });
    if (open === undefined) return refuse("no-such-thing");
    if (!open.isWhole) return refuse("blob-missing");
    if (open.hash !== blob) return refuse("bad-hash");
    try {
      await open.keep(blob);
    } catch (error) {
      if (!(error instanceof Behind)) throw error;
      hall.uploads.forget({ circle, upload });
      return refuse("no-such-thing");
    }
    return finish(hall, end, open.size);
  });
}

/** Two may come here with one blob at the same time: it takes its room once. */
async function finish(hall: Hall, { circle: id, upload, blob }: End, size: number): Promise<Answer> {
  const wanted = { upload, blobs: [blob] };
  const answer = await hall.store.change(id, wanted, ({ circle, upload: known, blobs }): Decision<Answer> => {
    if (circle === null || known === null) return { answer: blobs.has(blob) ? done : refuse("no-such-thing") };
    const changes: Changes = { circle, dropUploads: [upload] };
    if (blobs.has(blob)) return { answer: done, changes };
    // The store gives the upload's room back; the blob takes it.
    const after = taking(circle, circle.tail.bytes + size);
    return { answer: done, changes: { ...changes, circle: after, blob: { blob, size, day: dayOf(hall.now()) } } };
  });
  hall.uploads.forget({ circle: id, upload });
  return answer;
}

/** Somebody does not want to send it after all. */
export async function dropUpload(
  hall: Hall,
  guest: Guest,
  { circle: id, upload }: { readonly circle: CircleId; readonly upload: UploadId },
): Promise<Answer> {
  const answer = await hall.store.change(id, { upload }, (seen): Decision<Answer> => {
    const stands = member(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    return { answer: done, changes: { circle: stands.circle, dropUploads: [upload] } };
  });
  if (answer.type !== "done") return answer;
  hall.uploads.forget({ circle: id, upload });
  await hall.blobs.dropUpload({ circle: id, upload });
  return answer;
}
