import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { diskWords } from "../serve/disk-words.ts";
import { diskTrouble } from "../store/disk-trouble.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import { checkPostgres } from "./check-postgres.ts";
import { bad, ok, type Finding } from "./finding.ts";

/** What keeps the circles: the file, or the PostgreSQL. Throws where the file cannot be opened, for no fault of the disk's. */
export async function checkDatabase({ dir, database }: Config): Promise<readonly Finding[]> {
  if (database !== null) return checkPostgres(database);
  try {
    return [await checkFile(dir)];
  } catch (error) {
    const words = diskWords(diskTrouble(error), dir);
    if (words === null) throw error;
    return [bad("database", words)];
  }
}

async function checkFile(dir: string): Promise<Finding> {
  const path = join(dir, "hall.db");
  if (!existsSync(path)) return ok("database", "There is no database yet; the hall makes one when it starts.");
  const store = openHallStore(path);
  try {
    const some = await store.circles(null, 1);
    const empty = some.length === 0 ? " There is no circle in it yet." : "";
    return ok("database", `The database is sound.${empty}`);
  } finally {
    await store.close();
  }
}
