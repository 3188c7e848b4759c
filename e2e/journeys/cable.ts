import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

/** Where the hall really is, and the name under which people know it. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/**
 * One person's way to the internet: an HTTP proxy that leads to the hall and nowhere else. It can be cut, and
 * it remembers every host that was asked for, whoever in the browser asked.
 */
export interface Cable {
  /** For the browser's settings. */
  readonly proxy: string;
  readonly hosts: ReadonlySet<string>;
  /** Requests that came by plain HTTP, as `GET /sw.js`; through a tunnel nothing can be seen. */
  readonly asked: readonly string[];
  /** Tunnels that came up: on plain HTTP every one is a socket of the wire. */
  readonly tunnels: number;
  /** Like pulling the plug: what is open breaks, nothing new comes through. */
  cut(): void;
  restore(): void;
  /** A network that lets pages through and breaks sockets. */
  breakSockets(): void;
  close(): Promise<void>;
}

class PlainCable implements Cable {
  readonly hosts = new Set<string>();
  readonly asked: string[] = [];
  tunnels = 0;
  readonly #hall: Destination;
  /** A hall besides, on a port of its own; null where there is none. */
  readonly #second: Destination | null;
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));
  readonly #open = new Set<Duplex>();
  #isCut = false;
  #noTunnels = false;

  constructor(hall: Destination, second: Destination | null) {
    this.#hall = hall;
    this.#second = second;
    this.#server.on("connection", (socket) => this.#keep(socket));
    this.#server.on("connect", (asked, socket) => this.#tunnel(asked, socket));
  }

  async listen(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
  }

  get proxy(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  restore(): void {
    this.#isCut = false;
  }

  breakSockets(): void {
    this.#noTunnels = true;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #keep(socket: Duplex): void {
    if (this.#isCut) return void socket.destroy();
    this.#open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#open.delete(socket));
  }

  /** Whether this is a host that the cable leads to. */
  #leads(host: string): boolean {
    this.hosts.add(host);
    return (host === this.#hall.host || host === this.#second?.host) && !this.#isCut;
  }

  /** The hall may be known by another port than it has. */
  #portFor(asked: string): number {
    return this.#second !== null && asked === String(this.#second.port) ? this.#second.port : this.#hall.port;
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { hostname, port: askedPort, pathname } = new URL(asked.url ?? "");
    if (!this.#leads(hostname)) return void answer.writeHead(502).end();
    this.asked.push(`${asked.method} ${pathname}`);
    const { method, headers } = asked;
    const port = this.#portFor(askedPort);
    const onward = request({ host: "127.0.0.1", port, path: pathname, method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  }

  #tunnel(asked: IncomingMessage, socket: Duplex): void {
    const [host = "", port = ""] = (asked.url ?? "").split(":");
    if (!this.#leads(host) || this.#noTunnels) return void socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    const onward: Socket = connect(this.#portFor(port), "127.0.0.1", () => {
      this.tunnels += 1;
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    this.#keep(onward);
    socket.on("close", () => onward.destroy());
    onward.on("close", () => socket.destroy());
  }
}

export async function layCable(hall: Destination, second: Destination | null = null): Promise<Cable> {
  const cable = new PlainCable(hall, second);
  await cable.listen();
  return cable;
}
