import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engines } from "./all.ts";
import type { Engine, Page } from "./engine.ts";
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
  /** Two people's. */
  let ash: Page;
  let bo: Page;
  beforeAll(async () => {
    site = await serve(contents);
    engine = await tried.start();
    [ash, bo] = [await engine.open(site.url), await engine.open(site.url)];
  });
  afterAll(async () => {
    await Promise.all([ash.close(), bo.close()]);
    await engine.close();
    await site.close();
  });

  test("a page is clicked, typed into, waited for and asked", async () => {
    expect(engine.name).toBe(tried.name);
    await ash.type("#name", "Ash ñ");
    await ash.click("#say");
    await ash.waitFor("#said", "hello Ash ñ");
    expect(await ash.evaluate("document.title")).toBe("Hall");
    expect(await ash.evaluate("Promise.resolve({ four: [2 + 2, '4', null] })")).toEqual({ four: [4, "4", null] });
    expect(await ash.evaluate("isSecureContext")).toBe(true);
    await ash.goto(site.url);
    expect(await ash.evaluate("localStorage.getItem('name')")).toBe("Ash ñ");
  });

  test("two pages are two people", async () => {
    await ash.evaluate("localStorage.setItem('name', 'Ash')");
    expect(await ash.evaluate("localStorage.getItem('name')")).toBe("Ash");
    expect(await bo.evaluate("localStorage.getItem('name')")).toBeNull();
  });

  test("an error in the page is an error here", async () => {
    await expect(bo.evaluate("Promise.reject(new Error('no such room'))")).rejects.toThrow("no such room");
  });
});

test("a missing engine names the command that installs it", () => {
  expect(() => findProgram("firefox-esr", ["no-such-program"])).toThrow(
    "no-such-program is not on this machine. Run: apt-get install -y --no-install-recommends firefox-esr",
  );
});
