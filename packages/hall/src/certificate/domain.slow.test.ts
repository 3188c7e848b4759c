import { mkdir, stat, writeFile } from "node:fs/promises";
import { get as httpGet } from "node:http";
import { get as httpsGet, type RequestOptions } from "node:https";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket, type ClientOptions } from "ws";
import type { Config } from "../config/config.ts";
import type { HallEvent } from "../log/log.ts";
import { configIn, echoWire, scratch } from "../serve/hall.fixture.ts";
import { startHall, type RunningHall } from "../start-hall.ts";
import { madeCertificate } from "./made.fixture.ts";
import { freePorts, startPebble, type Pebble } from "./pebble.fixture.ts";

const domain = "hall.example.test";
const never = new AbortController().signal;
const parts = { openWire: () => Promise.resolve(echoWire()) };
type Acme = Extract<Extract<Config["front"], { kind: "domain" }>["certificate"], { kind: "acme" }>;

let dir: Awaited<ReturnType<typeof scratch>>;
let pebble: Pebble;
beforeAll(async () => {
  dir = await scratch();
  pebble = await startPebble(dir.path);
}, 30_000);
afterAll(async () => {
  await pebble?.[Symbol.asyncDispose]();
  await dir?.[Symbol.asyncDispose]();
});

/** A hall with this name that gets its certificate from Pebble. */
function withDomain(path: string, name = domain, acme: Partial<Acme> = {}, httpPort = pebble.httpPort): Config {
  const certificate = { kind: "acme", directory: pebble.directory, ca: pebble.ca, ...acme } as const;
  return configIn(path, { front: { kind: "domain", domain: name, httpPort, httpsPort: 0, certificate } });
}

/** Asks the hall by its name, which no name server knows, trusting one root alone. */
const ask = (
  hall: RunningHall,
  ca: string,
  path = "/.well-known/unionhall",
): Promise<{ text: string; serial: string; hsts: unknown }> =>
  new Promise((resolve, reject) => {
    const here: RequestOptions = {
      host: "127.0.0.1",
      port: hall.port,
      servername: domain,
      headers: { host: domain },
      ca,
    };
    httpsGet({ ...here, path, agent: false }, (response) => {
      const { serialNumber } = (response.socket as TLSSocket).getPeerCertificate();
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      const hsts = response.headers["strict-transport-security"];
      response.on("end", () => resolve({ text, serial: serialNumber, hsts }));
    }).on("error", reject);
  });

type Plain = { status: number; location: string | undefined; text: string };

const askPlainly = (method: string, path: string): Promise<Plain> =>
  new Promise((resolve, reject) => {
    httpGet(
      { port: pebble.httpPort, host: "127.0.0.1", path, method, headers: { host: "evil.example" } },
      (response) => {
        let text = "";
        response.on("data", (part: Buffer) => (text += part.toString()));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location, text }),
        );
      },
    ).on("error", reject);
  });

