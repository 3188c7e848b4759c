import pg from "pg";
import type { DatabaseAddress } from "../../config/database-address.ts";
import { isSocket } from "../../config/database-address.ts";
import { DiskFull, StoreAway } from "../store-errors.ts";

/** Why a database cannot be used, in words that hold no password; null where that is not known. */
export function databaseProblem(error: unknown, address: DatabaseAddress): string | null {
  const cause = error instanceof StoreAway || error instanceof DiskFull ? error.cause : error;
  if (cause instanceof pg.DatabaseError) return saidByServer(cause.code ?? "", address);
  if (error instanceof StoreAway && cause instanceof Error) return onTheWay(cause, address);
  const isRoot = cause instanceof Error && "path" in cause && cause.path === address.ca;
  return isRoot
    ? `The root certificate that DATABASE_URL names, ${address.ca}, cannot be read. Check its path and who may read it.`
    : null;
}

/** Never the whole address: a password may stand in it. */
export const where = (address: DatabaseAddress): string =>
  isSocket(address) ? address.host : `${address.host}:${address.port}`;

function saidByServer(code: string, address: DatabaseAddress): string | null {
  const { database, user } = address;
  const at = where(address);
  switch (code) {
    case "28P01":
    case "28000":
      return `The database at ${at} does not let the user ${user} in: the password in DATABASE_URL is wrong, or the server does not allow this user from here (pg_hba.conf).`;
    case "3D000":
      return `There is no database ${database} at ${at}. Make it there: createdb --owner=${user} ${database}`;
    case "42501":
      return `The user ${user} may not make and use tables in the database ${database}. Name the one who owns it in DATABASE_URL, or give it to them: ALTER DATABASE ${database} OWNER TO ${user}`;
    case "53300":
      return `The database at ${at} takes no more connections. Raise max_connections there, or stop what holds them.`;
    case "08P01":
      return `What answers at ${at} is not PostgreSQL itself but a pooler that passes no settings on. Give DATABASE_URL the address of the server.`;
    case "53100":
      return `The disk of the database at ${at} is full. Make room on it, then start again.`;
    case "57P03":
      return `The database at ${at} is starting or stopping. Wait a little and try again.`;
    case "25006":
      return `The database at ${at} only reads: it is a copy. Give DATABASE_URL the address of the one that writes.`;
    default:
      return null;
  }
}

function onTheWay(cause: Error, address: DatabaseAddress): string {
  const at = where(address);
  const code = "code" in cause ? String(cause.code) : "";
  if (cause.message.includes("does not support SSL"))
    return `The database at ${at} does not speak TLS. Turn ssl on there; or, where nobody else can listen in, end DATABASE_URL with ?sslmode=disable`;
  if (/CERT|ISSUER|SIGNED|ALTNAME/.test(code))
    return `The database at ${at} shows a certificate that this machine does not trust for that name. End DATABASE_URL with ?sslrootcert=FILE, the certificate of who signed it.`;
  return `The database at ${at} cannot be reached. Start PostgreSQL there, or give DATABASE_URL the address where it is.`;
}
