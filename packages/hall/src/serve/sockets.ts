import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { codePlace } from "../log/code-place.ts";
import type { Log } from "../log/log.ts";
import { maxMessageBytes, type WirePort } from "./wire-port.ts";
import { words } from "./words.ts";

/** How often a socket is pinged; one that has not answered by the next ping is dead. Networks drop idle ones after a minute or more. */
const pingEvery = 45_000;

/** The open sockets of the wire. */
export type Sockets = {
  /** Tells every socket that the hall is going away; those that have not gone by the deadline are cut off. */
  close(deadline: Promise<unknown>): Promise<void>;
};

/** Takes WebSockets on `/wire` and hands each to the wire. */
export function openSockets(server: Server, wire: WirePort, most: number, log: Log): Sockets {
  const taking = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false });
  const open = taking.clients;
  let closing = false;
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const refusal = refuse(request, closing, open.size >= most);
    if (refusal) return void socket.end(refusal);
    taking.handleUpgrade(request, socket, head, (opened) => handOver(opened, wire, log));
  });
  const pinging = setInterval(() => open.forEach(pingOrEnd), pingEvery).unref();
  return {
    async close(deadline) {
      closing = true;
      clearInterval(pinging);
      const gone = [...open].map((socket) => new Promise<void>((resolve) => socket.once("close", () => resolve())));
      for (const socket of open) socket.close(1001, "The hall is stopping.");
      await Promise.race([Promise.all(gone), deadline]);
      for (const socket of open) socket.terminate();
      await Promise.all(gone);
    },
  };
}

/** Sockets that have not answered the last ping. */
const unanswered = new WeakSet<WebSocket>();

function handOver(socket: WebSocket, wire: WirePort, log: Log): void {
  // A message over the bound, or a broken frame, comes as an error; ws then closes with 1009 or 1002 by itself.
  socket.on("error", () => {});
  socket.on("pong", () => unanswered.delete(socket));
  try {
    wire.socket(socket);
  } catch (error) {
    log({ event: "fault", at: codePlace(error) });
    socket.close(1011, "The hall failed on this socket. Connect again.");
  }
}

function pingOrEnd(socket: WebSocket): void {
  if (unanswered.has(socket)) return socket.terminate();
  unanswered.add(socket);
  socket.ping();
}

function refuse(request: IncomingMessage, closing: boolean, full: boolean): string | undefined {
  if (request.url !== "/wire") return answer("404 Not Found", words.notFound);
  if (closing) return answer("503 Service Unavailable", words.stopping);
  if (full) return answer("503 Service Unavailable", words.busy);
  return undefined;
}

const answer = (status: string, text: string): string =>
  `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
