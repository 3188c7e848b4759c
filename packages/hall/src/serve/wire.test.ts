import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { WebSocket, type ClientOptions } from "ws";
import { usualLimits } from "../config/limits.ts";
import { echoWire, testHall, type TestHall } from "./hall.fixture.ts";
import { maxMessageBytes } from "./wire-port.ts";

const post = (hall: TestHall, body: BodyInit): Promise<Response> =>
  fetch(`${hall.url}/wire`, { method: "POST", body, duplex: "half" } as RequestInit);

/** An open socket. */
async function open(hall: TestHall, options: ClientOptions = {}): Promise<WebSocket> {
  const socket = new WebSocket(`${hall.url.replace("http", "ws")}/wire`, options);
  await once(socket, "open");
  return socket;
}

/** The status a socket is refused with, and what the hall says. */
const refused = (url: string): Promise<[number, string]> =>
  new Promise((resolve) => {
    new WebSocket(url.replace("http", "ws")).on("unexpected-response", (_, response) => {
      response.setEncoding("utf8").on("data", (text: string) => resolve([response.statusCode ?? 0, text]));
    });
  });

describe("POST /wire", () => {
  test("one message in, one message out", async () => {
    await using hall = await testHall();
    const answer = await post(hall, new Uint8Array([0xa0, 0xff]));
    expect(answer.headers.get("content-type")).toBe("application/cbor");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([0xa0, 0xff]));
  });

  test("takes the largest message and nothing above it, whatever length is claimed", async () => {
    let seen = 0;
    const wire = echoWire({ post: (body) => ((seen = body.length), Promise.resolve(new Uint8Array([1]))) });
    await using hall = await testHall({}, {}, wire);
    expect((await post(hall, new Uint8Array(maxMessageBytes))).status).toBe(200);
    expect(seen).toBe(maxMessageBytes);
    const stream = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 17; n += 1) controller.enqueue(new Uint8Array(1024 * 1024));
        controller.close();
      },
    });
    for (const body of [new Uint8Array(maxMessageBytes + 1), stream]) {
      const answer = await post(hall, body);
      expect([answer.status, await answer.text()]).toEqual([
        413,
        "This message is larger than 16 MB, which is the most the hall takes. Send it in smaller parts.\n",
      ]);
    }
    expect(seen).toBe(maxMessageBytes);
  });

  test("an empty message is refused in words", async () => {
    await using hall = await testHall();
    const answer = await post(hall, "");
    expect([answer.status, await answer.text()]).toEqual([
      400,
      "This message is empty. Send one message of the wire as the body.\n",
    ]);
  });

  test("a message cut short never reaches the wire", async () => {
    let posts = 0;
    const wire = echoWire({ post: (body) => ((posts += 1), Promise.resolve(body)) });
    await using hall = await testHall({}, {}, wire);
    const socket = connect(hall.port, "127.0.0.1");
    socket.write("POST /wire HTTP/1.1\r\nhost: hall\r\ncontent-length: 100\r\n\r\nhalf");
    await once(socket, "ready");
    socket.destroy();
    await once(socket, "close");
    expect((await post(hall, "whole")).status).toBe(200);
    expect(posts).toBe(1);
  });

  test("a bug in the wire is a plain 500, logged by its place alone", async () => {
    const wire = echoWire({ post: () => Promise.reject(new Error("ash said hello")) });
    await using hall = await testHall({}, {}, wire);
    const answer = await post(hall, "x");
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/^The hall failed on this message, which is the hall's fault\./);
    expect(hall.events.at(-1)).toEqual({ event: "fault", at: expect.stringMatching(/^wire\.test\.ts:\d+$/) });
  });

  test("more at once than the limit are asked to wait", async () => {
    let answerFirst = (): void => {};
    let reached = (): void => {};
    const inHand = new Promise<void>((resolve) => (reached = resolve));
    const wire = echoWire({
      post: (body) => (reached(), new Promise((resolve) => (answerFirst = (): void => resolve(body)))),
    });
    await using hall = await testHall({}, { limits: { ...usualLimits, posts: 1 } }, wire);
    const first = post(hall, "first");
    await inHand;
    const second = await post(hall, "second");
    expect([second.status, second.headers.get("retry-after")]).toEqual([503, "5"]);
    answerFirst();
    expect((await first).status).toBe(200);
  });

  test("apps from elsewhere may use it, without anything of the browser's being sent along", async () => {
    await using hall = await testHall();
    const asked = await fetch(`${hall.url}/wire`, { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe("*");
    expect(asked.headers.has("access-control-allow-credentials")).toBe(false);
  });

  test("is not for reading", async () => {
    await using hall = await testHall({ "app/index.html": "hall" });
    expect((await fetch(`${hall.url}/wire`)).status).toBe(405);
  });
});

describe("the WebSocket on /wire", () => {
  test("is handed to the wire", async () => {
    await using hall = await testHall();
    const socket = await open(hall);
    socket.send(new Uint8Array([1, 2, 3]));
    const [data] = (await once(socket, "message")) as [Buffer];
    expect([...data]).toEqual([1, 2, 3]);
    expect(socket.extensions).toBe("");
  });

  test("is closed with 1009 on a message over the bound", async () => {
    await using hall = await testHall();
    const socket = await open(hall);
    socket.on("error", () => {});
    socket.send(new Uint8Array(maxMessageBytes + 1));
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(1009);
  });

  test("is nowhere else", async () => {
    await using hall = await testHall();
    expect(await refused(`${hall.url}/other`)).toEqual([404, "There is nothing at this address in this hall.\n"]);
    expect(hall.wire.sockets).toBe(0);
  });

  test("is refused above the limit", async () => {
    await using hall = await testHall({}, { limits: { ...usualLimits, sockets: 1 } });
    await open(hall);
    expect(await refused(`${hall.url}/wire`)).toEqual([503, expect.stringContaining("hands full")]);
  });

  test("is let go when it no longer answers pings", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    await using hall = await testHall();
    using _real = { [Symbol.dispose]: () => vi.useRealTimers() };
    const [alive, dead] = [await open(hall), await open(hall, { autoPong: false })];
    const pinged = Promise.all([once(alive, "ping"), once(dead, "ping")]);
    vi.advanceTimersByTime(45_000);
    await pinged;
    // A message there and back again: by then the pong has come too.
    alive.send("x");
    await once(alive, "message");
    vi.advanceTimersByTime(45_000);
    const [code] = (await once(dead, "close")) as [number];
    expect([code, alive.readyState]).toEqual([1006, WebSocket.OPEN]);
  });

  test("is closed with 1011, and the hall stands, when the wire fails on it", async () => {
    const wire = echoWire({
      socket() {
        throw new Error("ash said hello");
      },
    });
    await using hall = await testHall({}, {}, wire);
    const [code] = (await once(new WebSocket(`${hall.url.replace("http", "ws")}/wire`), "close")) as [number];
    expect(code).toBe(1011);
    expect(hall.events.at(-1)).toMatchObject({ event: "fault", at: expect.stringMatching(/^wire\.test\.ts:\d+$/) });
  });
});
