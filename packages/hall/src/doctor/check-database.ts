import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import { checkPostgres } from "./check-postgres.ts";
import { ok, type Finding } from "./finding.ts";

/** What keeps the circles: the file, or the PostgreSQL. Throws where the file cannot be opened. */
export async function checkDatabase({ dir, database }: Config): Promise<readonly Finding[]> {
  return database === null ? [await checkFile(dir)] : checkPostgres(database);
}

async function checkFile(dir: string): Promise<Finding> {
  const path = join(dir, "hall.db");
  if (!existsSync(path)) return ok("database", "There is no database yet; the hall makes one when it starts.");
  const store = openHallStore(path);
  const some = await store.circles(null, 1);
  await store.close();
  const empty = some.length === 0 ? " There is no circle in it yet." : "";
  return ok("database", `The database is sound.${empty}`);
}
