import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeCertificate } from "../../certificate/made.fixture.ts";
import { scratch } from "../../serve/hall.fixture.ts";
import { openStore } from "../open-store.ts";
import { readFacts } from "./facts.ts";
import { addressOf } from "./postgres.fixture.ts";

let server: ScratchPostgres;
let certificate: string;
let port: string;

beforeAll(async () => {
  const { key, chain } = await madeCertificate(["localhost"]);
  certificate = chain;
  port = await freePort();
  const tls = { ssl: "on", ssl_cert_file: "server.pem", ssl_key_file: "server.key" };
  const settings = { fsync: "off", listen_addresses: "127.0.0.1", port, ...tls };
  server = await ScratchPostgres.open(settings, { "server.pem": chain, "server.key": key });
}, 60_000);
afterAll(() => server[Symbol.asyncDispose](), 60_000);

async function freePort(): Promise<string> {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port: free } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, "close");
  return String(free);
}

const urlAt = (host: string, query: string): string =>
  `postgres://hall:${new URL(server.url()).password}@${host}:${port}/postgres?${query}`;

const isEncrypted = async (url: string): Promise<boolean> => (await readFacts(addressOf(url))).encrypted;

test("a line is encrypted as the address says", async () => {
  await using dir = await scratch({ "root.pem": certificate });
  const root = join(dir.path, "root.pem");
  expect(await isEncrypted(urlAt("localhost", `sslmode=verify-full&sslrootcert=${root}`))).toBe(true);
  expect(await isEncrypted(urlAt("localhost", "sslmode=require"))).toBe(true);
  expect(await isEncrypted(urlAt("localhost", "sslmode=disable"))).toBe(false);
});

test("a certificate that is not trusted, or not for that name, is not talked to", async () => {
  await using dir = await scratch({
    "root.pem": certificate,
    "other.pem": (await madeCertificate(["localhost"])).chain,
  });
  const opened = (host: string, query: string): Promise<string> =>
    openStore({ dir: dir.path, database: addressOf(urlAt(host, query)) }).then(
      async (store) => (await store.close(), "opened"),
      ({ message }: Error) => message,
    );
  const untrusted = /shows a certificate that this machine does not trust for that name/;
  const rootIn = (name: string): string => `sslmode=verify-full&sslrootcert=${join(dir.path, name)}`;
  expect(await opened("localhost", rootIn("root.pem"))).toBe("opened");
  expect(await opened("localhost", rootIn("other.pem"))).toMatch(untrusted);
  expect(await opened("127.0.0.1", rootIn("root.pem"))).toMatch(untrusted);
  expect(await opened("localhost", "sslmode=verify-full")).toMatch(untrusted);
});
