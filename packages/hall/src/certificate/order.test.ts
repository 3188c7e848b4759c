import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch } from "../serve/hall.fixture.ts";
import { challenges } from "./challenges.ts";
import { madeCertificate } from "./made.fixture.ts";
import { orderCertificate, type Ordered } from "./order.ts";
import { certificateSource } from "./source.ts";
import { certificateStore } from "./store.ts";
import { troubleWords } from "./trouble.ts";

/** What comes of an order from an authority that answers every request for an account with this problem. */
async function ordered(status: number, type: string, files: Record<string, string> = {}): Promise<Ordered> {
  await using dir = await scratch(files);
  const pem = await madeCertificate(["127.0.0.1"]);
  await writeFile(join(dir.path, "ca.pem"), pem.chain);
  const server = createServer({ key: pem.key, cert: pem.chain }, (request, response) => {
    const base = `https://${request.headers.host}`;
    response.setHeader("replay-nonce", "once");
    if (request.url === "/dir")
      return void response.end(JSON.stringify({ newNonce: `${base}/n`, newAccount: `${base}/a` }));
    if (request.url === "/n") return void response.end();
    response.writeHead(status, { "content-type": "application/problem+json", "retry-after": "3600" });
    return void response.end(JSON.stringify({ type, detail: "no" }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await orderCertificate({
      domain: "hall.example.test",
      directory: `https://127.0.0.1:${(server.address() as AddressInfo).port}/dir`,
      ca: join(dir.path, "ca.pem"),
      store: certificateStore(dir.path),
      challenges: challenges(),
    });
  } finally {
    server.close();
  }
}

describe("what the authority says against it", () => {
  test.each([
    [429, "urn:ietf:params:acme:error:rateLimited", "rate-limited"],
    [403, "urn:ietf:params:acme:error:dns", "dns"],
    [403, "urn:ietf:params:acme:error:caa", "caa"],
    [400, "urn:ietf:params:acme:error:rejectedIdentifier", "refused-name"],
    [500, "urn:ietf:params:acme:error:serverInternal", "authority"],
    [404, "about:blank", "authority"],
  ])("%i %s is %s, known at once", async (status, type, why) => {
    expect(await ordered(status, type)).toEqual({ ok: false, why });
  });

  test("nothing is ordered that could not be kept", async () => {
    const inTheWay = { certificate: "a file where the directory should be" };
    expect(await ordered(403, "urn:ietf:params:acme:error:dns", inTheWay)).toEqual({ ok: false, why: "disk" });
    await using dir = await scratch(inTheWay);
    const certificate = { kind: "acme", directory: "https://ca.example/dir", ca: undefined } as const;
    const front = { kind: "domain", domain: "hall.example", httpPort: 80, httpsPort: 443, certificate } as const;
    const first = certificateSource(dir.path, front, challenges()).first(new AbortController().signal);
    await expect(first).rejects.toMatchObject({ code: "certificate", message: troubleWords("disk", "hall.example") });
  });

  test("every trouble has words that say what to do", () => {
    expect(troubleWords("rate-limited", "hall.example")).toMatch(/^The certificate authority has been asked too often/);
    expect(troubleWords("caa", "hall.example")).toContain("add a CAA record");
    expect(troubleWords("refused-name", "hall.example")).toContain("Check its spelling");
    expect(troubleWords("authority", "hall.example")).toContain("Start again in an hour");
  });
});
