import type { DatabaseAddress } from "../config/database-address.ts";
import { isThisMachine } from "../config/database-address.ts";
import type { ServerFacts } from "../store/postgres/facts.ts";
import { readFacts } from "../store/postgres/facts.ts";
import { databaseProblem, where } from "../store/postgres/problem.ts";
import { checkTables } from "./check-tables.ts";
import { bad, ok, warn, type Finding } from "./finding.ts";

const code = "database";

/** PostgreSQL 13 is the oldest that can do all the hall asks. */
const oldest = 13;

/** The PostgreSQL that a hall keeps its circles in. It is asked and not changed. */
export async function checkPostgres(address: DatabaseAddress): Promise<readonly Finding[]> {
  let facts: ServerFacts;
  try {
    facts = await readFacts(address);
  } catch (error) {
    const words = databaseProblem(error, address);
    if (words === null) throw error;
    return [bad(code, words)];
  }
  return judgeServer(facts, address);
}

export function judgeServer(facts: ServerFacts, address: DatabaseAddress): readonly Finding[] {
  return [
    checkVersion(facts, where(address)),
    ...checkDurability(facts),
    checkLine(facts, address),
    ...checkLog(facts),
    checkTables(facts.schema),
  ];
}

function checkVersion({ version }: ServerFacts, at: string): Finding {
  return version >= oldest
    ? ok(code, `The database at ${at} can be reached; it is PostgreSQL ${version}.`)
    : bad(code, `The database at ${at} is PostgreSQL ${version}, which is too old. Install ${oldest} or newer.`);
}

function checkDurability({ fsync, fullPageWrites, synchronousCommit }: ServerFacts): readonly Finding[] {
  const findings: Finding[] = [];
  if (fsync !== "on")
    findings.push(
      bad(
        code,
        "The database does not wait for its disk (fsync is off): what the hall acknowledges is gone when the power goes. Say ALTER SYSTEM SET fsync = on, then SELECT pg_reload_conf().",
      ),
    );
  if (fullPageWrites !== "on")
    findings.push(
      warn(
        code,
        "The database cannot mend a page that was half written when the power went (full_page_writes is off). Unless its file system can, say ALTER SYSTEM SET full_page_writes = on, then SELECT pg_reload_conf().",
      ),
    );
  if (synchronousCommit === "off" || synchronousCommit === "local")
    findings.push(
      warn(
        code,
        `The database usually acknowledges before it is certain (synchronous_commit is ${synchronousCommit}). The hall turns that off for itself; to be safe say ALTER SYSTEM SET synchronous_commit = on, then SELECT pg_reload_conf().`,
      ),
    );
  return findings.length > 0 ? findings : [ok(code, "The database acknowledges what is on its disk.")];
}

function checkLine({ encrypted }: ServerFacts, address: DatabaseAddress): Finding {
  if (isThisMachine(address)) return ok(code, "The database is on this machine: nobody listens in between.");
  if (!encrypted)
    return bad(
      code,
      "Everything between the hall and its database goes in the clear, the hall's own key with it. End DATABASE_URL with ?sslmode=verify-full, and turn ssl on at the server.",
    );
  return address.tls === "checked"
    ? ok(code, "The line to the database is encrypted, and the hall checks whom it talks to.")
    : warn(
        code,
        "The line to the database is encrypted, but the hall does not check whom it talks to. End DATABASE_URL with ?sslmode=verify-full&sslrootcert=FILE, the certificate of who signed the server's.",
      );
}

function checkLog({ logged }: ServerFacts): readonly Finding[] {
  if (!logged) return [];
  return [
    warn(
      code,
      "The database writes what it is given into its log, where nothing is ever erased. Say ALTER SYSTEM SET log_parameter_max_length = 0, then SELECT pg_reload_conf(), and delete the old logs.",
    ),
  ];
}
