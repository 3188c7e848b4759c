import type { BlobRef } from "@unionhall/kernel";
import { chunksOf, partLength, plainChunk, shapeOf } from "@unionhall/kernel";
import type { Bytes, CircleId, Class } from "@unionhall/protocol";
import { blobIdOf, equal, hashLength } from "@unionhall/protocol";
import type { HallLink } from "../line/hall-link.ts";
import type { Environment, Sink } from "../ports.ts";
import { paced } from "./paced.ts";
import type { Report } from "./put-blob.ts";

/** What the hall gave is not what was sent. */
export class OtherBlob extends Error {
  override readonly name = "OtherBlob";
}

/** Where a blob's entry stands, and what it says of the blob. */
export interface Incoming {
  readonly circle: CircleId;
  readonly class: Class;
  readonly ref: BlobRef;
  /** The circle it was sealed in, where it was brought from there. */
  readonly from?: CircleId;
}

/**
 * Gets a blob into a sink, from where that is. Every chunk is checked by the blob's id and opened before any of it is
 * written. All are asked for, padding too, so that the hall is told nothing by which are not. Throws `OtherBlob`,
 * `Offline`, `Refused`, and what the sink throws.
 */
export async function getBlob(
  env: Environment,
  link: HallLink,
  { circle, class: c, ref, from: origin = circle }: Incoming,
  sink: Sink,
  report: Report,
): Promise<void> {
  const { blob, key, length } = ref;
  const hashes = await hashesOf(link, circle, ref);
  const chunks = await chunksOf(env, { circle: origin, class: c, key, length });
  const isHashOf = async (sealed: Bytes, number: number): Promise<boolean> =>
    equal(await env.crypto.sha256(sealed), hashes.subarray(number * hashLength, (number + 1) * hashLength));
  const from = await firstMissing(sink, length, async (part, number) =>
    isHashOf(await chunks.seal(number, part), number),
  );
  report(Math.min(length, from * plainChunk));
  await paced(
    env.clock,
    { from, to: shapeOf(length).chunks },
    async (number) => ({ answer: link.ask({ type: "get-chunks", circle, blob, from: number, count: 1 }, "chunks") }),
    async ({ chunks: [sealed = new Uint8Array()] }, number) => {
      if (!(await isHashOf(sealed, number))) throw new OtherBlob(`chunk ${number} is another`);
      const part = await chunks.open(number, sealed);
      if (part === null) throw new OtherBlob(`chunk ${number} does not open`);
      if (partLength(length, number) > 0) await sink.write(number * plainChunk, part);
      report(Math.min(length, (number + 1) * plainChunk));
    },
  );
}

/** The first chunk that an earlier try did not leave whole: sealed again, a part is what it was or is another. */
async function firstMissing(
  sink: Sink,
  length: number,
  isRight: (part: Bytes, number: number) => Promise<boolean>,
): Promise<number> {
  for (let number = 0; ; number++) {
    const expected = partLength(length, number);
    const part = expected === 0 ? new Uint8Array() : await sink.read(number * plainChunk, expected);
    if (expected === 0 || part.length !== expected || !(await isRight(part, number))) return number;
  }
}

async function hashesOf(link: HallLink, circle: CircleId, { blob, length }: BlobRef): Promise<Bytes> {
  const { size, hashes } = await link.ask({ type: "get-blob", circle, blob }, "blob");
  const expected = shapeOf(length);
  if (size !== expected.size || hashes.length !== expected.chunks * hashLength || blobIdOf(size, hashes) !== blob)
    throw new OtherBlob("the hashes are those of another blob");
  return hashes;
}
