import { diskTrouble } from "../store/disk-trouble.ts";
import { DiskFails, DiskFull } from "../store/store-errors.ts";

/** Why a hall cannot be copied or brought back, in words for whoever runs it. */
export class CopyProblem extends Error {
  override readonly name = "CopyProblem";
}

/** Copies into a directory, and says in words what its disk does not take. */
export async function copyingInto<T>(to: string, copy: () => Promise<T>): Promise<T> {
  try {
    return await copy();
  } catch (error) {
    const trouble = diskTrouble(error);
    if (trouble instanceof DiskFull)
      throw new CopyProblem(
        `The disk of ${to} is full. Make room on it, then do this again: nothing else was changed.`,
      );
    if (trouble instanceof DiskFails)
      throw new CopyProblem(
        `${to} cannot be written, or what is to be copied cannot be read: a disk fails or can only be read, or files belong to another user. Mend that, then do this again: nothing else was changed.`,
      );
    throw error;
  }
}
