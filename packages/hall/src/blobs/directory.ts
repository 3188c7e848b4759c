import type { FileHandle } from "node:fs/promises";
import { constants, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BlobId, Bytes, CircleId, UploadId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";
import { codeOf, naming } from "../store/disk-trouble.ts";
import { makeDirectory, syncDirectory } from "../store/make-directory.ts";
import type { BlobFound, BlobOf, Blobs, UploadOf } from "./blobs.ts";
import { Behind } from "./blobs.ts";

/** Bytes that may be on their way to the disk before a writer waits for them. */
const unsynced: number = 16 * 1024 ** 2;
const atOnce: number = 1024 ** 2;
const uploads = "uploads";
/** The end of the name of what is being overwritten. */
const gone = ".gone";

/**
 * Blobs as files: `<shard>/<circle>/<shard>/<blob>`, and on their way `<shard>/<circle>/uploads/<upload>`. What is
 * dropped is overwritten first, which is worth as much as the file system makes it: one that copies on write, or a
 * disk that spreads its wear, may still have it.
 */
export function blobDirectory(dir: string): Blobs {
  const circlePath = (circle: CircleId): string => join(dir, shardOf(circle), circle);
  const uploadPath = ({ circle, upload }: UploadOf): string => join(circlePath(circle), uploads, upload);
  const blobPath = ({ circle, blob }: BlobOf): string => join(circlePath(circle), shardOf(blob), blob);
  return {
    length: async (of) => (await naming(orNull(stat(uploadPath(of)))))?.size ?? 0,
    write: (of, at, bytes) => naming(write(uploadPath(of), at, bytes)),
    readUpload: async (of, at, length) => (await naming(read(uploadPath(of), at, length))) ?? new Uint8Array(),
    keep: (of, blob) => naming(keep(uploadPath(of), blobPath({ circle: of.circle, blob }))),
    async read(of, at, length) {
      const bytes = await naming(read(blobPath(of), at, length));
      return bytes?.length === length ? bytes : null;
    },
    dropUpload: (of) => naming(drop(uploadPath(of))),
    drop: (of) => naming(drop(blobPath(of))),
    all: () => all(dir),
  };
}

/** The first two letters after an id's kind: some thousand directories for each level. */
function shardOf(id: CircleId | BlobId): string {
  const from = id.indexOf("_") + 1;
  return id.slice(from, from + 2);
}

async function write(path: string, at: number, bytes: Bytes): Promise<void> {
  if (at === 0) await makeDirectory(dirname(path));
  const opened = await orNull(open(path, at === 0 ? constants.O_RDWR | constants.O_CREAT : constants.O_RDWR, 0o600));
  if (opened === null) throw new Behind("the upload is not there");
  await using file = opened;
  if ((await file.stat()).size < at) throw new Behind("the upload ends before");
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  if (Math.floor(at / unsynced) !== Math.floor((at + bytes.length) / unsynced)) await file.datasync();
}

async function read(path: string, at: number, length: number): Promise<Bytes | null> {
  const opened = await orNull(open(path, "r"));
  if (opened === null) return null;
  await using file = opened;
  const bytes = new Uint8Array(length);
  let done = 0;
  for (let last = 1; last > 0 && done < length; done += last)
    last = (await file.read(bytes, done, length - done, at + done)).bytesRead;
  return bytes.subarray(0, done);
}

async function keep(from: string, to: string): Promise<void> {
  const opened = await orNull(open(from, "r+"));
  // Kept already, or lost: then this throws.
  if (opened === null) return void (await stat(to));
  await using file = opened;
  await file.sync();
  await makeDirectory(dirname(to));
  await rename(from, to);
  await syncDirectory(dirname(to));
}

async function drop(path: string): Promise<void> {
  // Under another name first: nobody is served zeros.
  if ((await orNull(rename(path, path + gone).then(() => true))) === null) return;
  await overwrite(path + gone);
}

async function overwrite(path: string): Promise<void> {
  {
    await using file = await open(path, "r+");
    await zero(file, (await file.stat()).size);
  }
  await rm(path, { force: true });
}

async function zero(file: FileHandle, length: number): Promise<void> {
  const zeros = new Uint8Array(atOnce);
  for (let at = 0; at < length;) at += (await file.write(zeros, 0, Math.min(atOnce, length - at), at)).bytesWritten;
  await file.datasync();
}

/** What a crash left half overwritten is finished on the way. Names that are nobody's are passed over. */
async function* all(dir: string): AsyncIterable<BlobFound> {
  for (const shard of await namesIn(dir))
    for (const name of await namesIn(join(dir, shard))) {
      const circle = readId("circle", name);
      if (circle === null) continue;
      const path = join(dir, shard, name);
      for (const inner of await namesIn(path)) yield* filesOf(circle, join(path, inner));
    }
}

async function* filesOf(circle: CircleId, dir: string): AsyncIterable<BlobFound> {
  for (const name of await namesIn(dir)) {
    const path = join(dir, name);
    if (name.endsWith(gone)) await naming(orNull(overwrite(path)));
    const of = readName(name);
    const found = of === null ? null : await naming(orNull(stat(path)));
    if (of !== null && found !== null) yield { circle, ...of, changed: found.mtimeMs, length: found.size };
  }
}

function readName(name: string): { readonly upload: UploadId } | { readonly blob: BlobId } | null {
  const upload = readId("upload", name);
  if (upload !== null) return { upload };
  const blob = readId("blob", name);
  return blob === null ? null : { blob };
}

async function namesIn(dir: string): Promise<readonly string[]> {
  return (await naming(orNull(readdir(dir)))) ?? [];
}

/** Null where there is no such thing. */
async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}
