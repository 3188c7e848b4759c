import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { madeCertificate } from "../certificate/made.fixture.ts";
import type { Config } from "../config/config.ts";
import { readEnv } from "../config/read-env.ts";
import { configIn, scratch, testHall } from "../serve/hall.fixture.ts";
import { doctor, type Visit } from "./doctor.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { thisMachine, type Machine, type PathFacts } from "./machine.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 23);
const dir = "/srv/hall";
const closed: PathFacts = { directory: true, mode: 0o700, changed: now - day };

/** A machine with nothing wrong. */
const healthy: Machine = {
  nodeVersion: "20.19.0",
  unix: true,
  now: () => now,
  look: (path) => Promise.resolve(path === dir || path === "/srv" ? closed : undefined),
  writable: () => Promise.resolve(true),
  freeBytes: () => Promise.resolve(50 * 1024 ** 3),
  read: (path) => Promise.resolve(path === "/proc/swaps" ? "Filename Type Size Used Priority\n" : undefined),
  list: () => Promise.resolve([]),
  realPath: (path) => Promise.resolve(path),
  addresses: () => ["127.0.0.1", "198.51.100.7"],
  resolve: () => Promise.resolve(["198.51.100.7"]),
  port: () => Promise.resolve("free"),
  hallAnswers: () => Promise.resolve(false),
};

const acme = { kind: "acme", directory: "https://ca.example/dir", ca: undefined } as const;
const domain = { kind: "domain", domain: "hall.example.org", httpPort: 80, httpsPort: 443, certificate: acme } as const;
const config: Config = { ...configIn("/srv"), dir, host: "*", front: domain };

/** What the doctor finds about one thing on a machine that differs from a healthy one. */
async function finds(
  code: FindingCode,
  other: Partial<Machine>,
  over: Partial<Config> = {},
  visit: Visit = {},
): Promise<Finding[]> {
  const all = await doctor({ ...config, ...over }, { ...visit, machine: { ...healthy, ...other } });
  return all.filter((finding) => finding.code === code);
}

const files =
  (texts: Record<string, string>): Machine["read"] =>
  (path) =>
    Promise.resolve(texts[path]);

