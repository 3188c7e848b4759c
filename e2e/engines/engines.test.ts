import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engines } from "./all.ts";
import type { Engine } from "./engine.ts";
import { findProgram } from "./find.ts";
import type { Content, Served } from "./serve.ts";
import { serve } from "./serve.ts";

/** As strict as the app: drivers must work under rules that forbid `eval` and inline script. */
const rules = "default-src 'self'; require-trusted-types-for 'script'";
const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${rules}">
  <title>Hall</title><label>Name <input id="name"></label><button id="say">Say</button><p id="said"></p>
  <script src="/page.js"></script>`;
const script = `document.querySelector("#say").onclick = () => setTimeout(() => {
    localStorage.setItem("name", document.querySelector("#name").value);
    document.querySelector("#said").textContent = "hello " + localStorage.getItem("name");
  }, 200);`;
const contents = new Map<string, Content>([
  ["/", { type: "text/html", body: html }],
  ["/page.js", { type: "text/javascript", body: script }],
]);

describe.each(engines)("$name", (tried) => {
  let engine: Engine;
  let site: Served;
  beforeAll(async () => {
    site = await serve(contents);
    engine = await tried.start();
  });
  afterAll(async () => {
    await engine.close();
    await site.close();
  });

  test("a page is clicked, typed into, waited for and asked", async () => {
    expect(engine.name).toBe(tried.name);
    const page = await engine.open(site.url);
    await page.type("#name", "Ash ñ");
    await page.click("#say");
    await page.waitFor("#said", "hello Ash ñ");
    expect(await page.evaluate("document.title")).toBe("Hall");
    expect(await page.evaluate("Promise.resolve({ four: [2 + 2, '4', null] })")).toEqual({ four: [4, "4", null] });
    expect(await page.evaluate("isSecureContext")).toBe(true);
    await page.goto(site.url);
    expect(await page.evaluate("localStorage.getItem('name')")).toBe("Ash ñ");
    await page.close();
  });

  test("two pages are two people", async () => {
    const [ash, bo] = [await engine.open(site.url), await engine.open(site.url)];
    await ash.evaluate("localStorage.setItem('name', 'Ash')");
    expect(await ash.evaluate("localStorage.getItem('name')")).toBe("Ash");
    expect(await bo.evaluate("localStorage.getItem('name')")).toBeNull();
    await Promise.all([ash.close(), bo.close()]);
  });

  test("an error in the page is an error here", async () => {
    const page = await engine.open(site.url);
    await expect(page.evaluate("Promise.reject(new Error('no such room'))")).rejects.toThrow("no such room");
    await page.close();
  });
});

test("a missing engine names the command that installs it", () => {
  expect(() => findProgram("firefox-esr", ["no-such-program"])).toThrow(
    "no-such-program is not on this machine. Run: apt-get install -y --no-install-recommends firefox-esr",
  );
});
