import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { refused } from "../exit.ts";
import { quoted } from "../show/plain.ts";

/** Only where nothing is yet. Throws `Trouble` in plain words. */
export async function savePicture(path: string, svg: string): Promise<void> {
  try {
    await writeFile(path, svg, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST") throw refused(`${quoted(path)} is there already. Give another name.`);
    if (code === "ENOENT" || code === "ENOTDIR") throw refused(`There is no directory ${quoted(dirname(path))}.`);
    throw refused(`${quoted(path)} cannot be written (${code || "no reason given"}).`);
  }
}
