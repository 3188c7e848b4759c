import { baseName } from "./store/drawers.ts";

/** Whether nobody was ever here before. A browser that does not tell is asked for what it keeps, as one that tells of something. */
export async function isNewHere(): Promise<boolean> {
  try {
    const here = baseName();
    return (await indexedDB.databases()).every(({ name }) => name !== here);
  } catch {
    return false;
  }
}
