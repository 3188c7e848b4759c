import { statfs } from "node:fs/promises";
import { DiskFull } from "./store-errors.ts";

/** Whether a disk has space for what can wait. What takes back, removes or holds is not asked for. */
export interface Space {
  forTalk(): boolean;
  forFiles(): boolean;
}

export const plenty: Space = { forTalk: () => true, forFiles: () => true };

/** Bytes that are kept for what cannot wait. The log in front of the database takes a quarter of it. */
const least: number = 64 * 1024 ** 2;
/** How long, in ms, what was seen is good. */
const fresh = 1_000;

export interface DiskParts {
  /** Bytes that are free there; null where that cannot be found out. */
  readonly free?: (dir: string) => Promise<number | null>;
  readonly now: () => number;
  /** Hears that it is full. */
  readonly fault: (error: unknown) => void;
}

/** Whether there is more left on a directory's disk. It looks when it is asked, once in a while, and tells what it saw last. */
export function spaceOn(dir: string, { free = freeBytes, now, fault }: DiskParts): () => boolean {
  let hasSpace = true;
  let looked = Number.NEGATIVE_INFINITY;
  const look = async (): Promise<void> => {
    const bytes = await free(dir);
    hasSpace = bytes === null || bytes >= least;
    if (!hasSpace) fault(new DiskFull("what is left is kept for what cannot wait"));
  };
  return () => {
    if (now() - looked >= fresh) {
      looked = now();
      look().catch(fault);
    }
    return hasSpace;
  };
}

async function freeBytes(dir: string): Promise<number | null> {
  try {
    const { bavail, bsize, blocks } = await statfs(dir);
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    // Then it shows when something is written.
    return null;
  }
}
