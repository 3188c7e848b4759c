import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { codePlace } from "../log/code-place.ts";
import { silentLog, type Log } from "../log/log.ts";
import { diskWords } from "../serve/disk-words.ts";
import { StartProblem } from "../serve/start-problem.ts";
import { codeOf, diskTrouble } from "./disk-trouble.ts";
import { databaseProblem } from "./postgres/problem.ts";
import { openPostgresStore } from "./postgres/postgres-store.ts";
import { openHallStore } from "./sqlite/sqlite-store.ts";
import type { Store } from "./store.ts";
import { NewerData } from "./store-errors.ts";

/** Opens what the configuration names. Throws a `StartProblem` where that cannot be used. */
export async function openStore(
  { dir, database }: Pick<Config, "dir" | "database">,
  log: Log = silentLog,
): Promise<Store> {
  const fault = (error: unknown): void => log({ event: "fault", at: codePlace(error) });
  const away = (isAway: boolean): void => log({ event: isAway ? "database-away" : "database-back" });
  try {
    return database === null ? openHallStore(join(dir, "hall.db")) : await openPostgresStore(database, { fault, away });
  } catch (error) {
    throw storeProblem(error, { dir, database });
  }
}

/** What a person is told who wants to start a hall on a store that failed so. What has no words stays what it is. */
export function storeProblem(error: unknown, { dir, database }: Pick<Config, "dir" | "database">): unknown {
  if (error instanceof NewerData) return new StartProblem("database", error.message);
  const ofDatabase = database === null ? null : databaseProblem(error, database);
  const words = ofDatabase ?? diskWords(diskTrouble(error), dir) ?? fileProblem(error, dir);
  return words === null ? error : new StartProblem("database", words);
}

function fileProblem(error: unknown, dir: string): string | null {
  return codeOf(error).startsWith("SQLITE_")
    ? `The database in ${dir} cannot be opened. \`hall doctor\` says more.`
    : null;
}
