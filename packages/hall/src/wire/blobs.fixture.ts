import type { BlobId, Bytes, CircleId, Request, UploadId } from "@unionhall/protocol";
import { blobIdOf, caps, chunksIn, concat, idOf } from "@unionhall/protocol";
import { sha256 } from "../verbs/hashes.ts";
import { seeded } from "./people.fixture.ts";
import type { Caller } from "./wire.fixture.ts";

const random = seeded(21);

/** Noise for sealed chunks, on its way to a circle. */
export interface Noise {
  readonly upload: UploadId;
  readonly blob: BlobId;
  readonly size: number;
  readonly chunks: readonly Bytes[];
  readonly hashes: Bytes;
}

export function noise(size: number): Noise {
  const count = chunksIn(size);
  const chunks = Array.from({ length: count }, (_, at) => {
    const chunk = new Uint8Array(Math.min(caps.chunk, size - at * caps.chunk));
    chunk.set(random(64));
    return chunk;
  });
  const hashes = concat(...chunks.map((chunk) => sha256(chunk)));
  return { upload: idOf("upload", random(16)), blob: blobIdOf(size, hashes), size, chunks, hashes };
}

type Of<T extends Request["type"]> = Extract<Request, { type: T }>;

export function begin(circle: CircleId, { upload, size }: Noise): Of<"begin-blob"> {
  return { type: "begin-blob", circle, upload, size };
}

export function put(circle: CircleId, { upload, chunks }: Noise, number: number): Of<"put-chunk"> {
  return { type: "put-chunk", circle, upload, number, chunk: chunks[number]! };
}

export function end(circle: CircleId, { upload, blob }: Noise): Of<"end-blob"> {
  return { type: "end-blob", circle, upload, blob };
}

/** All of it: what the hall says in the end. */
export async function send(caller: Caller, circle: CircleId, blob: Noise): Promise<string> {
  await caller.ask(begin(circle, blob));
  for (let number = 0; number < blob.chunks.length; number++) await caller.ask(put(circle, blob, number));
  return caller.try(end(circle, blob));
}
