import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CertificateSource, Config, Front } from "./config.ts";
import { databaseAddress } from "./database-address.ts";
import { limitSettings, usualLimits, type Limits } from "./limits.ts";
import { contact, domainName, listenAddress, origin, origins, path, port, secureUrl, type Parser } from "./parsers.ts";

export type Env = { readonly [name: string]: string | undefined };

/** Every setting that is wrong, one sentence each: what is wrong and what to do. */
export type EnvProblems = { readonly problems: readonly string[] };

const letsEncrypt = "https://acme-v02.api.letsencrypt.org/directory";

/** From src/config and from dist/config alike, the app's build lies three up and over. */
const builtApp = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/** All names the hall reads. Anything else that starts with HALL_ is likely a slip: `unknownSettings` finds it. */
const settingNames: readonly string[] = [
  "HALL_DIR",
  "HALL_APP",
  "HALL_HOST",
  "HALL_PORT",
  "HALL_URL",
  "HALL_DOMAIN",
  "HALL_HTTP_PORT",
  "HALL_HTTPS_PORT",
  "HALL_ACME_DIRECTORY",
  "HALL_ACME_CA",
  "HALL_CERT",
  "HALL_KEY",
  "HALL_CONNECT",
  "HALL_PUSH",
  ...Object.values(limitSettings).map((setting) => setting.env),
];

export const unknownSettings = (env: Env): readonly string[] =>
  Object.keys(env).filter((name) => name.startsWith("HALL_") && !settingNames.includes(name));

/** Reads settings one by one and gathers what is wrong with them, so that all of it can be mended at once. */
class Reader {
  readonly problems: string[] = [];
  readonly #env: Env;
  readonly #workingDir: string;

  constructor(env: Env, workingDir: string) {
    this.#env = env;
    this.#workingDir = workingDir;
  }

  /** An empty value counts as none: compose files write `NAME=` for settings left alone. */
  text(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined;
  }

  take<T, F>(name: string, parse: Parser<T>, otherwise: F): T | F {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const parsed = parse(text, name);
    if ("value" in parsed) return parsed.value;
    this.problems.push(parsed.problem);
    return otherwise;
  }

  /** An absolute path; a relative one starts where the hall was started. */
  path<F>(name: string, otherwise: F): string | F {
    const given = this.take(name, path, undefined);
    return given === undefined ? otherwise : resolve(this.#workingDir, given);
  }
}

/** The hall's configuration from environment variables, or everything that is wrong with them. */
export function readEnv(env: Env, workingDir: string = process.cwd()): Config | EnvProblems {
  const read = new Reader(env, workingDir);
  const front = readFront(read);
  const config: Config = {
    dir: read.path("HALL_DIR", resolve(workingDir, ".hall")),
    database: read.take("DATABASE_URL", databaseAddress, null),
    app: read.path("HALL_APP", builtApp),
    host: read.take("HALL_HOST", listenAddress, front.kind === "domain" ? "*" : "127.0.0.1"),
    front,
    connect: read.take("HALL_CONNECT", origins, []),
    push: read.take("HALL_PUSH", contact, null),
    limits: readLimits(read),
  };
  return read.problems.length > 0 ? { problems: read.problems } : config;
}

function readFront(read: Reader): Front {
  const domain = read.take("HALL_DOMAIN", domainName, undefined);
  const url = read.take("HALL_URL", origin, undefined);
  const plainPort = read.take("HALL_PORT", port(7300), 7300);
  refuseMixedFronts(read);
  if (read.text("HALL_DOMAIN") === undefined) {
    return url === undefined ? { kind: "local", port: plainPort } : { kind: "proxy", port: plainPort, url };
  }
  const httpPort = read.take("HALL_HTTP_PORT", port(80), 80);
  const httpsPort = read.take("HALL_HTTPS_PORT", port(443), 443);
  if (httpPort === httpsPort && httpPort !== 0) {
    read.problems.push(`HALL_HTTP_PORT and HALL_HTTPS_PORT are both ${httpPort}. Give them different ports.`);
  }
  return { kind: "domain", domain: domain ?? "", httpPort, httpsPort, certificate: readCertificate(read) };
}

function refuseMixedFronts(read: Reader): void {
  const given = (name: string): boolean => read.text(name) !== undefined;
  if (given("HALL_DOMAIN") && given("HALL_URL")) {
    read.problems.push(
      "HALL_DOMAIN and HALL_URL are both set. Keep HALL_DOMAIN if the hall gets its own certificate, or HALL_URL if a proxy of yours holds it.",
    );
  }
  for (const name of ["HALL_CERT", "HALL_KEY", "HALL_ACME_CA", "HALL_ACME_DIRECTORY"]) {
    if (!given(name) || given("HALL_DOMAIN")) continue;
    read.problems.push(`${name} is set, but HALL_DOMAIN is not. Set HALL_DOMAIN to the name the certificate is for.`);
  }
}

function readCertificate(read: Reader): CertificateSource {
  const cert = read.path("HALL_CERT", undefined);
  const key = read.path("HALL_KEY", undefined);
  if ((cert === undefined) !== (key === undefined)) {
    const [has, lacks] = cert === undefined ? ["HALL_KEY", "HALL_CERT"] : ["HALL_CERT", "HALL_KEY"];
    read.problems.push(
      `${has} is set, but ${lacks} is not. Set both, or neither and the hall gets a certificate itself.`,
    );
  }
  if (cert !== undefined && key !== undefined) return { kind: "files", cert, key };
  return {
    kind: "acme",
    directory: read.take("HALL_ACME_DIRECTORY", secureUrl, letsEncrypt),
    ca: read.path("HALL_ACME_CA", undefined),
  };
}

function readLimits(read: Reader): Limits {
  const limits: { -readonly [K in keyof Limits]: number } = { ...usualLimits };
  for (const name of Object.keys(limitSettings) as (keyof Limits)[]) {
    const setting = limitSettings[name];
    limits[name] = read.take(setting.env, setting.parse, setting.usual);
  }
  return limits;
}
