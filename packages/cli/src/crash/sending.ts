import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { BlobId, Bytes, EntryId, Sealed, UploadId } from "@unionhall/protocol";
import { blobIdOf, caps, chunksIn, concat, entryId, idOf } from "@unionhall/protocol";
import { newRoom, noiseEntry, random } from "../bench/noise.ts";
import type { Deed } from "./deeds.ts";
import type { Dice } from "./dice.ts";
import type { Line, LoadedCircle } from "./line.ts";

/** A file of noise, sealed or not: a hall cannot tell. */
export interface SentFile {
  readonly upload: UploadId;
  readonly blob: BlobId;
  readonly size: number;
  readonly chunks: readonly Bytes[];
  readonly hashes: Bytes;
  /** The hall has said that it is whole. */
  isKept: boolean;
  /** The entry that names it, once it is acknowledged. */
  namedBy: EntryId | null;
}

/** Uploads files, goes on where the hall is after a lost line, and leaves every fourth lying half-made. */
export class Sender implements Deed {
  readonly files: SentFile[] = [];
  readonly #circle: LoadedCircle;
  readonly #dice: Dice;
  readonly #room = newRoom();
  #hand: SentFile | null = null;
  /** Chunks that the hall has; null until it was asked on this line. */
  #have: number | null = null;
  /** After so many chunks it is left lying. */
  #leaveAt: number | null = null;
  #naming: Sealed | null = null;

  constructor(circle: LoadedCircle, dice: Dice) {
    this.#circle = circle;
    this.#dice = dice;
  }

  async begin(): Promise<void> {
    this.#have = null;
  }

  async step(line: Line): Promise<void> {
    const file = (this.#hand ??= this.#take());
    if (file.isKept) return this.#name(line, file);
    const have = (this.#have ??= await begin(line, this.#circle, file));
    if (have < file.chunks.length) return this.#put(line, file, have);
    const { upload, blob } = file;
    await line.ask({ type: "end-blob", circle: this.#circle.id, upload, blob }, "done");
    file.isKept = true;
  }

  #take(): SentFile {
    const file = newFile(this.#dice.between(caps.blobFloor, 10 * caps.chunk));
    this.#leaveAt = this.#dice.oneIn(4) ? this.#dice.between(1, file.chunks.length) : null;
    this.#have = null;
    this.files.push(file);
    return file;
  }

  async #put(line: Line, { upload, chunks }: SentFile, number: number): Promise<void> {
    await pause(this.#dice.below(12));
    const put = { type: "put-chunk", circle: this.#circle.id, upload, number, chunk: chunks[number]! } as const;
    this.#have = (await line.ask(put, "stored")).have;
    if (this.#have === this.#leaveAt) this.#hand = null;
  }

  async #name(line: Line, file: SentFile): Promise<void> {
    const { id: circle, ledger, epoch } = this.#circle;
    const sealed = (this.#naming ??= noiseEntry(circle, this.#room, 700, { epoch, blobs: [file.blob] }));
    const entry = entryId(sealed.header);
    ledger.send(entry);
    const { results } = await line.ask({ type: "append", circle, entries: [sealed] }, "appended");
    // Under newer keys next time, where it was refused.
    this.#naming = null;
    if (!ledger.settle(entry, results[0] ?? { place: null, refusal: null })) return;
    file.namedBy = entry;
    this.#hand = null;
  }
}

/** How many chunks the hall has; all of them as they were sent, or something is wrong. */
async function begin(line: Line, { id: circle }: LoadedCircle, { upload, size, hashes }: SentFile): Promise<number> {
  const { have, hash } = await line.ask({ type: "begin-blob", circle, upload, size }, "begun");
  if (blobIdOf(size, hashes.subarray(0, have * 32)) !== hash)
    throw new Error(`the hall has the beginning of something else as ${upload}`);
  return have;
}

function newFile(size: number): SentFile {
  const chunks = Array.from({ length: chunksIn(size) }, (_, at) =>
    random(Math.min(caps.chunk, size - at * caps.chunk)),
  );
  const hashes = concat(...chunks.map(sha256));
  const blob = blobIdOf(size, hashes);
  return { upload: idOf("upload", random(16)), blob, size, chunks, hashes, isKept: false, namedBy: null };
}

export function sha256(bytes: Bytes): Bytes {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
