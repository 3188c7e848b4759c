import pg from "pg";
import { DiskFull, StoreAway } from "../store-errors.ts";

/** Nothing was written, because another transaction came first. Another try may succeed. */
export class Collided extends Error {
  override readonly name = "Collided";
  /** What it means when another try does not help. */
  readonly lastly: Error;

  constructor(lastly: Error) {
    super("another transaction came first");
    this.lastly = lastly;
  }
}

/* SQLSTATE codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const collisions: ReadonlySet<string> = new Set(["40001", "40P01"]);
/** Somebody else may have added the same a moment before; or it is a bug, and comes again. */
const sameThere = "23505";
/** Too slow, too many connections, starting up, shutting down, or a copy that only reads. */
const away: ReadonlySet<string> = new Set(["55P03", "57014", "53300", "53400", "57P01", "57P02", "57P03", "25006"]);

/** What a failure of `pg` means to the hall. What none of these is, is a bug and stays what it is. */
export function named(error: unknown): unknown {
  if (error instanceof TypeError || error instanceof RangeError) return error;
  if (!(error instanceof pg.DatabaseError)) return new StoreAway("the database cannot be reached", { cause: error });
  const code = error.code ?? "";
  if (code === "53100") return new DiskFull("the database's disk is full", { cause: error });
  if (code === sameThere) return new Collided(error);
  if (collisions.has(code))
    return new Collided(new StoreAway("other transactions always came first", { cause: error }));
  // After a fatal error the connection is gone, and with it the word on whether something was committed.
  if (away.has(code) || code.startsWith("08") || error.severity !== "ERROR")
    return new StoreAway("the database does not take this now", { cause: error });
  return error;
}
