import { createHash } from "node:crypto";
import type { BlobId, Bytes } from "@unionhall/protocol";
import { caps, chunkLength, chunksIn, hashLength, idOf, signable, uint64 } from "@unionhall/protocol";
import { sha256 } from "../verbs/hashes.ts";
import type { Blobs, UploadOf } from "./blobs.ts";
import { Behind } from "./blobs.ts";

/** Chunks read at once where the hashes of an upload have to be made again. */
const chunksAtOnce = 16;

/** A blob on its way, as far as it has come. One at a time writes to it. */
export class OpenUpload {
  readonly size: number;
  readonly #of: UploadOf;
  readonly #blobs: Blobs;
  #hashes: Bytes = new Uint8Array(hashLength);
  #have = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(blobs: Blobs, of: UploadOf, size: number) {
    this.#blobs = blobs;
    this.#of = of;
    this.size = size;
  }

  /** Goes on with what there is already, whole chunks of it. */
  static async open(blobs: Blobs, of: UploadOf, size: number): Promise<OpenUpload> {
    const upload = new OpenUpload(blobs, of, size);
    const length = Math.min(size, await blobs.length(of));
    const whole = length === size ? chunksIn(size) : Math.floor(length / caps.chunk);
    for (let number = 0; number < whole; number += chunksAtOnce) {
      const count = Math.min(chunksAtOnce, whole - number) * caps.chunk;
      const bytes = await blobs.readUpload(of, number * caps.chunk, Math.min(count, size - number * caps.chunk));
      for (let at = 0; at < bytes.length; at += caps.chunk) upload.#note(bytes.subarray(at, at + caps.chunk));
    }
    return upload;
  }

  /** Chunks that have come. */
  get have(): number {
    return this.#have;
  }

  get isWhole(): boolean {
    return this.#have === chunksIn(this.size);
  }

  /** What the id would be if these were all. */
  get hash(): BlobId {
    const hash = createHash("sha256").update(signable("blob", uint64(this.size)));
    return idOf("blob", new Uint8Array(hash.update(this.#made).digest()));
  }

  /** The hashes of what has come. */
  get #made(): Bytes {
    return this.#hashes.subarray(0, this.#have * hashLength);
  }

  /** Takes the next chunk; any other changes nothing. Answers with how many there are. */
  put(number: number, chunk: Bytes): Promise<number> {
    return this.#inTurn(async () => {
      if (number !== this.#have || chunk.length !== chunkLength(this.size, number)) return this.#have;
      await this.#blobs.write(this.#of, number * caps.chunk, chunk);
      this.#note(chunk);
      return this.#have;
    });
  }

  /**
   * The hashes go behind the chunks, and all of it is the blob from now on. Throws `Behind` where the chunks are not
   * there any more, nor the blob.
   */
  keep(blob: BlobId): Promise<void> {
    return this.#inTurn(async () => {
      const of = this.#of;
      if ((await this.#blobs.length(of)) >= this.size) {
        await this.#blobs.write(of, this.size, this.#made);
        return this.#blobs.keep(of, blob);
      }
      const last = this.size + this.#made.length - 1;
      if ((await this.#blobs.read({ circle: of.circle, blob }, last, 1)) === null) throw new Behind("it is not whole");
      // Kept already, here or by another process; what has come since is of no use.
      await this.#blobs.dropUpload(of);
    });
  }

  /** Whether what has come is where it was put. Another process may have kept or dropped it. */
  async isThere(): Promise<boolean> {
    return (await this.#blobs.length(this.#of)) >= Math.min(this.size, this.#have * caps.chunk);
  }

  #note(chunk: Bytes): void {
    if (this.#made.length === this.#hashes.length) {
      const longer = new Uint8Array(this.#hashes.length * 2);
      longer.set(this.#hashes);
      this.#hashes = longer;
    }
    this.#hashes.set(sha256(chunk), this.#have * hashLength);
    this.#have += 1;
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#last.then(run, run);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** The uploads that somebody is at, each opened once. The one longest untouched makes room: it is opened again when needed. */
export class Uploads {
  readonly #blobs: Blobs;
  readonly #most: number;
  readonly #open = new Map<string, Promise<OpenUpload>>();

  constructor(blobs: Blobs, most: number) {
    this.#blobs = blobs;
    this.#most = most;
  }

  async open(of: UploadOf, size: number): Promise<OpenUpload> {
    if ((await (await this.find(of))?.isThere()) === false) this.forget(of);
    const opening = this.find(of) ?? OpenUpload.open(this.#blobs, of, size);
    this.#open.set(nameOf(of), opening);
    opening.catch(() => this.forget(of));
    const [oldest] = this.#open.keys();
    if (this.#open.size > this.#most && oldest !== undefined) this.#open.delete(oldest);
    return opening;
  }

  /** Undefined until it is opened here. */
  find(of: UploadOf): Promise<OpenUpload> | undefined {
    const found = this.#open.get(nameOf(of));
    if (found === undefined) return undefined;
    this.#open.delete(nameOf(of));
    this.#open.set(nameOf(of), found);
    return found;
  }

  forget(of: UploadOf): void {
    this.#open.delete(nameOf(of));
  }
}

function nameOf({ circle, upload }: UploadOf): string {
  return `${circle} ${upload}`;
}
