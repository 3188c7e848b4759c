import { readFileSync } from "node:fs";
import pg from "pg";
import type { DatabaseAddress } from "../../config/database-address.ts";
import { isSocket } from "../../config/database-address.ts";

/**
 * What the hall asks of its sessions, whatever the server usually does: a commit is acknowledged when it is on disk,
 * and on the copies the server is told to wait for. Every statement finds its rows by an index; a plan made while
 * a table was empty must not read all of it later. A process that hangs holds its circles for ten seconds at most.
 */
const session = {
  synchronous_commit: "on",
  enable_seqscan: "off",
  lock_timeout: "15s",
  statement_timeout: "20s",
  idle_in_transaction_session_timeout: "10s",
} as const;

/** Milliseconds. An answer that takes longer than the server would ever take never comes. */
const patience = { connect: 5_000, answer: 30_000 } as const;

/** How `pg` is to connect. Throws where the root certificate cannot be read. */
export function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  const { host, port, database, user, password } = address;
  return {
    host,
    port,
    database,
    user,
    ...(password === undefined ? {} : { password }),
    ssl: tlsOptions(address),
    application_name: "unionhall",
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
    keepAlive: true,
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.answer,
    types: { getTypeParser },
  };
}

function tlsOptions({ tls, ca, host }: DatabaseAddress): pg.ClientConfig["ssl"] {
  if (tls === "none" || isSocket({ host })) return false;
  return { rejectUnauthorized: tls === "checked", ...(ca === undefined ? {} : { ca: readFileSync(ca, "utf8") }) };
}

const int8 = 20;

/** Counters are whole numbers that JavaScript has exactly; `pg` would give them as text. */
const getTypeParser = ((oid: number, format?: "text") =>
  oid === int8 ? Number : pg.types.getTypeParser(oid, format ?? "text")) as typeof pg.types.getTypeParser;
