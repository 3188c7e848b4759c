import { describe, expect, test } from "vitest";
import type { Config } from "./config.ts";
import { readEnv, unknownSettings, type Env } from "./read-env.ts";

function config(env: Env): Config {
  const read = readEnv(env, "/srv");
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read;
}

function problems(env: Env): readonly string[] {
  const read = readEnv(env, "/srv");
  return "problems" in read ? read.problems : [];
}

describe("readEnv", () => {
  test("with nothing set, a hall for this machine alone", () => {
    const { dir, host, front, connect, limits } = config({});
    expect({ dir, host, front, connect }).toEqual({
      dir: "/srv/.hall",
      host: "127.0.0.1",
      front: { kind: "local", port: 7300 },
      connect: [],
    });
    expect(limits.entriesPerDayPerLatch).toBe(5_000);
  });

  test("the app's build is found beside the hall", () => {
    expect(config({}).app).toMatch(/packages\/web\/dist$/);
  });

  test("an empty value counts as none", () => {
    expect(config({ HALL_PORT: "", HALL_DOMAIN: " " })).toEqual(config({}));
  });

  test("a domain listens everywhere and asks Let's Encrypt", () => {
    const { host, front } = config({ HALL_DOMAIN: "Hall.Example.ORG" });
    expect(host).toBe("*");
    expect(front).toEqual({
      kind: "domain",
      domain: "hall.example.org",
      httpPort: 80,
      httpsPort: 443,
      certificate: { kind: "acme", directory: "https://acme-v02.api.letsencrypt.org/directory", ca: undefined },
    });
  });

  test("a name in any script becomes the name the network knows", () => {
    expect(config({ HALL_DOMAIN: "salón.example" }).front).toMatchObject({ domain: "xn--saln-sqa.example" });
  });

  test("own certificate files", () => {
    const env = { HALL_DOMAIN: "hall.example.org", HALL_CERT: "cert.pem", HALL_KEY: "/etc/hall/key.pem" };
    expect(config(env).front).toMatchObject({
      certificate: { kind: "files", cert: "/srv/cert.pem", key: "/etc/hall/key.pem" },
    });
  });

  test("a proxy or an onion service in front", () => {
    expect(config({ HALL_URL: "https://hall.example.org" }).front).toEqual({
      kind: "proxy",
      port: 7300,
      url: "https://hall.example.org",
    });
    expect(config({ HALL_URL: "http://abcdef.onion/" }).front).toMatchObject({ url: "http://abcdef.onion" });
  });

  test("limits and other halls", () => {
    const read = config({ HALL_BYTES_PER_CIRCLE: "512m", HALL_CONNECT: "https://a.example, https://b.example:8443" });
    expect(read.limits.bytesPerCircle).toBe(512 * 1024 ** 2);
    expect(read.connect).toEqual(["https://a.example", "https://b.example:8443"]);
  });

  test("a database of its own, on this machine or elsewhere", () => {
    expect(config({}).database).toBeNull();
    expect(
      config({ DATABASE_URL: "postgres://hall:p%40ss@db.example/pages?sslrootcert=/etc/ca.pem" }).database,
    ).toEqual({
      host: "db.example",
      port: 5432,
      database: "pages",
      user: "hall",
      password: "p@ss",
      tls: "checked",
      ca: "/etc/ca.pem",
    });
    const tlsOf = (url: string) => config({ DATABASE_URL: url }).database?.tls;
    expect(tlsOf("postgres://hall@localhost:5433/hall")).toBe("none");
    expect(tlsOf("postgresql://hall@[::1]/hall")).toBe("none");
    expect(tlsOf("postgres://hall@10.0.0.7/hall?sslmode=disable")).toBe("none");
    expect(tlsOf("postgres://hall@db.example/hall?sslmode=require")).toBe("encrypted");
    for (const url of ["postgres://hall:x@/hall?host=/run/postgresql", "postgres://hall:x@%2Frun%2Fpostgresql/hall"])
      expect(config({ DATABASE_URL: url }).database).toMatchObject({ host: "/run/postgresql", tls: "none" });
  });

  test.each<[string, RegExp]>([
    [
      "mysql://hall:hunter2@db.example/hall",
      /^DATABASE_URL is not the address of a PostgreSQL database\. Give it like/,
    ],
    ["postgres://hall:hunter2%@db.example/hall", /^DATABASE_URL is not the address/],
    ["postgres://hall:hunter2@db.example", /^DATABASE_URL names no database, or no user\. Give it like/],
    ["postgres://:hunter2@db.example/hall", /^DATABASE_URL names no database, or no user/],
    [
      "postgres://hall:hunter2@db.example/hall?ssl=1",
      /^DATABASE_URL has a part after the \? that the hall does not know/,
    ],
    [
      "postgres://hall:hunter2@db.example/hall?sslmode=prefer",
      /^DATABASE_URL has an sslmode that the hall does not know/,
    ],
  ])("%s is refused in one line that does not repeat the password", (url, words) => {
    const said = problems({ DATABASE_URL: url });
    expect(said).toEqual([expect.stringMatching(words)]);
    expect(said.join()).not.toContain("hunter2");
  });

  test.each<[Env, string]>([
    [
      { HALL_PORT: "seven" },
      'HALL_PORT is "seven", which is not a port. Give a number from 1 to 65535, or 0 for any free port, for example HALL_PORT=7300.',
    ],
    [
      { HALL_PORT: "65536" },
      'HALL_PORT is "65536", which is not a port. Give a number from 1 to 65535, or 0 for any free port, for example HALL_PORT=7300.',
    ],
    [
      { HALL_HOST: "my-laptop" },
      'HALL_HOST is "my-laptop", which is not an address to listen on. Give an IP address of this machine, or * for all of them, for example HALL_HOST=127.0.0.1.',
    ],
    [
      { HALL_DOMAIN: "https://hall.example.org/" },
      'HALL_DOMAIN is "https://hall.example.org/", which is not a domain name. Give the bare name, without https:// and without a path, for example HALL_DOMAIN=hall.example.org.',
    ],
    [
      { HALL_DOMAIN: "192.0.2.7" },
      'HALL_DOMAIN is "192.0.2.7", which is a number address, and certificates are for names. Give the bare name, without https:// and without a path, for example HALL_DOMAIN=hall.example.org.',
    ],
    [
      { HALL_DOMAIN: "localhost" },
      'HALL_DOMAIN is "localhost", which is not a domain name. Give the bare name, without https:// and without a path, for example HALL_DOMAIN=hall.example.org.',
    ],
    [
      { HALL_URL: "http://hall.example.org" },
      'HALL_URL is "http://hall.example.org", where browsers allow no encryption. Give it like HALL_URL=https://hall.example.org, without a path.',
    ],
    [
      { HALL_CONNECT: "https://a.example/x; script-src *" },
      'HALL_CONNECT is "https://a.example/x;", which has more in it than a name and a port. Give it like HALL_CONNECT=https://hall.example.org, without a path.',
    ],
    [
      { HALL_CONNECT: "wss://a.example" },
      'HALL_CONNECT is "wss://a.example", which is not a web address. Give it like HALL_CONNECT=https://hall.example.org, without a path.',
    ],
    [
      { HALL_DOMAIN: "a.example", HALL_ACME_DIRECTORY: "http://ca.example" },
      'HALL_ACME_DIRECTORY is "http://ca.example", which is not an https:// address. Give the full address, for example HALL_ACME_DIRECTORY=https://acme-v02.api.letsencrypt.org/directory.',
    ],
    [
      { HALL_PUSH: "on" },
      'HALL_PUSH is "on", which is neither mailto: nor https://. Give an address that push services may write to, for example HALL_PUSH=mailto:hall@example.org.',
    ],
    [
      { HALL_ENTRIES_PER_DAY: "-1" },
      'HALL_ENTRIES_PER_DAY is "-1", which is not a whole number the hall can use. Give digits only, from 1 to 10000000, for example HALL_ENTRIES_PER_DAY=5000.',
    ],
    [
      { HALL_BYTES_PER_CIRCLE: "2 GB" },
      'HALL_BYTES_PER_CIRCLE is "2 GB", which is not a size the hall can use. Give a number of bytes, or one with K, M or G after it, for example HALL_BYTES_PER_CIRCLE=2G.',
    ],
    [
      { HALL_DIR: "a\0b" },
      'HALL_DIR is "a\\u0000b", which has a zero byte in it. Give a path, for example HALL_DIR=/srv/hall.',
    ],
    [
      { HALL_DOMAIN: "a.example", HALL_CERT: "/c.pem" },
      "HALL_CERT is set, but HALL_KEY is not. Set both, or neither and the hall gets a certificate itself.",
    ],
    [
      { HALL_KEY: "/k.pem" },
      "HALL_KEY is set, but HALL_DOMAIN is not. Set HALL_DOMAIN to the name the certificate is for.",
    ],
    [
      { HALL_DOMAIN: "a.example", HALL_HTTP_PORT: "8080", HALL_HTTPS_PORT: "8080" },
      "HALL_HTTP_PORT and HALL_HTTPS_PORT are both 8080. Give them different ports.",
    ],
    [
      { HALL_DOMAIN: "a.example", HALL_URL: "https://a.example" },
      "HALL_DOMAIN and HALL_URL are both set. Keep HALL_DOMAIN if the hall gets its own certificate, or HALL_URL if a proxy of yours holds it.",
    ],
  ])("%j is refused in one sentence", (env, sentence) => {
    expect(problems(env)).toEqual([sentence]);
  });

  test("everything that is wrong is said at once", () => {
    expect(problems({ HALL_PORT: "x", HALL_HOST: "y", HALL_SOCKETS: "0" })).toHaveLength(3);
  });

  test("a slip in a name is found", () => {
    expect(unknownSettings({ HALL_PROT: "7300", HALL_PORT: "7300", PATH: "/bin" })).toEqual(["HALL_PROT"]);
  });
});