describe("the doctor", () => {
  test("finds nothing wrong with a healthy set-up", async () => {
    const findings = await doctor(config, { machine: healthy });
    expect(findings.filter(({ level }) => level !== "ok")).toEqual([]);
    expect(findings.map(({ words }) => words)).toMatchInlineSnapshot(`
      [
        "The settings can be used.",
        "Node 20.19.0 is new enough.",
        "/srv/hall is there and closed to others.",
        "The disk has 51200 MiB left.",
        "Port 443 is free for the hall.",
        "Port 80 is free for the hall.",
        "hall.example.org leads to this machine (198.51.100.7).",
        "There is no certificate yet; the hall asks for one when it starts.",
        "The clock says 2026-11-23, and nothing here speaks against it.",
        "No web server that logs was found in front of the hall.",
        "There is no swap.",
        "No tool was found that backs up unencrypted. What \`hall backup\` makes of /srv/hall is not encrypted either: encrypt it before it leaves this machine.",
      ]
    `);
  });

  test("says every wrong setting, and slips in names", async () => {
    const env = { HALL_PORT: "x", HALL_PROT: "1" };
    const findings = await doctor(readEnv(env), { env, machine: healthy });
    expect(findings.filter(({ code }) => code === "settings")).toEqual([
      { level: "bad", code: "settings", words: expect.stringMatching(/^HALL_PORT is "x"/) },
      {
        level: "warn",
        code: "settings",
        words: "HALL_PROT is not a setting the hall knows, so it does nothing. Check its spelling.",
      },
    ]);
  });

  test.each([
    ["18.20.0", "bad"],
    ["20.18.3", "bad"],
    ["20.19.0", "ok"],
    ["24.0.0", "ok"],
  ])("Node %s is %s", async (nodeVersion, level) => {
    expect(await finds("node", { nodeVersion })).toMatchObject([{ level }]);
  });

  test("a directory that others can read, that is not ours, that is a file, that cannot be made", async () => {
    const look = (facts: PathFacts | undefined): Partial<Machine> => ({
      look: (path) => Promise.resolve(path === dir ? facts : path === "/" ? closed : undefined),
    });
    const readOnly = { writable: () => Promise.resolve(false) };
    expect(await finds("directory", look({ ...closed, mode: 0o755 }))).toEqual([
      {
        level: "warn",
        code: "directory",
        words: `Other users of this machine can look into ${dir}. Close it: chmod 700 ${dir}`,
      },
    ]);
    expect(await finds("directory", readOnly)).toMatchObject([
      { level: "bad", words: expect.stringContaining("chown") },
    ]);
    expect(await finds("directory", look({ ...closed, directory: false }))).toMatchObject([{ level: "bad" }]);
    expect(await finds("directory", look(undefined))).toMatchObject([{ level: "ok" }]);
    expect(await finds("directory", { ...look(undefined), ...readOnly })).toMatchObject([
      {
        level: "bad",
        words: `${dir} is not there, and this user may not make it in /. Set HALL_DIR to another place.`,
      },
    ]);
  });

  test("a disk that fills up", async () => {
    const free = (MiB: number): Partial<Machine> => ({ freeBytes: () => Promise.resolve(MiB * 1024 ** 2) });
    expect(await finds("disk", free(900))).toMatchObject([
      { level: "warn", words: expect.stringContaining("900 MiB") },
    ]);
    expect(await finds("disk", free(100))).toMatchObject([{ level: "bad" }]);
  });

  test("a database that does not open, and none before there is a directory", async () => {
    const checkDatabase = (): Promise<readonly Finding[]> => Promise.reject(new Error("malformed"));
    expect(await finds("database", {}, {}, { checkDatabase })).toMatchObject([{ level: "bad" }]);
    expect(await finds("database", { look: () => Promise.resolve(undefined) }, {}, { checkDatabase })).toEqual([]);
  });

  test("ports that are taken, forbidden, or the hall's own", async () => {
    const port = (state: "taken" | "forbidden" | "no-such-address"): Partial<Machine> => ({
      port: () => Promise.resolve(state),
    });
    expect((await finds("port", port("taken"))).map(({ level }) => level)).toEqual(["bad", "bad"]);
    expect(await finds("port", port("forbidden"))).toMatchObject([
      { level: "bad" },
      { words: expect.stringContaining("port 80.") },
    ]);
    expect(await finds("port", port("no-such-address"))).toMatchObject([{ level: "bad" }, { level: "bad" }]);
    const running = { ...port("taken"), hallAnswers: () => Promise.resolve(true) };
    expect(await finds("port", running)).toMatchObject([
      { level: "ok", words: "A hall is running on port 443." },
      { level: "ok" },
    ]);
  });

  test("a domain that leads nowhere, elsewhere, or perhaps here through a router", async () => {
    const leads = (...to: string[]): Partial<Machine> => ({ resolve: () => Promise.resolve(to) });
    expect(await finds("domain", leads())).toMatchObject([
      { level: "bad", words: expect.stringContaining("leads nowhere") },
    ]);
    expect(await finds("domain", leads("198.51.100.7", "2001:db8::1"))).toMatchObject([
      {
        level: "bad",
        words: "hall.example.org leads to 2001:db8::1, which is not this machine. Mend its A and AAAA records.",
      },
    ]);
    const home = { addresses: () => ["127.0.0.1", "192.168.1.5", "fe80::1", "100.64.0.3"] };
    expect(await finds("domain", { ...leads("203.0.113.9"), ...home })).toMatchObject([
      { level: "warn", words: expect.stringContaining("if your router forwards") },
    ]);
    expect(await finds("domain", {}, { front: { kind: "local", port: 7300 } })).toMatchObject([
      { level: "warn", words: expect.stringContaining("Only this machine can join") },
    ]);
  });

  test("a clock that is behind or far ahead", async () => {
    expect(await finds("clock", { now: () => Date.UTC(2024, 0, 1) })).toMatchObject([{ level: "bad" }]);
    expect(await finds("clock", { now: () => now - 10 * day })).toMatchObject([
      {
        level: "bad",
        words: expect.stringMatching(/^The clock says 2026-11-13, but files here are from 2026-11-22\./),
      },
    ]);
    expect(await finds("clock", { now: () => now + 3_000 * day })).toMatchObject([{ level: "warn" }]);
  });

  test.each([
    ["nginx", "/etc/nginx/nginx.conf", "server { server_name hall.example.org; }", "warn"],
    ["nginx", "/etc/nginx/nginx.conf", "access_log off;\nserver { server_name hall.example.org; }", "ok"],
    [
      "nginx",
      "/etc/nginx/nginx.conf",
      "access_log off;\nserver { server_name hall.example.org;\n access_log /var/log/x; }",
      "warn",
    ],
    ["nginx", "/etc/nginx/nginx.conf", "server { server_name other.example; }", "ok"],
    ["Caddy", "/etc/caddy/Caddyfile", "hall.example.org {\n reverse_proxy x\n log {\n }\n}", "warn"],
    ["Caddy", "/etc/caddy/Caddyfile", "hall.example.org {\n # log\n reverse_proxy x\n}", "ok"],
    ["Apache", "/etc/apache2/sites-enabled", "ServerName hall.example.org\nCustomLog x combined", "warn"],
  ])("%s with %s saying %j is %s", async (_, path, text, level) => {
    expect(await finds("proxy", { read: files({ [path]: text, "/proc/swaps": "" }) })).toMatchObject([{ level }]);
  });

  test("a proxy is found by the port it leads to, and warned of when it is not found", async () => {
    const front = { kind: "proxy", port: 7300, url: "https://hall.example.org" } as const;
    const site = { "/etc/nginx/conf.d/a.conf": "location / { proxy_pass http://127.0.0.1:7300; }" };
    const list = (path: string): Promise<string[]> => Promise.resolve(path === "/etc/nginx/conf.d" ? ["a.conf"] : []);
    expect(await finds("proxy", { read: files(site), list }, { front })).toMatchObject([
      { words: expect.stringContaining("nginx in front") },
    ]);
    expect(await finds("proxy", {}, { front })).toMatchObject([
      { level: "warn", words: expect.stringContaining("keeps no log") },
    ]);
  });

  test("swap on a bare disk, and swap that is sealed", async () => {
    const swaps =
      "Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n/dev/dm-1 partition 1 0 -3\n/dev/zram0 partition 1 0 5\n";
    const read = files({ "/proc/swaps": swaps, "/sys/block/dm-1/dm/uuid": "CRYPT-PLAIN-swap" });
    expect(await finds("swap", { read })).toMatchObject([
      { level: "warn", words: expect.stringContaining("to /dev/sda2. Turn") },
    ]);
  });

  test("backups that are not encrypted", async () => {
    const look = (path: string): Promise<PathFacts | undefined> =>
      Promise.resolve(/rsnapshot|hall/.test(path) ? closed : undefined);
    expect(await finds("backups", { look })).toMatchObject([
      { level: "warn", words: expect.stringContaining("rsnapshot") },
    ]);
  });
});