describe("a hall with a domain", () => {
  test("gets its certificate, serves with it, keeps it, and starts again without asking", async () => {
    await using own = await scratch();
    const root = await pebble.root();
    let serial: string;
    {
      await using hall = await startHall(withDomain(own.path), never, parts);
      const answer = await ask(hall, root);
      expect([JSON.parse(answer.text), answer.hsts]).toEqual([{ unionhall: 1 }, "max-age=63072000"]);
      expect(hall.url).toBe(`https://${domain}:${hall.port}`);
      serial = answer.serial;
    }
    for (const file of [`${domain}.pem`, "account.pem"]) {
      expect((await stat(join(own.path, "hall", "certificate", file))).mode & 0o777).toBe(0o600);
    }
    const unreachable = withDomain(own.path, domain, { directory: "https://127.0.0.1:1/dir" });
    await using again = await startHall(unreachable, never, parts);
    expect((await ask(again, root)).serial).toBe(serial);
  });

  test("speaks on the plain port only to send readers to HTTPS, by its own name", async () => {
    await using own = await scratch();
    await using hall = await startHall(withDomain(own.path), never, parts);
    expect(await askPlainly("GET", "/join?x=1")).toMatchObject({ status: 308, location: `${hall.url}/join?x=1` });
    expect(await askPlainly("GET", "//evil.example")).toMatchObject({ location: `${hall.url}//evil.example` });
    expect(await askPlainly("POST", "/wire")).toMatchObject({
      status: 403,
      location: undefined,
      text: "This hall speaks HTTPS only. Use the address that begins with https://.\n",
    });
  });

  test("takes sockets over TLS", async () => {
    await using own = await scratch();
    await using hall = await startHall(withDomain(own.path), never, parts);
    const trusting: ClientOptions & { servername: string } = { ca: await pebble.root(), servername: domain };
    const socket = new WebSocket(`wss://127.0.0.1:${hall.port}/wire`, trusting);
    const data = await new Promise((resolve, reject) => {
      socket
        .on("error", reject)
        .on("open", () => socket.send("hello"))
        .on("message", (got: Buffer) => resolve(got.toString()));
    });
    expect(data).toBe("hello");
  });

  test("renews a certificate that is due while it runs, and swaps it in", async () => {
    await using own = await scratch();
    const old = await madeCertificate([domain], { from: -80, until: 10 });
    await keep(own.path, old.key + old.chain);
    const events: HallEvent[] = [];
    let renewed = (): void => {};
    const renewal = new Promise<void>((resolve) => (renewed = resolve));
    const log = (event: HallEvent): void => {
      events.push(event);
      if (event.event.startsWith("certificate")) renewed();
    };
    await using hall = await startHall(withDomain(own.path), never, { ...parts, log });
    await renewal;
    expect(events.at(-1)).toMatchObject({ event: "certificate-got" });
    await expect(ask(hall, old.chain)).rejects.toThrow();
    expect(JSON.parse((await ask(hall, await pebble.root())).text)).toEqual({ unionhall: 1 });
  });

  test("keeps the old certificate when the new one cannot be had", async () => {
    await using own = await scratch();
    const old = await madeCertificate([domain], { from: -80, until: 10 });
    await keep(own.path, old.key + old.chain);
    let failed: (event: HallEvent) => void;
    const failure = new Promise<HallEvent>((resolve) => (failed = resolve));
    const log = (event: HallEvent): void => void (event.event.startsWith("certificate") && failed(event));
    const config = withDomain(own.path, domain, { directory: "https://127.0.0.1:1/dir" });
    await using hall = await startHall(config, never, { ...parts, log });
    expect(await failure).toEqual({ event: "certificate-failed", why: "unreachable", daysLeft: 9 });
    expect(JSON.parse((await ask(hall, old.chain)).text)).toEqual({ unionhall: 1 });
  });

  test("uses the operator's own files", async () => {
    await using own = await scratch();
    const pem = await madeCertificate([domain]);
    const files = { kind: "files", cert: join(own.path, "cert.pem"), key: join(own.path, "key.pem") } as const;
    await writeFile(files.cert, pem.chain);
    await writeFile(files.key, pem.key);
    const front = { kind: "domain", domain, httpPort: 0, httpsPort: 0, certificate: files } as const;
    await using hall = await startHall(configIn(own.path, { front }), never, parts);
    expect(JSON.parse((await ask(hall, pem.chain)).text)).toEqual({ unionhall: 1 });
  });

  test("refuses files that do not belong together or to the name", async () => {
    await using own = await scratch();
    const [one, two] = await Promise.all([madeCertificate([domain]), madeCertificate([domain])]);
    const files = { kind: "files", cert: join(own.path, "cert.pem"), key: join(own.path, "key.pem") } as const;
    await writeFile(files.cert, one.chain);
    await writeFile(files.key, two.key);
    const start = (name: string): Promise<RunningHall> =>
      startHall(
        configIn(own.path, { front: { kind: "domain", domain: name, httpPort: 0, httpsPort: 0, certificate: files } }),
        never,
        parts,
      );
    await expect(start(domain)).rejects.toThrow(/^The certificate and key for hall\.example\.test cannot be used\./);
    await writeFile(files.key, one.key);
    await expect(start("other.example.test")).rejects.toMatchObject({ code: "certificate" });
  });
});

describe("no certificate is had, in plain words", () => {
  /** What starting says, and that nothing stays open after it. */
  async function failure(config: Config): Promise<string> {
    const error: unknown = await startHall(config, never, parts).then(
      () => "it started",
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: "StartProblem", code: "certificate" });
    const { httpPort } = config.front as Extract<Config["front"], { kind: "domain" }>;
    await expect(fetch(`http://127.0.0.1:${httpPort}/`)).rejects.toThrow();
    return (error as Error).message;
  }

  test("port 80 of the name is closed", async () => {
    await using own = await scratch();
    const [otherPort = 0] = await freePorts(1);
    expect(await failure(withDomain(own.path, "closed.example.test", {}, otherPort))).toMatch(
      /^The name closed\.example\.test leads to a machine on which nothing answers on port 80\. Open ports/,
    );
  });

  test("the name leads to another web server", async () => {
    await using own = await scratch();
    await using other = await scratch();
    const [otherPort = 0] = await freePorts(1);
    await using _another = await startHall(withDomain(other.path), never, parts);
    expect(await failure(withDomain(own.path, "elsewhere.example.test", {}, otherPort))).toMatch(
      /^Something else than this hall answers at http:\/\/elsewhere\.example\.test\//,
    );
  });

  test("the name leads to another machine", async () => {
    await using own = await scratch();
    await pebble.pointElsewhere("away.example.test", "127.0.0.9");
    expect(await failure(withDomain(own.path, "away.example.test"))).toMatch(/mend its A and AAAA records\.$/);
  });

  test("the authority cannot be reached, or is not one we trust", async () => {
    await using own = await scratch();
    const words = /^The certificate authority cannot be reached\. Check this machine's connection/;
    expect(await failure(withDomain(own.path, domain, { directory: "https://127.0.0.1:1/dir" }))).toMatch(words);
    expect(await failure(withDomain(own.path, domain, { ca: undefined }))).toMatch(words);
  });

  test("the file of the extra root is not there", async () => {
    await using own = await scratch();
    expect(await failure(withDomain(own.path, domain, { ca: "/nowhere.pem" }))).toMatch(
      /^The file that HALL_ACME_CA names cannot be read\./,
    );
  });
});

/** Puts a certificate where the hall keeps its own. */
async function keep(path: string, pem: string): Promise<void> {
  await mkdir(join(path, "hall", "certificate"), { recursive: true });
  await writeFile(join(path, "hall", "certificate", `${domain}.pem`), pem);
}
