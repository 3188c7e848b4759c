import { DiskFails, DiskFull } from "../store/store-errors.ts";

/** What is wrong with the disk of a hall that cannot start, and what to do; null where it is not the disk. */
export function diskWords(error: unknown, dir: string): string | null {
  if (error instanceof DiskFull)
    return `The disk of ${dir} is full. Make room on it, then start again. What the hall has acknowledged is not lost.`;
  if (error instanceof DiskFails)
    return `The hall cannot write in ${dir}: the disk can only be read, or it fails, or what is there belongs to another user. Mend that, then start again. What the hall has acknowledged is not lost, unless the disk has lost it.`;
  return null;
}
