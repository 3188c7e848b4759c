import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** How it is far from a mast. */
export interface Weather {
  /** There and back, in ms. */
  readonly latency: number;
  /** The share of packets that do not come. */
  readonly loss: number;
  /** Bits a second, from a phone and to it. */
  readonly up: number;
  readonly down: number;
}

/** What a packet carries of a stream, and what it takes besides (IPv4, TCP with timestamps). */
const [carries, besides] = [1_400, 52];
/**
 * A sender waits so many ms longer than it takes there and back before it sends again: what Linux has as its least. The first time
 * it does so as a probe, and has as much patience after it; from then on twice as much each time.
 */
const patience = 200;

/**
 * A way to a hall on which TCP has to be patient, as a proxy: each connection has a line of its own. Packets take their time and go out
 * one after another; one that is lost is sent again after as long as a sender without other hints waits; whatever came behind it waits for it.
 * What TCP does against congestion, what it learns by what came behind, and how it connects, is not in it.
 */
export class BadNetwork implements AsyncDisposable {
  readonly #server: Server;
  readonly #hall: number;
  readonly #draw: () => number;
  readonly #sockets = new Set<Socket>();
  /** Null while it is fine. */
  weather: Weather | null = null;

  private constructor(hall: number, draw: () => number) {
    this.#hall = hall;
    this.#draw = draw;
    this.#server = createServer({ noDelay: true }, (near) => this.#lead(near));
  }

  static async open(hall: number, draw: () => number = Math.random): Promise<BadNetwork> {
    const network = new BadNetwork(hall, draw);
    await new Promise<void>((done) => network.#server.listen(0, "127.0.0.1", done));
    return network;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #lead(near: Socket): void {
    const far = connect({ port: this.#hall, host: "127.0.0.1", noDelay: true });
    for (const [from, to, rate] of [
      [near, far, "up"],
      [far, near, "down"],
    ] as const) {
      this.#sockets.add(from);
      const way = new OneWay(to, rate, this.#draw);
      from.on("data", (bytes) => way.take(bytes, this.weather));
      from.on("error", () => from.destroy());
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }
}

class OneWay {
  readonly #to: Socket;
  readonly #rate: "up" | "down";
  readonly #draw: () => number;
  readonly #coming: { readonly at: number; readonly bytes: Buffer }[] = [];
  /** When the last packet is out, and when it arrives. */
  #out = 0;
  #last = 0;

  constructor(to: Socket, rate: "up" | "down", draw: () => number) {
    this.#to = to;
    this.#rate = rate;
    this.#draw = draw;
  }

  take(bytes: Buffer, weather: Weather | null): void {
    for (let at = 0; at < bytes.length; at += carries) this.#send(bytes.subarray(at, at + carries), weather);
  }

  #send(bytes: Buffer, weather: Weather | null): void {
    const now = performance.now();
    if (weather !== null) {
      const { latency, loss } = weather;
      const takes = ((bytes.length + besides) * 8_000) / weather[this.#rate];
      this.#out = Math.max(this.#out, now) + takes;
      const late = this.#late(latency + patience, loss);
      this.#last = Math.max(this.#last, this.#out + latency / 2 + late);
    }
    this.#coming.push({ at: Math.max(this.#last, now), bytes });
    if (this.#coming.length === 1) this.#wait();
  }

  #late(patient: number, loss: number): number {
    let late = 0;
    for (let nth = 0; this.#draw() < loss; nth++) late += patient * 2 ** Math.max(0, nth - 1);
    return late;
  }

  #wait(): void {
    const [next] = this.#coming;
    if (next !== undefined) setTimeout(() => this.#arrive(), next.at - performance.now());
  }

  #arrive(): void {
    while (this.#coming[0] !== undefined && this.#coming[0].at <= performance.now())
      this.#to.write(this.#coming.shift()!.bytes);
    this.#wait();
  }
}
