import { request, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { Loopback, refuse } from "./loopback.ts";
import { forget, into, sendInto } from "./into.ts";

/** Asked by the page that shows the app, in the end. */
const gone = "/drill/gone";

/**
 * Stands before a hall of the drill, on this machine alone, and lets one page of this machine show the hall's app beside
 * it: no hall allows that by itself. It changes that header and nothing else. The app's service worker is not given out,
 * so that it does not outlive the drill.
 */
export class Front implements AsyncDisposable {
  /** The port of the hall behind; null as long as there is none. */
  behind: number | null = null;
  readonly #server: Loopback;
  readonly #shownOn: string | null;

  private constructor(server: Loopback, shownOn: string | null) {
    this.#server = server;
    this.#shownOn = shownOn;
    server.answers = {
      request: (asked, answer) => this.#answer(asked, answer),
      upgrade: (asked, socket, head) => this.#upgrade(asked, socket, head),
    };
  }

  /** `shownOn`: the origin of the page that may show the app; null where none may. */
  static async open(shownOn: string | null): Promise<Front> {
    return new Front(await Loopback.open(), shownOn);
  }

  get url(): string {
    return this.#server.url;
  }

  #answer(asked: IncomingMessage, answer: ServerResponse): void {
    if (asked.method === "POST" && asked.url === gone && asked.headers.origin === this.#shownOn)
      return void answer.writeHead(200, forget).end();
    if (asked.url?.startsWith(into)) return sendInto(asked.url, answer, this.#shownOn);
    if (asked.headers["service-worker"] !== undefined) return refuse(answer, 404);
    if (this.behind === null) return refuse(answer, 502);
    const { method, url: path, headers } = asked;
    const passed = request({ host: "127.0.0.1", port: this.behind, method, path, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, shown(from.headers, this.#shownOn));
      from.pipe(answer);
    });
    passed.on("error", () => refuse(answer, 502));
    asked.pipe(passed);
  }

  #upgrade(asked: IncomingMessage, socket: Socket, head: Buffer): void {
    if (this.behind === null) return void socket.destroy();
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

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server[Symbol.asyncDispose]();
  }
}

function shown(headers: IncomingMessage["headers"], on: string | null): IncomingMessage["headers"] {
  const policy = headers["content-security-policy"];
  if (typeof policy !== "string" || on === null) return headers;
  return { ...headers, "content-security-policy": policy.replace("frame-ancestors 'none'", `frame-ancestors ${on}`) };
}
