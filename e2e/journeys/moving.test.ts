import { randomBytes, webcrypto } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join as joined } from "node:path";
import type { Config, OpenHall } from "@unionhall/hall";
import { backUp, moveHall, openHall, openStore, readEnv, restoreHall } from "@unionhall/hall";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import type { Browser, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { inRoot } from "../../bin/lib/root.mjs";
import { sharedShell } from "../engines/chromium.ts";
import { patience } from "../engines/engine.ts";
import { handsAt } from "./hands.ts";
import type { Person } from "./person.ts";
import { everythingSent, found, invite, join, leaveChat, linesOf, person, say } from "./person.ts";

const title = "Bridge Street";
const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** One machine of the hall, at an address of its own. */
class Machine {
  readonly config: Config;
  readonly url: string;
  #running: { readonly hall: OpenHall; readonly stop: AbortController } | null = null;

  constructor(dir: string, port: number) {
    const config = readEnv({ HALL_DIR: dir, HALL_PORT: `${port}`, HALL_APP: inRoot("packages", "web", "dist") });
    if ("problems" in config) throw new Error(config.problems.join(" "));
    this.config = config;
    this.url = `http://127.0.0.1:${port}`;
  }

  async start(): Promise<string | null> {
    const stop = new AbortController();
    const hall = await openHall(this.config, stop.signal);
    this.#running = { hall, stop };
    return hall.found;
  }

  async stop(): Promise<void> {
    this.#running?.stop.abort();
    await this.#running?.hall.stopped;
    this.#running = null;
  }

  /** What its operator says, while it is stopped. */
  async move(to: string, isNow: boolean): Promise<void> {
    const store = await openStore(this.config);
    const seed = await store.seed(new Uint8Array(randomBytes(32)));
    const move = { to, isNow, from: this.url, now: Date.now() };
    await moveHall(store, webCrypto(webcrypto.subtle as Subtle), seed, move);
    await store.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function phone(
  browser: Browser,
  name: string,
): Promise<Person & { readonly page: Page; again(): Promise<Page> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en-GB" });
  cleanUp.push(() => context.close());
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  return { ...person(name, handsAt(page)), page, again: () => context.newPage() };
}

/** Waits until the app is kept on the device. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    for (const name of await caches.keys()) if (await (await caches.open(name)).match("/")) return true;
    return false;
  });
}

test("the app of a hall that moves goes on from where it was installed, also after the old machine is off", async () => {
  const scratch = await mkdtemp(joined(tmpdir(), "unionhall-moving-"));
  cleanUp.push(() => rm(scratch, { recursive: true, force: true }));
  const old = new Machine(joined(scratch, "old"), await freePort());
  const fresh = new Machine(joined(scratch, "new"), await freePort());
  cleanUp.push(
    () => old.stop(),
    () => fresh.stop(),
  );
  const link = (await old.start())!;
  const browser = await sharedShell();
  const [ash, bo, cy] = [await phone(browser, "Ash"), await phone(browser, "Bo"), await phone(browser, "Cy")];
  await found(ash, link, title);
  await join(bo, await invite(ash), title);
  const invitation = await invite(ash);
  await say(bo, "before");
  for (const { page } of [ash, bo]) await isKept(page);
  // Bo's phone is off until the hall has moved.
  const where = bo.page.url();
  await bo.page.close();

  await old.stop();
  await old.move(fresh.url, false);
  await old.start();
  await say(ash, "between");
  await everythingSent(ash);
  await old.stop();
  await old.move(fresh.url, true);
  await backUp(old.config, joined(scratch, "copy"), Date.now());
  await restoreHall(joined(scratch, "copy"), fresh.config, true);
  await fresh.start();
  await old.start();

  // The invitation leads whoever is new to where the hall is.
  await join(cy, invitation, title);
  expect(new URL(cy.page.url()).origin).toBe(fresh.url);
  await say(cy, "I am new here");
  await ash.hands.sees("I am new here");
  const woken = { ...person("Bo", handsAt(await bo.again())) };
  await woken.hands.goto(where);
  await woken.hands.sees("I am new here");

  await old.stop();
  const late = { ...person("Ash", handsAt(await ash.again())) };
  await ash.page.close();
  await late.hands.goto(where);
  await say(late, "after");
  await everythingSent(late);
  await woken.hands.sees("after");
  await expect.poll(() => linesOf(woken)).toEqual(["before", "between", "I am new here", "after"]);
  await leaveChat(late);
  await late.hands.sees("Your hall is at a new address");
  await late.hands.press("Understood");
  await late.hands.seesNo("Your hall is at a new address");
}, 180_000);
