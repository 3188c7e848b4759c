import { once } from "node:events";
import { stat, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { HallEvent } from "./log/log.ts";
import { configIn, echoWire, scratch, testHall } from "./serve/hall.fixture.ts";
import { onlyThisMachine, startHall } from "./start-hall.ts";

const never = new AbortController().signal;

describe("starting", () => {
  test("a hall says where it is and that it is one", async () => {
    await using hall = await testHall();
    expect(hall.url).toBe(`http://127.0.0.1:${hall.port}`);
    expect(await (await fetch(`${hall.url}/.well-known/unionhall`)).json()).toEqual({ unionhall: 1 });
    expect(hall.events).toEqual([{ event: "started", port: hall.port }]);
  });

  test("without a domain it says that only this machine can join, and how to mend that", async () => {
    await using hall = await testHall();
    expect(hall.local).toBe(true);
    expect(onlyThisMachine).toMatch(/^Only this machine can join: .*hall start --domain NAME.*HALL_URL/);
    await using behind = await testHall({}, { front: { kind: "proxy", port: 0, url: "https://hall.example" } });
    expect([behind.local, behind.url]).toEqual([false, "https://hall.example"]);
    const direct = await fetch(`http://127.0.0.1:${behind.port}/`);
    expect(direct.headers.get("strict-transport-security")).toBe("max-age=63072000");
  });

  test("its directory is made for its own user alone", async () => {
    await using dir = await scratch();
    const parts = { openWire: () => Promise.resolve(echoWire()) };
    await using _hall = await startHall(configIn(dir.path), never, parts);
    expect((await stat(join(dir.path, "hall"))).mode & 0o777).toBe(0o700);
  });

  test("a port that is taken is said in words, and the wire is closed again", async () => {
    await using dir = await scratch();
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const wire = echoWire();
    const config = configIn(dir.path, { front: { kind: "local", port } });
    await expect(startHall(config, never, { openWire: () => Promise.resolve(wire) })).rejects.toMatchObject({
      code: "port-taken",
      message: `Port ${port} is taken by another program, perhaps by a hall that already runs. Stop that one, or give this hall another port.`,
    });
    expect(wire.closed).toBe(true);
    other.close();
  });

  test("an address that is not this machine's, and a directory that cannot be", async () => {
    await using dir = await scratch();
    const parts = { openWire: () => Promise.resolve(echoWire()) };
    const away = configIn(dir.path, { host: "192.0.2.1" });
    await expect(startHall(away, never, parts)).rejects.toMatchObject({ code: "address-unknown" });
    await writeFile(join(dir.path, "file"), "");
    const inFile = configIn(dir.path, { dir: join(dir.path, "file", "hall") });
    await expect(startHall(inFile, never, parts)).rejects.toMatchObject({ code: "directory" });
  });
});

describe("stopping", () => {
  test("lets a request in hand finish, tells sockets 1001, then closes the wire", async () => {
    const order: string[] = [];
    let reached = (): void => {};
    const inHand = new Promise<void>((resolve) => (reached = resolve));
    let finish = (): void => {};
    const wire = echoWire({
      post: (body) => (reached(), new Promise((resolve) => (finish = (): void => resolve(body)))),
      close: () => (order.push("wire closed"), Promise.resolve()),
    });
    await using hall = await testHall({}, {}, wire);
    const socket = new WebSocket(`${hall.url.replace("http", "ws")}/wire`);
    await once(socket, "open");
    const answer = fetch(`${hall.url}/wire`, { method: "POST", body: "last words" });
    await inHand;
    const stopped = hall[Symbol.asyncDispose]();
    const [code] = (await once(socket, "close")) as [number];
    order.push(`socket ${code}`);
    await expect(fetch(hall.url)).rejects.toThrow();
    expect(order).toEqual(["socket 1001"]);
    finish();
    expect(await (await answer).text()).toBe("last words");
    await stopped;
    expect(order).toEqual(["socket 1001", "wire closed"]);
    expect(hall.events.slice(1)).toEqual([{ event: "stopping" }, { event: "stopped", cleanly: true }]);
  });

  test("the signal stops it, once", async () => {
    await using dir = await scratch();
    const stop = new AbortController();
    const events: string[] = [];
    const log = ({ event }: HallEvent): void => void events.push(event);
    const parts = { openWire: () => Promise.resolve(echoWire()), log };
    const hall = await startHall(configIn(dir.path), stop.signal, parts);
    stop.abort();
    await Promise.all([hall.stopped, hall[Symbol.asyncDispose]()]);
    expect(events).toEqual(["started", "stopping", "stopped"]);
  });

  test("what never finishes is cut off after five seconds", { timeout: 15_000 }, async () => {
    let reached = (): void => {};
    const inHand = new Promise<void>((resolve) => (reached = resolve));
    const wire = echoWire({ post: () => (reached(), new Promise(() => {})) });
    const hall = await testHall({}, {}, wire);
    const answer = fetch(`${hall.url}/wire`, { method: "POST", body: "x" });
    const failed = expect(answer).rejects.toThrow();
    await inHand;
    const from = performance.now();
    await hall[Symbol.asyncDispose]();
    await failed;
    expect(performance.now() - from).toBeGreaterThan(4_900);
    expect(hall.events.at(-1)).toEqual({ event: "stopped", cleanly: false });
  });
});
