import pg from "pg";
import type { DatabaseAddress } from "../../config/database-address.ts";
import type { Tables } from "../tables.ts";
import { tablesOf } from "../tables.ts";
import { clientConfig } from "./client-config.ts";
import { schemaVersion } from "./migrations.ts";
import { named } from "./trouble.ts";

/** What a server says of itself to who has not asked it for anything special. */
export interface ServerFacts {
  /** Its major version. */
  readonly version: number;
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly synchronousCommit: string;
  /** Whether its log holds what statements are given. */
  readonly logged: boolean;
  /** Whether this connection is. */
  readonly encrypted: boolean;
  readonly schema: Tables;
}

const settings = `SELECT current_setting('server_version_num')::int / 10000 AS version,
  current_setting('fsync') AS fsync, current_setting('full_page_writes') AS "fullPageWrites",
  current_setting('synchronous_commit') AS "synchronousCommit",
  current_setting('log_parameter_max_length', true) <> '0'
    AND (current_setting('log_statement') IN ('mod', 'all') OR current_setting('log_min_duration_statement') <> '-1')
    AS logged,
  (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS encrypted,
  to_regclass('migrations') IS NOT NULL AS tables`;

/** Asks and changes nothing. Throws as `named` says. */
export async function readFacts(address: DatabaseAddress): Promise<ServerFacts> {
  // Without what the hall asks for itself: that would hide what the server usually does.
  const client = new pg.Client({ ...clientConfig(address), options: "" });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Omit<ServerFacts, "schema"> & { tables: boolean }>(settings);
    const { tables, ...facts } = rows[0]!;
    if (!tables) return { ...facts, schema: "none" };
    const read = await client.query<{ version: number }>("SELECT coalesce(max(version), 0) AS version FROM migrations");
    const version = read.rows[0]?.version ?? 0;
    return { ...facts, schema: tablesOf(version, schemaVersion) };
  } catch (error) {
    throw named(error);
  } finally {
    await client.end();
  }
}
