import { closeSync, existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Change, LocalStore, StoredItem } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import BetterSqlite from "better-sqlite3";
import type { Database } from "better-sqlite3";

const file = "member.db";

/** Why a home cannot be lived in just now. */
export class HomeProblem extends Error {
  override readonly name = "HomeProblem";
}

/** Whether somebody has lived there. */
export function isLivedIn(home: string): boolean {
  return existsSync(join(home, file));
}

/**
 * What a member keeps on this machine: one SQLite file in a directory for its owner alone. A write is on disk when
 * it is done, and whole or not at all. The file is locked for as long as it is open, so that two commands never
 * write as the same device at once. What is taken away is overwritten.
 */
export class HomeStore implements LocalStore {
  readonly #db: Database;
  readonly #home: string;
  #closed = false;

  private constructor(home: string, db: Database) {
    this.#home = home;
    this.#db = db;
  }

  /** Throws `HomeProblem` in plain words. */
  static open(home: string): HomeStore {
    makePrivate(home);
    const db = connect(join(home, file), home);
    return new HomeStore(home, db);
  }

  read(shelf: string): Promise<readonly StoredItem[]> {
    if (this.#closed) return never();
    const rows = this.#db
      .prepare<[string], { key: string; value: Buffer }>("SELECT key, value FROM items WHERE shelf = ? ORDER BY key")
      .all(shelf);
    return Promise.resolve(rows.map(({ key, value }) => ({ key, value: new Uint8Array(value) })));
  }

  write(changes: readonly Change[]): Promise<void> {
    if (this.#closed) return never();
    const put = this.#db.prepare<[string, string, Bytes]>(
      "INSERT OR REPLACE INTO items (shelf, key, value) VALUES (?, ?, ?)",
    );
    const take = this.#db.prepare<[string, string]>("DELETE FROM items WHERE shelf = ? AND key = ?");
    const empty = this.#db.prepare<[string]>("DELETE FROM items WHERE shelf = ?");
    this.#db.transaction(() => {
      for (const change of changes) {
        if (change.key === null) empty.run(change.shelf);
        else if (change.value === null) take.run(change.shelf, change.key);
        else put.run(change.shelf, change.key, change.value);
      }
    })();
    return Promise.resolve();
  }

  clear(): Promise<void> {
    if (this.#closed) return never();
    this.#db.exec("DELETE FROM items");
    this.#db.pragma("wal_checkpoint(TRUNCATE)");
    return Promise.resolve();
  }

  /** Lets go of the file and its lock. `forget` leaves nothing behind: for a home nobody moved into. */
  close(options: { readonly forget: boolean } = { forget: false }): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#db.close();
    if (options.forget) for (const end of ["", "-wal", "-shm"]) rmSync(join(this.#home, file + end), { force: true });
  }
}

/** What comes after the end is not kept, and nobody is told that it was. */
function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

function makePrivate(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    // SQLite gives its side files the rights of the file itself.
    closeSync(openSync(join(home, file), "a", 0o600));
  } catch {
    throw new HomeProblem(`Nothing can be kept in ${home}. Give a directory of your own with --home DIR.`);
  }
}

function connect(path: string, home: string): Database {
  let db: Database | undefined;
  try {
    db = new BetterSqlite(path, { timeout: 0 });
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("secure_delete = ON");
    db.exec(
      "CREATE TABLE IF NOT EXISTS items (shelf TEXT, key TEXT, value BLOB NOT NULL, PRIMARY KEY (shelf, key)) WITHOUT ROWID",
    );
    // Takes the lock now, not at the first write.
    db.exec("BEGIN EXCLUSIVE; COMMIT");
    return db;
  } catch (error) {
    db?.close();
    throw new HomeProblem(whyNot(error, home));
  }
}

function whyNot(error: unknown, home: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return `Another command is using ${home} just now. Wait for it to end, or stop it; \`hall watch\` runs until it is interrupted.`;
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT"))
    return `What is kept in ${home} is damaged and cannot be read. Move it away and come back with \`hall recover\` and your twelve words.`;
  if (code.startsWith("SQLITE_FULL")) return `The disk that ${home} is on is full. Make room and try again.`;
  return `What is kept in ${home} cannot be opened: ${code === "" ? "it is not the hall's own" : code}. Check who may read and write it.`;
}
