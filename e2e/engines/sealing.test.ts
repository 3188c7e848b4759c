import { webSealing } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromHex, readVectors } from "../../vectors/read.ts";
import { engines } from "./all.ts";
import type { Engine, Page } from "./engine.ts";
import type { Served } from "./serve.ts";
import { bundled, serve } from "./serve.ts";

const vectors = new URL("../../vectors/ed25519/", import.meta.url);
const { accepted } = JSON.parse(readFileSync(new URL("verdicts.json", vectors), "utf8")) as { accepted: number[] };

const signer = webCrypto(globalThis.crypto.subtle);
const node = webSealing(globalThis.crypto.subtle, { native: false });
const info = new TextEncoder().encode("info");
const aad = new TextEncoder().encode("aad");
const [{ seed, pk }] = readVectors<{ seed: string; pk: string }>("xwing/xwing.json") as [{ seed: string; pk: string }];
const plain = "00112233";

const toHex = (bytes: Bytes) => Buffer.from(bytes).toString("hex");

let site: Served;
beforeAll(async () => {
  const contents = await bundled(new URL("vectors.page.ts", import.meta.url));
  contents.set("/cctv.json", { type: "application/json", body: readFileSync(new URL("cctv.json", vectors)) });
  site = await serve(contents);
});
afterAll(() => site.close());

describe.each(engines)("$name", (tried) => {
  let engine: Engine;
  let page: Page;
  beforeAll(async () => {
    engine = await tried.start();
    page = await engine.open(site.url);
    await page.waitFor("body", "ready");
  });
  afterAll(() => engine.close());

  test.each([true, false])("boxes and opens what others box, native: %s", async (native) => {
    const house = (call: string) => page.evaluate(`house.${call}`);
    expect(await house(`boxKey(${native}, "${seed}")`)).toBe(pk);
    const theirs = (await house(`box(${native}, "${pk}", "${plain}")`)) as string;
    expect(await node.unbox(fromHex(seed), info, aad, fromHex(theirs))).toEqual(fromHex(plain));
    const ours = toHex(await node.box(fromHex(pk), info, aad, fromHex(plain)));
    expect(await house(`unbox(${native}, "${seed}", "${ours}")`)).toBe(plain);
    expect(await house(`unbox(${native}, "${pk.slice(0, 64)}", "${ours}")`)).toBeNull();
  });

  // One in 256 random values begins with a zero byte, and one engine refuses such seeds.
  test.each(["00".repeat(32), "00".repeat(31) + "01", "00" + "a7".repeat(31), "a7".repeat(31) + "00", "ff".repeat(32)])(
    "makes of %s what Node makes",
    async (value) => {
      const bytes = fromHex(value);
      const made = {
        sign: await signer.sign(bytes, aad),
        hkdf: await node.hkdf(bytes, bytes, info, 44),
        hmac: await node.hmac(bytes, bytes),
        encrypt: await node.encrypt(bytes, bytes.slice(0, 12), bytes, bytes),
        boxKey: await node.boxKey(bytes),
      };
      const expected = Object.fromEntries(Object.entries(made).map(([what, each]) => [what, toHex(each)]));
      for (const native of [true, false])
        expect(await page.evaluate(`house.primitives(${native}, "${value}")`), `native: ${native}`).toEqual(expected);
    },
  );

  test("gives the 914 odd signatures their one verdict, by its own Ed25519 and by the fallback", async () => {
    expect(await page.evaluate("house.natives()")).toContain("Ed25519");
    for (const native of [true, false])
      expect(await page.evaluate(`house.acceptedEdgeCases(${native})`), `native: ${native}`).toEqual(accepted);
  });

  test("loads X-Wing in script only where the engine has none", async () => {
    const fresh = await engine.open(site.url);
    await fresh.waitFor("body", "ready");
    expect(await fresh.evaluate(`house.boxKey(true, "${seed}")`)).toBe(pk);
    const loaded = (await fresh.evaluate(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    )) as string[];
    const natives = (await fresh.evaluate("house.natives()")) as string[];
    expect(natives.includes("MLKEM768-X25519")).toBe(tried.name === "Chromium");
    expect(loaded.some((name) => name.includes("noble"))).toBe(tried.name !== "Chromium");
    await fresh.close();
  });
});
