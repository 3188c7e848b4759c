import { createPublicKey, verify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { tellPushService } from "./push-service.ts";
import { vapid } from "./vapid.ts";

const seed = new Uint8Array(32).fill(7);
const now = Date.UTC(2026, 10, 27);

const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());

test("a push service is told who tells it by a token that the key signed, for it alone and for twelve hours", () => {
  const by = vapid(seed, "mailto:hall@example.org");
  const { key } = by;
  const header = by.authorization("https://web.push.apple.com/some/device", now);
  const [, head, claims, signature, k] = /^vapid t=([^.]+)\.([^.]+)\.([^.]+), k=(.+)$/.exec(header)!;
  expect(Buffer.from(k!, "base64url")).toEqual(Buffer.from(key));
  expect(decoded(head!)).toEqual({ typ: "JWT", alg: "ES256" });
  expect(decoded(claims!)).toEqual({
    aud: "https://web.push.apple.com",
    exp: now / 1_000 + 43_200,
    sub: "mailto:hall@example.org",
  });
  const [x, y] = [key.subarray(1, 33), key.subarray(33)].map((half) => Buffer.from(half).toString("base64url"));
  const publicKey = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: x!, y: y! } });
  const signed = Buffer.from(`${head}.${claims}`);
  const check = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
  expect(verify("sha256", signed, check, Buffer.from(signature!, "base64url"))).toBe(true);
});

test("a hall is known to push services by the same key after a restore, and by no other's", () => {
  expect(vapid(seed, "mailto:a@example.org").key).toEqual(vapid(seed, "https://b.example").key);
  expect(
    vapid(
      seed.map((byte) => byte + 1),
      "mailto:a@example.org",
    ).key,
  ).not.toEqual(vapid(seed, "mailto:a@example.org").key);
});

test("what is told is empty, and whether it is worth telling again goes by the answer", async () => {
  const heard: unknown[] = [];
  let status = 201;
  const service = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { authorization, ttl, urgency, topic } = request.headers;
      const body = Buffer.concat(parts).toString();
      heard.push({ body, method: request.method, authorization, ttl, urgency, topic });
      response.writeHead(status, { location: "https://elsewhere.example" }).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}/device`;
  const isTold: boolean[] = [];
  for (status of [201, 302, 404, 410, 429, 503]) isTold.push(await tellPushService(address, "vapid t=a, k=b"));
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
  expect(isTold).toEqual([true, true, true, true, false, false]);
  const one = {
    body: "",
    method: "POST",
    authorization: "vapid t=a, k=b",
    ttl: "86400",
    urgency: "normal",
    topic: "new",
  };
  expect(heard).toEqual(Array.from({ length: 6 }, () => one));
  expect(await tellPushService(address, "vapid t=a, k=b")).toBe(false);
});
