import { readFileSync } from "node:fs";
import type { Bytes, Crypto } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import { fromHex, readVectors } from "../read.ts";

interface EdgeCase {
  readonly number: number;
  readonly key: string;
  readonly sig: string;
  readonly msg: string;
}

interface WycheproofCase {
  readonly tcId: number;
  readonly key: string;
  readonly sig: string;
  readonly msg: string;
  readonly result: "valid" | "invalid";
}

const subtle = globalThis.crypto.subtle;
const cases = readVectors<EdgeCase>("ed25519/cctv.json");
const wycheproof = readVectors<WycheproofCase>("ed25519/wycheproof.json");
const frozen = readFileSync(new URL("verdicts.json", import.meta.url), "utf8");
const { accepted, decided } = JSON.parse(frozen) as { accepted: number[]; decided: number[] };

async function acceptedBy(crypto: Crypto): Promise<number[]> {
  const numbers: number[] = [];
  for (const { number, key, sig, msg } of cases) {
    const message: Bytes = new TextEncoder().encode(msg);
    if (await crypto.verify(fromHex(key), fromHex(sig), message)) numbers.push(number);
  }
  return numbers;
}

describe.each<[string, Crypto]>([
  ["the engine", webCrypto(subtle)],
  ["the fallback", webCrypto(subtle, { native: false })],
])("by %s", (_, crypto) => {
  test("the 914 odd signatures have their one verdict", async () => {
    expect(cases).toHaveLength(914);
    expect(await acceptedBy(crypto)).toEqual(accepted);
  });

  test("Wycheproof's valid signatures hold, and its invalid ones do not", async () => {
    for (const { tcId, key, sig, msg, result } of wycheproof) {
      const verdict = await crypto.verify(fromHex(key), fromHex(sig), fromHex(msg));
      expect(verdict, `case ${tcId}`).toBe(result === "valid");
    }
  });
});

test("the gate decides most of the odd ones, and the engine the rest", async () => {
  const asked: string[] = [];
  const listening = Object.assign(Object.create(subtle) as typeof subtle, {
    digest: (...given: Parameters<typeof subtle.digest>) => subtle.digest(...given),
    sign: (...given: Parameters<typeof subtle.sign>) => subtle.sign(...given),
    importKey: (...given: Parameters<typeof subtle.importKey>) => subtle.importKey(...given),
    verify: (...given: Parameters<typeof subtle.verify>) => {
      asked.push(Buffer.from(given[2] as Bytes).toString("hex"));
      return subtle.verify(...given);
    },
  });
  await acceptedBy(webCrypto(listening));
  const reached = cases.filter(({ number }) => decided.includes(number)).map(({ sig }) => sig);
  expect(asked.slice(2)).toEqual(reached);
});
