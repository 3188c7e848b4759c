import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import { createServer, type RequestListener, type Server, type ServerOptions } from "node:http";
import { createServer as createTlsServer, type Server as TlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { KeyAndChain } from "../certificate/key-and-chain.ts";
import { listenHost } from "../config/config.ts";
import { portProblem } from "./start-problem.ts";

/** What our Hono handlers can reach: the request and response of Node itself. */
export type HallHono = { Bindings: HttpBindings };

/** Slow senders are let go: ten seconds for the headers, a minute for the whole of a message on a bad line. */
const bounds: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 15_000,
  maxHeaderSize: 16 * 1024,
};

/** Listeners are added once the port is known; no request can come in before that. */
export const plainServer = (): Server => createServer(bounds);

export const tlsServer = (pem: KeyAndChain): TlsServer => createTlsServer({ ...bounds, ...tlsSettings(pem) });

/** What `setSecureContext` takes too, to swap a certificate while the server runs. */
export const tlsSettings = ({ key, chain }: KeyAndChain): { key: string; cert: string; minVersion: "TLSv1.2" } => ({
  key,
  cert: chain,
  minVersion: "TLSv1.2",
});

/** Hono as a listener, with the strict headers set before it runs: errors of the HTTP layer carry them too. */
export function honoListener(hono: Hono<HallHono>, headers: () => ReadonlyMap<string, string>): RequestListener {
  // overrideGlobalObjects would replace Request and Response for the whole process; we are a guest in the CLI's.
  const listen = getRequestListener((request, env) => hono.fetch(request, env as HttpBindings), {
    hostname: "localhost",
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => {
    for (const [name, value] of headers()) outgoing.setHeader(name, value);
    void listen(incoming, outgoing);
  };
}

/** Opens the port and gives its number, which matters when any free one was asked for (0). */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
    const address = listenHost(host);
    server.listen({ port, ...(address === undefined ? {} : { host: address }) }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Takes nothing new and lets the requests in hand finish, until the deadline cuts them off. */
export async function closeServer(server: Server, deadline: Promise<unknown>): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A browser keeps its connection open after an answer, in case; while we stop, none is left to idle.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, deadline]);
  clearInterval(sweeping);
  server.closeAllConnections();
  await closed;
}
