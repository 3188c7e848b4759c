import { writeFile } from "node:fs/promises";
import { refused } from "../exit.ts";

/** Never over what is there already. Throws `Trouble` in these words. */
export async function saveNew(path: string, content: string | Uint8Array, notKept: string): Promise<void> {
  try {
    await writeFile(path, content, { flag: "wx" });
  } catch {
    throw refused(notKept);
  }
}
