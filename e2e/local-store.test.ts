import { fileURLToPath } from "node:url";
import type { LocalStore } from "@unionhall/member";
import { MemoryStore } from "@unionhall/member";
import { createServer } from "vite";
import { expect, test } from "vitest";
import { sharedShell } from "./engines/chromium.ts";

/*
 * What a store on a device has to do, done by the one in memory that every other test uses, and by the one
 * in a browser. It runs in the page, so it takes nothing from outside of itself.
 */
async function told(store: LocalStore): Promise<unknown> {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const read = async (shelf: string) => (await store.read(shelf)).map(({ key, value }) => [key, [...value]]);
  const steps: unknown[] = [await read("a")];
  await store.write([
    { shelf: "a", key: "10", value: bytes(1) },
    { shelf: "a", key: "9", value: bytes(2) },
    { shelf: "a", key: "", value: bytes() },
    { shelf: "a", key: "Ñ", value: bytes(3) },
    { shelf: "ab", key: "x", value: bytes(4) },
    { shelf: "b", key: "9", value: bytes(5) },
  ]);
  steps.push(await read("a"), await read("ab"), await read("b"), await read("never"));
  await store.write([
    { shelf: "a", key: "9", value: null },
    { shelf: "a", key: "not there", value: null },
    { shelf: "a", key: "10", value: bytes(7, 7) },
    { shelf: "b", key: "9", value: null },
    { shelf: "b", key: "9", value: bytes(8) },
  ]);
  await store.write([]);
  steps.push(await read("a"), await read("b"));
  await store.write([
    { shelf: "a", key: "11", value: bytes(9) },
    { shelf: "a", key: null },
    { shelf: "a", key: "12", value: bytes(10) },
    { shelf: "never", key: null },
  ]);
  steps.push(await read("a"), await read("ab"), await read("b"));
  await store.clear();
  steps.push(await read("a"), await read("b"));
  return steps;
}

test("the store in memory keeps shelves in the order of their keys", async () => {
  expect(JSON.stringify(await told(new MemoryStore()))).toBe(
    JSON.stringify([
      [],
      [
        ["", []],
        ["10", [1]],
        ["9", [2]],
        ["Ñ", [3]],
      ],
      [["x", [4]]],
      [["9", [5]]],
      [],
      [
        ["", []],
        ["10", [7, 7]],
        ["Ñ", [3]],
      ],
      [["9", [8]]],
      [["12", [10]]],
      [["x", [4]]],
      [["9", [8]]],
      [],
      [],
    ]),
  );
});

test("the store in a browser does the same, and has it all after a restart", async () => {
  const root = fileURLToPath(new URL("../packages/web", import.meta.url));
  const server = await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: "error",
    server: { port: 0 },
  });
  await server.listen();
  const context = await (await sharedShell()).newContext();
  try {
    const open = async () => {
      const page = await context.newPage();
      await page.goto(new URL("/away.html", server.resolvedUrls?.local[0]).href);
      return page;
    };
    const store = `(await import("/src/store/indexed-db.ts")).openIndexedDb("contract")`;
    const page = await open();
    const inBrowser = await page.evaluate(`(async () => (${told.toString()})(await ${store}))()`);
    expect(JSON.stringify(inBrowser)).toBe(JSON.stringify(await told(new MemoryStore())));

    const kept = `{ shelf: "a", key: "k", value: new Uint8Array([42]) }`;
    await page.evaluate(`(async () => (await ${store}).write([${kept}]))()`);
    await page.close();
    const later = await open();
    const after = await later.evaluate(`(async () => [...(await (await ${store}).read("a"))[0].value])()`);
    expect(after).toEqual([42]);
  } finally {
    await context.close();
    await server.close();
  }
});
