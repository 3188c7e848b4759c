import { chmodSync } from "node:fs";
import BetterSqlite from "better-sqlite3";

/** In one step: a copy made in several begins anew whenever the hall writes between them. */
const wholeFile = Number.MAX_SAFE_INTEGER;

/** Copies a hall's file as it is at one moment, while a hall writes to it. Throws what SQLite throws. */
export async function copyHallFile(from: string, to: string): Promise<void> {
  const db = new BetterSqlite(from, { readonly: true, fileMustExist: true });
  try {
    await db.backup(to, { progress: () => wholeFile });
    chmodSync(to, 0o600);
  } finally {
    db.close();
  }
}
