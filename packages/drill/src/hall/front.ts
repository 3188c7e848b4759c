import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

/** Answers a request by itself: then true. */
export type Own = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Asked by the page that shows the app, in the end. */
const gone = "/drill/gone";

/** Has a browser forget what it kept of this origin. */
export const forget = { "clear-site-data": '"storage"' } as const;

/**
 * Stands before a hall of the drill, on this machine alone, and lets one page of this machine show the hall's app beside
 * it: no hall allows that by itself. It changes that header and nothing else. The app's service worker is not given out,
 * so that it does not outlive the drill.
 */
export class Front implements AsyncDisposable {
  /** The port of the hall behind; null as long as there is none. */
  behind: number | null = null;
  own: Own = () => false;
  readonly port: number;
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    this.url = `http://localhost:${this.port}`;
    server.on("connection", (socket) => this.#keep(socket));
  }

  /** `shownOn`: the origin of the page that may show the app; this one's own where nothing is said. */
  static async open(shownOn: string | null = null): Promise<Front> {
    const server = createServer();
    // Any that is free: what a browser keeps of the origin is cleared in the end, and must never be that of a real hall.
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    const front = new Front(server);
    server.on("request", (asked, answer) => front.#answer(asked, answer, shownOn ?? front.url));
    server.on("upgrade", (asked, socket: Socket, head: Buffer) => front.#upgrade(asked, socket, head));
    return front;
  }

  /** Whoever comes by another name than ours has been sent by some page elsewhere. */
  #isMeant({ headers }: IncomingMessage): boolean {
    return headers.host === `localhost:${this.port}`;
  }

  #answer(asked: IncomingMessage, answer: ServerResponse, shownOn: string): void {
    if (!this.#isMeant(asked)) return refuse(answer, 421);
    if (asked.method === "POST" && asked.url === gone && asked.headers.origin === shownOn)
      return void answer.writeHead(200, forget).end();
    if (this.own(asked, answer)) return;
    if (asked.headers["service-worker"] !== undefined) return refuse(answer, 404);
    if (this.behind === null) return refuse(answer, 502);
    const { method, url: path, headers } = asked;
    const passed = request({ host: "127.0.0.1", port: this.behind, method, path, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, shown(from.headers, shownOn));
      from.pipe(answer);
    });
    passed.on("error", () => refuse(answer, 502));
    asked.pipe(passed);
  }

  #upgrade(asked: IncomingMessage, socket: Socket, head: Buffer): void {
    if (!this.#isMeant(asked) || this.behind === null) return void socket.destroy();
    const hall = connect(this.behind, "127.0.0.1");
    const lines = asked.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []));
    hall.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    hall.write(head);
    hall.pipe(socket).pipe(hall);
    hall.on("error", () => socket.destroy());
    socket.on("error", () => hall.destroy());
    socket.on("close", () => hall.destroy());
    hall.on("close", () => socket.destroy());
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

function refuse(answer: ServerResponse, status: number): void {
  if (!answer.headersSent) answer.writeHead(status, { "content-type": "text/plain" });
  answer.end();
}

function shown(headers: IncomingMessage["headers"], on: string): IncomingMessage["headers"] {
  const policy = headers["content-security-policy"];
  if (typeof policy !== "string") return headers;
  return { ...headers, "content-security-policy": policy.replace("frame-ancestors 'none'", `frame-ancestors ${on}`) };
}
