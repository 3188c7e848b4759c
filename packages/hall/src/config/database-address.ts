import type { Parser } from "./parsers.ts";

/** A PostgreSQL database, as `DATABASE_URL` names it. Holds a password: never shown. */
export type DatabaseAddress = {
  /** a name or an IP address, or the directory of a Unix socket */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string | undefined;
  /** `encrypted` does not check whom it talks to, `checked` does */
  readonly tls: "none" | "encrypted" | "checked";
  /** the file of one more root to trust, for `checked` */
  readonly ca: string | undefined;
};

export const isSocket = ({ host }: Pick<DatabaseAddress, "host">): boolean => host.startsWith("/");

const thisMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1"]);
export const isThisMachine = (address: Pick<DatabaseAddress, "host">): boolean =>
  isSocket(address) || thisMachine.has(address.host);

const example = "DATABASE_URL=postgres://hall:PASSWORD@127.0.0.1:5432/hall";

/** Never quotes the text: a password may stand in it. */
export const databaseAddress: Parser<DatabaseAddress> = (text, name) => {
  const url = readUrl(text);
  if (url === null) return { problem: `${name} is not the address of a PostgreSQL database. Give it like ${example}.` };
  const database = decodeURIComponent(url.pathname.slice(1));
  const user = decodeURIComponent(url.username);
  if (database === "" || database.includes("/") || user === "")
    return { problem: `${name} names no database, or no user. Give it like ${example}.` };
  const unknown = [...url.searchParams.keys()].find((key) => !["host", "sslmode", "sslrootcert"].includes(key));
  if (unknown !== undefined)
    return {
      problem: `${name} has a part after the ? that the hall does not know. It knows host, sslmode, sslrootcert.`,
    };
  const host =
    url.searchParams.get("host") ?? (decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, "$1") || "localhost");
  const tls = readTls(url.searchParams.get("sslmode"), host);
  if (tls === null)
    return {
      problem: `${name} has an sslmode that the hall does not know. It knows disable, require and verify-full.`,
    };
  return {
    value: {
      host,
      port: url.port === "" ? 5432 : Number(url.port),
      database,
      user,
      password: url.password === "" ? undefined : decodeURIComponent(url.password),
      tls,
      ca: url.searchParams.get("sslrootcert") ?? undefined,
    },
  };
};

/** The host may be left out where a socket is named: `postgres://hall@/hall?host=/run/postgresql`. */
function readUrl(text: string): URL | null {
  const whole = text.replace(/^(postgres(?:ql)?:\/\/[^/@]*@)\//, "$1localhost/");
  if (!/^postgres(ql)?:\/\//.test(whole) || !URL.canParse(whole)) return null;
  try {
    const url = new URL(whole);
    for (const part of [url.username, url.password, url.hostname, url.pathname]) decodeURIComponent(part);
    return url;
  } catch {
    return null;
  }
}

/** Off this machine nothing goes in the clear unless the operator says so. */
function readTls(mode: string | null, host: string): DatabaseAddress["tls"] | null {
  switch (mode) {
    case null:
      return isThisMachine({ host }) ? "none" : "checked";
    case "disable":
      return "none";
    case "require":
      return "encrypted";
    case "verify-full":
      return "checked";
    default:
      return null;
  }
}
