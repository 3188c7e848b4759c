import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engines } from "./all.ts";
import type { Engine, Page } from "./engine.ts";
import type { Served } from "./serve.ts";
import { bundled, serve } from "./serve.ts";

const vectors = new URL("../../vectors/ed25519/", import.meta.url);
const frozen = readFileSync(new URL("verdicts.json", vectors), "utf8");
const { accepted } = JSON.parse(frozen) as { accepted: number[] };

let site: Served;
beforeAll(async () => {
  const page = await bundled(new URL("vectors.page.ts", import.meta.url));
  page.set("/cctv.json", { type: "application/json", body: readFileSync(new URL("cctv.json", vectors)) });
  site = await serve(page);
});
afterAll(() => site.close());

describe.each(engines)("$name gives the 914 odd signatures their one verdict", (tried) => {
  let engine: Engine;
  let page: Page;
  beforeAll(async () => {
    engine = await tried.start();
    page = await engine.open(site.url);
    await page.waitFor("body", "ready");
  });
  afterAll(() => engine.close());

  test("by its own Ed25519", async () => {
    expect(await page.evaluate("house.natives()")).toContain("Ed25519");
    expect(await page.evaluate("house.acceptedEdgeCases(true)")).toEqual(accepted);
  });

  test("by the fallback", async () => {
    expect(await page.evaluate("house.acceptedEdgeCases(false)")).toEqual(accepted);
  });
});
