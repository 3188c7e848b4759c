import type { Bytes } from "@unionhall/protocol";
import { readPost, writePost } from "@unionhall/protocol";
import type { Clock, Line, LineEvents } from "../ports.ts";
import type { Web } from "./web.ts";
import { wireAddress } from "./web.ts";

/** How often a post asks whether anything came. */
const pollEvery = 3_000;
/** Frames in one post. */
const atOnce = 256;

/** Posts go one after another; an empty one now and then fetches what was pushed. */
export function postLine(web: Web, clock: Clock, hall: string, events: LineEvents): Line {
  const line = new PostLine(web, clock, hall, events);
  return { send: (frame) => line.send(frame), close: () => line.close() };
}

class PostLine {
  readonly #web: Web;
  readonly #clock: Clock;
  readonly #hall: string;
  readonly #events: LineEvents;
  readonly #queue: Bytes[] = [];
  readonly #ending = new AbortController();
  #session: Bytes | undefined;
  #isBusy = false;
  #isDown = false;
  #callOff: () => void;

  constructor(web: Web, clock: Clock, hall: string, events: LineEvents) {
    this.#web = web;
    this.#clock = clock;
    this.#hall = hall;
    this.#events = events;
    this.#callOff = clock.after(0, () => events.up());
  }

  send(frame: Bytes): void {
    this.#queue.push(frame);
    this.#pump();
  }

  close(): void {
    if (this.#isDown) return;
    this.#isDown = true;
    this.#callOff();
    this.#ending.abort();
    this.#events.down();
  }

  #pump(): void {
    if (this.#isBusy || this.#isDown) return;
    this.#isBusy = true;
    this.#callOff();
    this.#round().then(
      () => this.#rest(),
      () => this.close(),
    );
  }

  #rest(): void {
    this.#isBusy = false;
    if (this.#queue.length > 0) this.#pump();
    else if (!this.#isDown) this.#callOff = this.#clock.after(pollEvery, () => this.#pump());
  }

  async #round(): Promise<void> {
    const frames = this.#queue.splice(0, atOnce);
    const session = this.#session === undefined ? {} : { session: this.#session };
    const response = await this.#web.fetch(wireAddress(this.#hall, "http"), {
      method: "POST",
      body: writePost({ v: 1, ...session, frames }),
      cache: "no-store",
      credentials: "omit",
      signal: this.#ending.signal,
    });
    if (!response.ok) throw new Error("the hall did not take the post");
    const told = readPost(new Uint8Array(await response.arrayBuffer()));
    if (this.#isDown) return;
    // A hall that has forgotten the session began another: what was entered there is not entered here.
    if (this.#session !== undefined && String(told.session) !== String(this.#session)) throw new Error("a new session");
    this.#session = told.session;
    for (const frame of told.frames) this.#events.frame(frame);
  }
}
