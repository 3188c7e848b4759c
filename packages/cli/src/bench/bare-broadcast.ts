import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { serve } from "./children.ts";
import { random } from "./noise.ts";

/** The least that a fan-out with `ws` can be: whatever one socket says, all get one and the same frame. */
export function serveBareBroadcast(): void {
  const server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const listeners = new Set<import("ws").WebSocket>();
  let frame = random(1);
  sockets.on("connection", (socket) => {
    if (sockets.clients.size > 1) listeners.add(socket);
    socket.on("message", () => {
      for (const listener of listeners) listener.send(frame, { binary: true });
    });
  });
  const listening = new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
  serve(async (task) => {
    frame = random(task as number);
    return { port: await listening };
  });
}