describe("the doctor and certificates", () => {
  test.each([
    [-1, 40, "ok", "The certificate is good for 39 more days."],
    [-80, 10, "warn", "The certificate ends in 9 days. Start the hall and read in its log why the renewal failed."],
    [-90, -2, "bad", "The certificate ended 3 days ago. Start the hall and read in its log why the renewal failed."],
    [2, 90, "bad", "The certificate is not valid yet. Most likely this machine's clock is behind: set it right."],
  ])("from day %i until day %i is %s", async (from, until, level, words) => {
    await using own = await scratch();
    const pem = await madeCertificate([domain.domain], { from, until });
    await mkdir(join(own.path, "certificate"));
    await writeFile(join(own.path, "certificate", `${domain.domain}.pem`), pem.key + pem.chain);
    expect(await finds("certificate", { now: Date.now }, { dir: own.path })).toEqual([
      { level, code: "certificate", words },
    ]);
  });

  test("own files that are not there", async () => {
    const certificate = { kind: "files", cert: "/no/cert.pem", key: "/no/key.pem" } as const;
    expect(await finds("certificate", {}, { front: { ...domain, certificate } })).toMatchObject([{ level: "bad" }]);
  });
});

describe("the doctor on this machine", () => {
  test("sees a running hall, and a port another program holds", async () => {
    await using hall = await testHall();
    const front = { kind: "local", port: hall.port } as const;
    await using own = await scratch();
    const here = async (): Promise<Finding[]> => doctor(configIn(own.path, { front }));
    const port = (findings: Finding[]): Finding | undefined => findings.find(({ code }) => code === "port");
    expect(port(await here())).toEqual({ level: "ok", code: "port", words: `A hall is running on port ${hall.port}.` });
    await hall[Symbol.asyncDispose]();
    expect(port(await here())).toEqual({ level: "ok", code: "port", words: `Port ${hall.port} is free for the hall.` });
  });

  test("sees files, modes and room as they are", async () => {
    await using own = await scratch({ "a/b": "x" });
    await chmod(join(own.path, "a"), 0o750);
    expect(await thisMachine.look(join(own.path, "a"))).toMatchObject({ directory: true, mode: 0o750 });
    expect(await thisMachine.read(join(own.path, "a", "b"))).toBe("x");
    expect(await thisMachine.read(join(own.path, "none"))).toBeUndefined();
    expect(await thisMachine.freeBytes(own.path)).toBeGreaterThan(0);
    expect(await thisMachine.list(join(own.path, "a"))).toEqual(["b"]);
    expect(await thisMachine.resolve("localhost")).toContainEqual(expect.stringMatching(/^(127\.0\.0\.1|::1)$/));
    expect(thisMachine.addresses()).toContain("127.0.0.1");
  });
});
