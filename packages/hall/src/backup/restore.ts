import { randomBytes } from "node:crypto";
import { copyFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { blobDirectory } from "../blobs/directory.ts";
import type { Config } from "../config/config.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import { makeDirectory } from "../store/make-directory.ts";
import { NewerData } from "../store/store-errors.ts";
import { copyBlob, listedBlobs } from "./copy-blobs.ts";
import { copyingInto, CopyProblem } from "./copy-problem.ts";
import { isThere, isWhole, settle } from "./files.ts";
import type { FileOf, Manifest } from "./manifest.ts";
import { readManifest } from "./manifest.ts";
import { markRestored } from "./restored.ts";

type Where = Pick<Config, "dir" | "database">;

/**
 * Makes a hall of a copy, in a directory where there is none. The circles come last: what is cut off is no hall, and is
 * begun again. Throws `CopyProblem`.
 * @param isLast nothing came after the copy
 */
export function restoreHall(copy: string, where: Where, isLast = false): Promise<Manifest> {
  return copyingInto(where.dir, () => bringBack(copy, where, isLast));
}

async function bringBack(copy: string, { dir, database }: Where, isLast: boolean): Promise<Manifest> {
  const manifest = await readManifest(copy);
  if (manifest === null) throw new CopyProblem(`There is no whole copy of a hall in ${copy}.`);
  const isOfPostgres = manifest.database === null;
  if (isOfPostgres !== (database !== null)) throw new CopyProblem(otherEngine(isOfPostgres));
  // The log alone is a hall's too: SQLite would take it for the newest of whatever file comes beside it.
  for (const name of ["hall.db", "hall.db-wal"])
    if (await isThere(join(dir, name)))
      throw new CopyProblem(`There is a hall in ${dir} already. Give another directory, or move that one away.`);
  for (const file of [manifest.database, manifest.blobs])
    if (file !== null && !(await isWhole(copy, file))) throw damaged(copy, file.name);
  await makeDirectory(dir);
  await bringBlobs(copy, dir, manifest.blobs);
  if (!isLast) await markRestored(dir);
  if (manifest.database !== null) await bringDatabase(join(copy, basename(manifest.database.name)), dir);
  return manifest;
}

function otherEngine(isOfPostgres: boolean): string {
  return isOfPostgres
    ? "This copy is of a hall on PostgreSQL. Bring its database back first, and set DATABASE_URL to it."
    : "This copy has its circles in a file, and DATABASE_URL names a PostgreSQL. Leave DATABASE_URL out.";
}

function damaged(copy: string, name: string): CopyProblem {
  return new CopyProblem(`The copy in ${copy} is damaged: ${name} is not as it was written. Use another copy.`);
}

async function bringBlobs(copy: string, dir: string, list: FileOf): Promise<void> {
  const [from, to] = [blobDirectory(join(copy, "blobs")), blobDirectory(join(dir, "blobs"))];
  for await (const blob of listedBlobs(join(copy, basename(list.name))))
    if (!(await copyBlob(from, to, blob))) throw damaged(copy, blob.blob);
}

async function bringDatabase(from: string, dir: string): Promise<void> {
  const path = join(dir, "hall.db");
  // What a restore that was cut off left beside it would be taken for the newest of this copy.
  for (const beside of ["-wal", "-shm"]) await rm(`${path}.part${beside}`, { force: true });
  await copyFile(from, `${path}.part`);
  await prepare(`${path}.part`).catch(async (error: unknown) => {
    await rm(`${path}.part`, { force: true });
    throw error instanceof NewerData ? new CopyProblem(error.message) : error;
  });
  await settle(`${path}.part`, path);
}

/** Brings it up to date. A founding link from before the copy is good no more: it may have been used since. */
async function prepare(path: string): Promise<void> {
  const store = openHallStore(path);
  try {
    await store.setCode(new Uint8Array(randomBytes(32)));
  } finally {
    await store.close();
  }
}
