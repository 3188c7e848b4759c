import { open } from "node:fs/promises";
import BetterSqlite from "better-sqlite3";
import { isThere } from "../../backup/files.ts";
import type { Tables } from "../tables.ts";
import { tablesOf } from "../tables.ts";
import { newestVersion } from "./migrations.ts";

/** A hall that was cut off has left a log that SQLite can read only by writing beside it. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
}

/**
 * Looks into a hall's file, whether a hall has it open or not, and changes nothing. Throws `Unsettled`, and what the system
 * and SQLite throw.
 */
export async function lookIntoFile(path: string): Promise<Tables> {
  const version = (await isThere(`${path}-wal`)) ? await versionInUse(path) : await versionAtRest(path);
  return version === 0 ? "none" : tablesOf(version, newestVersion);
}

/** What is newest stands in the log, and the index of it is shared with the hall. Without one SQLite would make it. */
async function versionInUse(path: string): Promise<number> {
  if (!(await isThere(`${path}-shm`))) throw new Unsettled();
  const db = new BetterSqlite(path, { readonly: true });
  try {
    return db.pragma("user_version", { simple: true }) as number;
  } finally {
    db.close();
  }
}

/** From the file's header (https://sqlite.org/fileformat.html#the_database_header): opened, it would get a log and an index. */
async function versionAtRest(path: string): Promise<number> {
  await using file = await open(path, "r");
  const header = Buffer.alloc(100);
  const { bytesRead } = await file.read(header, 0, header.length, 0);
  if (bytesRead === 0) return 0;
  if (bytesRead < header.length || header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new Error("no file of SQLite's");
  return header.readUInt32BE(60);
}
