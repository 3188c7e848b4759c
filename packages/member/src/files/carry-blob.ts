import type { BlobId, Bytes, CircleId, UploadId } from "@unionhall/protocol";
import { blobIdOf, chunksIn, equal, hashLength } from "@unionhall/protocol";
import type { HallLink } from "../line/hall-link.ts";
import type { Environment } from "../ports.ts";
import { OtherBlob } from "./get-blob.ts";
import { paced } from "./paced.ts";
import { Behind, Changed } from "./put-blob.ts";

/** A circle in a hall. */
export interface Shelf {
  readonly link: HallLink;
  readonly circle: CircleId;
}

/**
 * Puts a blob of one circle into another, in the same hall or another, as it is sealed: nobody opens it. Goes on where the
 * other hall has the beginning. Throws `OtherBlob`, `Changed`, `Behind`, `Offline`, `Refused`.
 */
export async function carryBlob(
  env: Environment,
  from: Shelf,
  to: Shelf,
  { blob, upload }: { readonly blob: BlobId; readonly upload: UploadId },
): Promise<void> {
  const { size, hashes } = await from.link.ask({ type: "get-blob", circle: from.circle, blob }, "blob");
  if (blobIdOf(size, hashes) !== blob) throw new OtherBlob("the hashes are those of another blob");
  const { circle, link } = to;
  const { have, hash } = await link.ask({ type: "begin-blob", circle, upload, size }, "begun");
  const isBegun = hash === blobIdOf(size, hashes.slice(0, have * hashLength));
  if (!isBegun) throw new Changed("the hall has the beginning of something else");
  await paced(
    env.clock,
    { from: have, to: chunksIn(size) },
    async (number) => {
      const chunk = await chunkOf(env, from, blob, number, hashes);
      return { answer: link.ask({ type: "put-chunk", circle, upload, number, chunk }, "stored") };
    },
    async (stored, number) => {
      if (stored.have <= number) throw new Behind("the hall did not take the chunk");
    },
  );
  await link.ask({ type: "end-blob", circle, upload, blob }, "done");
}

async function chunkOf(
  env: Environment,
  { link, circle }: Shelf,
  blob: BlobId,
  number: number,
  hashes: Bytes,
): Promise<Bytes> {
  const ask = { type: "get-chunks", circle, blob, from: number, count: 1 } as const;
  const [chunk = new Uint8Array()] = (await link.ask(ask, "chunks")).chunks;
  const hash = hashes.subarray(number * hashLength, (number + 1) * hashLength);
  if (!equal(await env.crypto.sha256(chunk), hash)) throw new OtherBlob(`chunk ${number} is another`);
  return chunk;
}
