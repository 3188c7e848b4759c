import type { Web } from "@unionhall/member";
import type { Link } from "@unionhall/hall";
import type { Bytes } from "@unionhall/protocol";
import type { TestHall } from "./test-hall.ts";

type Heard = (event: { readonly data: ArrayBuffer }) => void;

/** A network between one device and a test hall, with its faults: what a browser would see of it. */
export class FakeWeb {
  /** `up`: frames flow. `mute`: sockets come up and carry nothing. `stuck`: they never come up. `forbidden`: opening one throws. */
  sockets: "up" | "mute" | "stuck" | "refused" | "forbidden" = "up";
  posts: "up" | "down" | "nonsense" | "stuck" = "up";
  /** How often a socket was opened, and a post made. */
  readonly count: { sockets: number; posts: number } = { sockets: 0, posts: 0 };
  readonly web: Web;
  readonly #hall: TestHall;
  readonly #open = new Set<FakeSocket>();

  constructor(hall: TestHall) {
    this.#hall = hall;
    const socket = (): FakeSocket => this.#socket();
    const WebSocket = function (): FakeSocket {
      return socket();
    } as unknown as typeof globalThis.WebSocket;
    this.web = { WebSocket, fetch: (_, ask) => this.#fetch(ask as { body: Bytes }) };
  }

  /** Takes down what sockets are up. */
  cut(): void {
    for (const socket of this.#open) socket.close();
  }

  #socket(): FakeSocket {
    this.count.sockets += 1;
    if (this.sockets === "forbidden") throw new Error("SecurityError");
    const socket = new FakeSocket(this.#hall, this.sockets);
    this.#open.add(socket);
    return socket;
  }

  async #fetch({ body }: { readonly body: Bytes }): Promise<Response> {
    this.count.posts += 1;
    if (this.posts === "stuck") return new Promise(() => undefined);
    if (this.posts === "down") throw new TypeError("fetch failed");
    if (this.posts === "nonsense") return new Response("<!doctype html><title>Sign in to this network</title>");
    this.#hall.busy += 1;
    try {
      return new Response((await this.#hall.posts.post(body)) as Uint8Array<ArrayBuffer>);
    } finally {
      this.#hall.busy -= 1;
    }
  }
}

/** As much of a WebSocket as a line uses. */
class FakeSocket {
  binaryType = "blob";
  readonly #hall: TestHall;
  readonly #heard = new Map<string, Heard>();
  readonly #link: Link | null;
  #isOpen = true;

  constructor(hall: TestHall, how: FakeWeb["sockets"]) {
    this.#hall = hall;
    this.#link =
      how === "up"
        ? hall.wire.connect(
            (frame) => this.#tell("message", frame),
            () => this.close(),
          )
        : null;
    if (how === "refused") this.#tell("error");
    if (how === "up" || how === "mute") this.#tell("open");
  }

  addEventListener(type: string, heard: Heard): void {
    this.#heard.set(type, heard);
  }

  send(frame: Bytes): void {
    if (this.#link === null) return;
    this.#hall.busy += 1;
    void this.#link.receive(frame).finally(() => (this.#hall.busy -= 1));
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#tell("close");
    this.#isOpen = false;
    this.#link?.closed();
  }

  #tell(type: string, frame: Bytes = new Uint8Array(0)): void {
    const wasOpen = this.#isOpen;
    this.#hall.busy += 1;
    setImmediate(() => {
      this.#hall.busy -= 1;
      if (type === "close" || (wasOpen && this.#isOpen)) this.#heard.get(type)?.({ data: frame.slice().buffer });
    });
  }
}
