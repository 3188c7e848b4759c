import { EventEmitter } from "node:events";
import type { Bytes } from "@unionhall/protocol";
import { readTold, writeAsked } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { entry } from "./requests.fixture.ts";
import { carry } from "./sockets.ts";
import { hallOf, TestHall } from "./wire.fixture.ts";

/** A socket whose reader takes what it likes. */
class SlowSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: Bytes[] = [];
  calls: string[] = [];
  resumed = 0;

  send(frame: Bytes): void {
    this.sent.push(frame);
    this.bufferedAmount += frame.length;
  }
  terminate(): void {
    this.calls.push("terminate");
    this.readyState = 3;
    this.emit("close");
  }
  close(code: number): void {
    this.calls.push(`close ${code}`);
  }
  pause(): void {
    this.calls.push("pause");
  }
  resume(): void {
    this.resumed += 1;
  }

  asWebSocket(): WebSocket {
    return this as unknown as WebSocket;
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const hello = Buffer.from(writeAsked(1, { type: "hello", versions: [1] }));

test("who reads too slowly is dropped, and nobody else waits for them", async () => {
  const hall = await TestHall.open({ bytesWaiting: 500 });
  const socket = new SlowSocket();
  carry(hall.wire, socket.asWebSocket());
  socket.emit("message", hello);
  await settled();
  socket.bufferedAmount = 501;
  socket.emit("message", hello);
  await settled();
  expect(socket.calls).toEqual(["terminate"]);
  const { circle, callers } = await hallOf(1);
  expect(await callers[0]!.say(circle, entry(circle))).toEqual([2]);
});

test("who asks faster than they read is read no further until they have caught up", async () => {
  const hall = await TestHall.open();
  const socket = new SlowSocket();
  let caughtUp = (): void => {};
  carry(hall.wire, socket.asWebSocket(), () => new Promise((resolve) => (caughtUp = resolve)));
  socket.bufferedAmount = 2 * 1024 ** 2;
  for (let i = 0; i < 80; i++) socket.emit("message", hello);
  await settled();
  expect(socket.calls).toContain("pause");
  expect(socket.sent).toHaveLength(1);
  socket.bufferedAmount = 0;
  caughtUp();
  await settled();
  expect(socket.sent).toHaveLength(80);
  expect(readTold(socket.sent[79]!)).toMatchObject({ say: { type: "welcome" } });
});

test("who sends much is read no further before it is answered, however few frames it is in", async () => {
  const hall = await TestHall.open();
  const socket = new SlowSocket();
  carry(hall.wire, socket.asWebSocket());
  socket.emit("message", hello);
  await settled();
  socket.resumed = 0;
  const large = Buffer.alloc(12 * 1024 ** 2);
  for (let i = 0; i < 2; i++) socket.emit("message", large);
  expect(socket.calls).toEqual([]);
  socket.emit("message", large);
  expect(socket.calls).toEqual(["pause"]);
  await settled();
  expect(socket.resumed).toBeGreaterThan(0);
  expect(socket.sent).toHaveLength(4);
  socket.calls = [];
  for (let i = 0; i < 2; i++) socket.emit("message", large);
  expect(socket.calls).toEqual([]);
});

test("before its greeting a socket is trusted with little", async () => {
  const hall = await TestHall.open();
  const [many, long] = [new SlowSocket(), new SlowSocket()];
  carry(hall.wire, many.asWebSocket());
  carry(hall.wire, long.asWebSocket());
  for (let i = 0; i < 2; i++) many.emit("message", Buffer.alloc(40 * 1024));
  expect(many.calls).toEqual(["pause"]);
  long.emit("message", Buffer.alloc(64 * 1024 + 1));
  long.emit("message", hello);
  await settled();
  expect([long.calls, long.sent]).toEqual([["close 1009"], []]);
});
