import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { blobDirectory } from "../blobs/directory.ts";
import type { Blobs } from "../blobs/blobs.ts";
import type { Config } from "../config/config.ts";
import { makeDirectory } from "../store/make-directory.ts";
import { copyHallFile } from "../store/sqlite/copy.ts";
import { dayOf } from "../verbs/hall.ts";
import type { BlobFile } from "./copy-blobs.ts";
import { copyBlob, listBlobs, listedBlobs } from "./copy-blobs.ts";
import { copyingInto, CopyProblem } from "./copy-problem.ts";
import { fileOf, isThere, settle } from "./files.ts";
import type { FileOf, Manifest } from "./manifest.ts";
import { manifestVersion, readManifest, writeManifest } from "./manifest.ts";

type Where = Pick<Config, "dir" | "database">;

/**
 * Copies a hall into a directory while it runs, or brings the copy there up to date: files that it has are not copied
 * again, and what is gone from the hall goes from it. Until all is there, the copy is the one of before. Throws
 * `CopyProblem`.
 */
export function backUp(where: Where, to: string, now: number): Promise<Manifest> {
  return copyingInto(to, () => copyHall(where, to, now));
}

async function copyHall({ dir, database }: Where, to: string, now: number): Promise<Manifest> {
  const before = await readManifest(to);
  if (before === null && !(await isEmpty(to)))
    throw new CopyProblem(`${to} has other things in it. Give an empty directory, or one with a copy of a hall.`);
  await makeDirectory(to);
  const id = randomBytes(4).toString("hex");
  // Circles first: whatever file they speak of then is there already.
  const kept = database === null ? await copyDatabase(dir, to, `hall-${id}.db`) : null;
  const blobs = await copyBlobs(dir, to, `blobs-${id}.txt`);
  const manifest = { v: manifestVersion, day: dayOf(now), database: kept, blobs };
  await writeManifest(to, manifest);
  await tidy(to, manifest);
  return manifest;
}

/** Whether there is nothing but what a copy leaves that was cut off. */
async function isEmpty(to: string): Promise<boolean> {
  if (!(await isThere(to))) return true;
  const names = await readdir(to);
  return names.every((name) =>
    /^(blobs|(hall-[0-9a-f]{8}\.db|blobs-[0-9a-f]{8}\.txt|copy\.json)(\.part)?)$/.test(name),
  );
}

async function copyDatabase(dir: string, to: string, name: string): Promise<FileOf> {
  const from = join(dir, "hall.db");
  if (!(await isThere(from))) throw new CopyProblem(`There is no hall in ${dir}.`);
  const path = join(to, name);
  await copyHallFile(from, `${path}.part`);
  await settle(`${path}.part`, path);
  return fileOf(path);
}

async function copyBlobs(dir: string, to: string, name: string): Promise<FileOf> {
  const copies = blobDirectory(join(to, "blobs"));
  const path = join(to, name);
  await listBlobs(`${path}.part`, copied(blobDirectory(join(dir, "blobs")), copies));
  await settle(`${path}.part`, path);
  return fileOf(path);
}

/** What was dropped meanwhile is not in the copy, as it will not be in the hall that comes of it. */
async function* copied(from: Blobs, to: Blobs): AsyncIterable<BlobFile> {
  for await (const found of from.all())
    if ("blob" in found && found.length > 0 && (await copyBlob(from, to, found))) yield found;
}

/** Takes away what the copy does not name: what was erased in the hall stays in no copy that is kept up to date. */
async function tidy(to: string, { database, blobs }: Manifest): Promise<void> {
  const named = new Set(["blobs", "copy.json", blobs.name, database?.name]);
  for (const name of await readdir(to)) if (!named.has(name)) await rm(join(to, name), { force: true });
  const copies = blobDirectory(join(to, "blobs"));
  const listed = new Set<string>();
  for await (const { circle, blob } of listedBlobs(join(to, blobs.name))) listed.add(`${circle} ${blob}`);
  for await (const found of copies.all()) {
    if ("upload" in found) await copies.dropUpload(found);
    else if (!listed.has(`${found.circle} ${found.blob}`)) await copies.drop(found);
  }
}
