import type { Chunks } from "@unionhall/kernel";
import { chunksOf, partLength, plainChunk, shapeOf } from "@unionhall/kernel";
import type { BlobId, Bytes, CircleId, Class, UploadId } from "@unionhall/protocol";
import { blobIdOf, hashLength } from "@unionhall/protocol";
import type { HallLink } from "../line/hall-link.ts";
import type { Environment, Source } from "../ports.ts";
import { paced } from "./paced.ts";

/** A blob to be sent. The key is of this upload alone. */
export interface Outgoing {
  readonly circle: CircleId;
  readonly class: Class;
  readonly upload: UploadId;
  readonly key: Bytes;
  readonly length: number;
}

/** What is there now is not what was begun to be sent: it takes another upload, under another key. */
export class Changed extends Error {
  override readonly name = "Changed";
}

/** The hall has lost its place in this upload: it is to be begun again. */
export class Behind extends Error {
  override readonly name = "Behind";
}

/** Hears how many bytes are done. */
export type Report = (done: number) => void;
export const silent: Report = () => undefined;

/**
 * Sends the chunks of a blob, or goes on where the hall has them. What the hall has already is sealed again, to see that
 * it is the beginning of this. Throws `Changed`, `Behind`, `Offline`, `Refused`, and what the source throws.
 */
export async function putChunks(
  env: Environment,
  link: HallLink,
  blob: Outgoing,
  source: Source,
  report: Report,
): Promise<BlobId> {
  const { circle, upload } = blob;
  const { size, chunks: count } = shapeOf(blob.length);
  const { have, hash } = await link.ask({ type: "begin-blob", circle, upload, size }, "begun");
  if (have > count) throw new Changed("the hall has more than there is");
  const sealing = new Sealing(env, await chunksOf(env, blob), source, blob.length);
  for (let number = 0; number < have; number++) {
    await sealing.seal(number);
    report(doneAfter(blob.length, number));
  }
  if (blobIdOf(size, sealing.hashes(have)) !== hash) throw new Changed("the hall has the beginning of something else");
  await paced(
    env.clock,
    { from: have, to: count },
    async (number) => {
      const chunk = await sealing.seal(number);
      return { answer: link.ask({ type: "put-chunk", circle, upload, number, chunk }, "stored") };
    },
    async (stored, number) => {
      if (stored.have <= number) throw new Behind("the hall did not take the chunk");
      report(doneAfter(blob.length, number));
    },
  );
  return blobIdOf(size, sealing.hashes(count));
}

/** All chunks are there: from now on the hall keeps the blob. */
export async function endBlob(link: HallLink, { circle, upload }: Outgoing, blob: BlobId): Promise<void> {
  await link.ask({ type: "end-blob", circle, upload, blob }, "done");
}

function doneAfter(length: number, number: number): number {
  return Math.min(length, (number + 1) * plainChunk);
}

/** Reads and seals part by part, and notes the hashes. */
class Sealing {
  readonly #env: Environment;
  readonly #chunks: Chunks;
  readonly #source: Source;
  readonly #length: number;
  readonly #hashes: Bytes;

  constructor(env: Environment, chunks: Chunks, source: Source, length: number) {
    this.#env = env;
    this.#chunks = chunks;
    this.#source = source;
    this.#length = length;
    this.#hashes = new Uint8Array(shapeOf(length).chunks * hashLength);
  }

  async seal(number: number): Promise<Bytes> {
    const length = partLength(this.#length, number);
    const part = await this.#source.read(number * plainChunk, length);
    if (part.length !== length) throw new Changed("the file is shorter than it was");
    const chunk = await this.#chunks.seal(number, part);
    this.#hashes.set(await this.#env.crypto.sha256(chunk), number * hashLength);
    return chunk;
  }

  /** Of the first so many chunks. */
  hashes(count: number): Bytes {
    return this.#hashes.slice(0, count * hashLength);
  }
}
