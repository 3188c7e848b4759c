import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../store/disk-trouble.ts";
import { syncDirectory } from "../store/make-directory.ts";
import type { FileOf } from "./manifest.ts";

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    },
  );
}

/** Writes a small file in one go: it is as before, or whole. */
export async function putFile(path: string, text: string): Promise<void> {
  {
    await using file = await open(`${path}.part`, "w", 0o600);
    await file.writeFile(text);
  }
  await settle(`${path}.part`, path);
}

/** What was written under one name is on disk, and has another from now on. */
export async function settle(from: string, to: string): Promise<void> {
  {
    await using file = await open(from, "r+");
    await file.sync();
  }
  await rename(from, to);
  await syncDirectory(dirname(to));
}

export async function fileOf(path: string): Promise<FileOf> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return { name: basename(path), size: (await stat(path)).size, sha256: hash.digest("hex") };
}

/** Whether a file of a copy is what its manifest says. */
export async function isWhole(dir: string, { name, size, sha256 }: FileOf): Promise<boolean> {
  const path = join(dir, basename(name));
  if (!(await isThere(path))) return false;
  const found = await fileOf(path);
  return found.size === size && found.sha256 === sha256;
}
