import { join } from "node:path";
import { isThere } from "../backup/files.ts";
import type { Config } from "../config/config.ts";
import { diskWords } from "../serve/disk-words.ts";
import { diskTrouble } from "../store/disk-trouble.ts";
import { lookIntoFile, Unsettled } from "../store/sqlite/look.ts";
import { checkPostgres } from "./check-postgres.ts";
import { checkTables } from "./check-tables.ts";
import { bad, warn, type Finding } from "./finding.ts";

/**
 * What keeps the circles: the file, or the PostgreSQL. Neither is changed. Throws where the file cannot be opened, for no
 * fault of the disk's.
 */
export async function checkDatabase({ dir, database }: Config): Promise<readonly Finding[]> {
  if (database !== null) return checkPostgres(database);
  try {
    return [await checkFile(join(dir, "hall.db"))];
  } catch (error) {
    if (error instanceof Unsettled) return [warn("database", unsettled)];
    const words = diskWords(diskTrouble(error), dir);
    if (words === null) throw error;
    return [bad("database", words)];
  }
}

const unsettled =
  "The hall was cut off, or its database was copied while it ran, and there is a log beside it that nobody can read without changing something. Start the hall, which settles that; then ask again.";

async function checkFile(path: string): Promise<Finding> {
  return checkTables((await isThere(path)) ? await lookIntoFile(path) : "none");
}
