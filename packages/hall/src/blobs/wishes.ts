import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BlobId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";

/*
 * Note: how an operator deletes a blob. Only the hall that runs may write into its circles, so whoever sits at the
 * machine leaves a wish: an empty file named after the blob, in the hall's directory. The hall looks every minute, and
 * when it starts.
 */

const inDir = (dir: string): string => join(dir, "deleting");

/** Leaves the wish, on disk. */
export async function wishDeleted(dir: string, blob: BlobId): Promise<void> {
  await mkdir(inDir(dir), { recursive: true, mode: 0o700 });
  await using file = await open(join(inDir(dir), blob), "w", 0o600);
  await file.sync();
}

/** Carries out what was wished for. What cannot be done now is tried again at the next look. */
export async function grantWishes(dir: string, deleteBlob: (blob: BlobId) => Promise<void>): Promise<void> {
  const names = await readdir(inDir(dir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const blob = readId("blob", name);
    if (blob === null) continue;
    await deleteBlob(blob);
    await rm(join(inDir(dir), name), { force: true });
  }
}
