import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export interface Answers {
  request(asked: IncomingMessage, answer: ServerResponse): void;
  upgrade?(asked: IncomingMessage, socket: Socket, head: Buffer): void;
}

/** A server that this machine alone reaches. Whoever comes to it by another name has been sent by some page elsewhere, and is refused. */
export class Loopback implements AsyncDisposable {
  answers: Answers = { request: (_, answer) => refuse(answer, 502) };
  readonly url: string;
  readonly #name: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    this.#name = `localhost:${(server.address() as AddressInfo).port}`;
    this.url = `http://${this.#name}`;
    server.on("connection", (socket) => this.#keep(socket));
    server.on("request", (asked, answer) =>
      this.#isMeant(asked) ? this.answers.request(asked, answer) : refuse(answer, 421),
    );
    server.on("upgrade", (asked, socket: Socket, head: Buffer) => {
      if (this.#isMeant(asked) && this.answers.upgrade !== undefined) this.answers.upgrade(asked, socket, head);
      else socket.destroy();
    });
  }

  static async open(): Promise<Loopback> {
    const server = createServer();
    // Any port that is free: what a browser keeps of the origin is cleared in the end, and must never be that of a real hall.
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    return new Loopback(server);
  }

  #isMeant({ headers }: IncomingMessage): boolean {
    return headers.host === this.#name;
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

export function refuse(answer: ServerResponse, status: number): void {
  if (!answer.headersSent) answer.writeHead(status, { "content-type": "text/plain" });
  answer.end();
}

export async function sendFile(answer: ServerResponse, file: URL, type: string): Promise<void> {
  const bytes = await readFile(file);
  answer.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  answer.end(bytes);
}
