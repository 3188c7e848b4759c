import type { Server } from "node:http";
import { keepCertificate } from "../certificate/keeper.ts";
import { challenges } from "../certificate/challenges.ts";
import { certificateSource } from "../certificate/source.ts";
import type { Config } from "../config/config.ts";
import type { Log } from "../log/log.ts";
import { redirectListener } from "./redirect.ts";
import { closeServer, listen, plainServer, tlsServer, tlsSettings } from "./server.ts";

/** The open ports of a hall. */
export type Front = {
  /** the port people reach it on */
  readonly port: number;
  /** Closes every port; what is in hand may finish until the deadline. */
  close(deadline: Promise<unknown>): Promise<void>;
};

/** Puts the hall's handlers on a server whose port is open. */
export type Serve = (server: Server, port: number) => void;

/** Opens the ports the configuration asks for. On failure none stays open. */
export function openFront(config: Config, signal: AbortSignal, serve: Serve, log: Log): Promise<Front> {
  const { front } = config;
  return front.kind === "domain" ? openDomain(config, front, signal, serve, log) : openPlain(config, front.port, serve);
}

async function openPlain(config: Config, wanted: number, serve: Serve): Promise<Front> {
  const server = plainServer();
  const port = await listen(server, config.host, wanted);
  serve(server, port);
  return { port, close: (deadline) => closeServer(server, deadline) };
}

type Domain = Extract<Config["front"], { kind: "domain" }>;

/** Port 80 first, for the certificate authority comes there before there is anything to serve on 443. */
async function openDomain(config: Config, front: Domain, signal: AbortSignal, serve: Serve, log: Log): Promise<Front> {
  const tokens = challenges();
  const door = plainServer();
  await listen(door, config.host, front.httpPort);
  let url = `https://${front.domain}`;
  door.on(
    "request",
    redirectListener(tokens, () => url),
  );
  const stopping = new AbortController();
  const stopped = AbortSignal.any([signal, stopping.signal]);
  try {
    const source = certificateSource(config.dir, front, tokens);
    const first = await source.first(stopped);
    const server = tlsServer(first);
    const port = await listen(server, config.host, front.httpsPort);
    if (port !== 443) url = `https://${front.domain}:${port}`;
    serve(server, port);
    const use = (pem: typeof first): void => server.setSecureContext(tlsSettings(pem));
    void keepCertificate(first, { renew: () => source.renew(), use, log, now: Date.now, random: Math.random }, stopped);
    return {
      port,
      async close(deadline) {
        stopping.abort();
        await Promise.all([closeServer(door, deadline), closeServer(server, deadline)]);
      },
    };
  } catch (error) {
    await closeServer(door, Promise.resolve());
    throw error;
  }
}
