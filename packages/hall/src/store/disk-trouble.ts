import { DiskFails, DiskFull } from "./store-errors.ts";

/* Codes of the system (errno) and of SQLite (https://sqlite.org/rescode.html). */
/** The last is the file beside the log that SQLite could not make longer. */
const full: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"]);
const failing = /^(EIO|EROFS|EACCES|EPERM|EFBIG|SQLITE_(IOERR|READONLY|CANTOPEN)(_[A-Z_]+)?)$/;

/** What the system or SQLite calls it; none where it was neither. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** What a failed write or read says of the disk. What says nothing of it stays what it is. */
export function diskTrouble(error: unknown): unknown {
  const code = codeOf(error);
  if (full.has(code)) return new DiskFull("the disk is full", { cause: error });
  return failing.test(code) ? new DiskFails("the disk fails", { cause: error }) : error;
}

/** The same of an asynchronous read or write, which throws what it says. */
export async function naming<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    throw diskTrouble(error);
  }
}
