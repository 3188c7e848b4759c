import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes it and those above it, so that they survive the machine losing power. For the hall's own user alone: even sealed
 * pages tell when and how much.
 */
export async function makeDirectory(dir: string): Promise<void> {
  const first = await mkdir(dir, { recursive: true, mode: 0o700 });
  for (let at = dir; first !== undefined && at !== dirname(first); at = dirname(at)) await syncDirectory(dirname(at));
}

export async function syncDirectory(dir: string): Promise<void> {
  await using handle = await open(dir, "r");
  await handle.sync();
}
