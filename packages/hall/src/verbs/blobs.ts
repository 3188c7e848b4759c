import type { Answer, BlobId, Bytes, CircleId, GetChunks, Header, Reason } from "@unionhall/protocol";
import { caps, chunksIn, hashLength } from "@unionhall/protocol";
import type { Seen } from "../store/store.ts";
import type { Arrived } from "./entries.ts";
import type { Guest, Hall } from "./hall.ts";
import { refuse } from "./hall.ts";
import { answering, asMember } from "./inside.ts";

/** What a decision has to see of the blobs that these entries name. */
export function blobsNamed(arrived: readonly Arrived[]): readonly BlobId[] {
  return [...new Set(arrived.flatMap(({ header }) => header?.blobs ?? []))];
}

/** Why an entry cannot carry its blobs: one is not there, or its operator deleted it. */
export function blobFault({ blobs = [] }: Header, { blobs: known }: Pick<Seen, "blobs">): Reason | null {
  if (blobs.some((blob) => !known.has(blob))) return "blob-missing";
  return blobs.some((blob) => known.get(blob)?.size === null) ? "blob-deleted" : null;
}

type Of = { readonly circle: CircleId; readonly blob: BlobId };
type Part = { readonly at: number; readonly length: number };

/** Behind its chunks stand their hashes. */
export function getBlob(hall: Hall, guest: Guest, of: Of): Promise<Answer> {
  const hashes = (size: number): Part => ({ at: size, length: chunksIn(size) * hashLength });
  return readBlob(hall, guest, of, hashes, (bytes, size) => ({ type: "blob", size, hashes: bytes }));
}

export function getChunks(hall: Hall, guest: Guest, of: GetChunks): Promise<Answer> {
  const part = (size: number): Part => {
    const at = Math.min(size, of.from * caps.chunk);
    return { at, length: Math.min(size - at, of.count * caps.chunk) };
  };
  return readBlob(hall, guest, of, part, (bytes) => ({ type: "chunks", chunks: chunksOf(bytes) }));
}

function readBlob(
  hall: Hall,
  guest: Guest,
  { circle, blob }: Of,
  partOf: (size: number) => Part,
  say: (bytes: Bytes, size: number) => Answer,
): Promise<Answer> {
  return asMember(hall, guest, circle, async (_, latch) => {
    const known = await hall.store.blob(circle, blob);
    if (known === null) return refuse("no-such-thing");
    if (known.size === null) return refuse("blob-deleted");
    const { at, length } = partOf(known.size);
    if (!hall.byteRates.take(answering(latch), hall.now(), length)) return refuse("too-fast");
    const bytes = await hall.blobs.read({ circle, blob }, at, length);
    return bytes === null ? refuse("no-such-thing") : say(bytes, known.size);
  });
}

function chunksOf(bytes: Bytes): readonly Bytes[] {
  const count = chunksIn(bytes.length);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * caps.chunk, (at + 1) * caps.chunk));
}
