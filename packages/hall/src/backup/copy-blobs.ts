import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { BlobId, Bytes, UploadId } from "@unionhall/protocol";
import { blobIdOf, bytesOf, caps, chunkLength, concat, equal, hashLength, idOf, readId } from "@unionhall/protocol";
import type { BlobOf, Blobs } from "../blobs/blobs.ts";
import { sha256 } from "../verbs/hashes.ts";

/** A blob, and how long its file is. */
export interface BlobFile extends BlobOf {
  readonly length: number;
}

/** Copies a blob and checks it by its name on the way. False where it is gone or damaged: then there is no copy of it. */
export async function copyBlob(from: Blobs, to: Blobs, of: BlobFile): Promise<boolean> {
  if (await isCopied(to, of)) return true;
  const upload = { circle: of.circle, upload: uploadOf(of.blob) };
  const isWhole = await copyBytes(from, of, (at, bytes) => to.write(upload, at, bytes));
  await (isWhole ? to.keep(upload, of.blob) : to.dropUpload(upload));
  return isWhole;
}

async function copyBytes(
  from: Blobs,
  of: BlobFile,
  put: (at: number, bytes: Bytes) => Promise<void>,
): Promise<boolean> {
  const size = sizeOf(of.length);
  const hashes: Bytes[] = [];
  for (let at = 0; at < of.length; at += caps.chunk) {
    const bytes = await from.read(of, at, Math.min(caps.chunk, of.length - at));
    if (bytes === null) return false;
    await put(at, bytes);
    const chunk = bytes.subarray(0, chunkLength(size, hashes.length));
    if (chunk.length > 0) hashes.push(new Uint8Array(sha256(chunk)));
  }
  const made = concat(...hashes);
  const kept = await from.read(of, size, made.length);
  return kept !== null && equal(kept, made) && blobIdOf(size, made) === of.blob;
}

async function isCopied(to: Blobs, of: BlobFile): Promise<boolean> {
  const [last, beyond] = [await to.read(of, of.length - 1, 1), await to.read(of, of.length, 1)];
  return last !== null && beyond === null;
}

/** Behind its chunks, a blob's file has their hashes. */
function sizeOf(length: number): number {
  const chunks = Math.ceil(length / (caps.chunk + hashLength));
  return Math.max(0, length - chunks * hashLength);
}

/** On its way a copy needs a name that no other blob's has. */
function uploadOf(blob: BlobId): UploadId {
  return idOf("upload", bytesOf(blob).slice(0, 16));
}

/** Writes a line for each of these as they come. */
export async function listBlobs(path: string, blobs: AsyncIterable<BlobFile>): Promise<void> {
  await using file = await open(path, "w", 0o600);
  for await (const { circle, blob, length } of blobs) await file.write(`${circle} ${blob} ${length}\n`);
}

export async function* listedBlobs(path: string): AsyncIterable<BlobFile> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [circle, blob, length] = line.split(" ");
    const ids = { circle: readId("circle", circle ?? ""), blob: readId("blob", blob ?? "") };
    if (ids.circle === null || ids.blob === null) throw new Error("this is no list of blobs");
    yield { circle: ids.circle, blob: ids.blob, length: Number(length) };
  }
}
