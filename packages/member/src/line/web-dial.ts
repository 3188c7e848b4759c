import type { Bytes } from "@unionhall/protocol";
import { readPost, writePost } from "@unionhall/protocol";
import type { Clock, Dial, Line, LineEvents } from "../ports.ts";

/** The two ways a browser or Node talks to a hall. */
export interface Web {
  readonly WebSocket: typeof WebSocket;
  readonly fetch: typeof fetch;
}

/** How long a socket may take to come up before posts are tried. */
const socketPatience = 8_000;
/** How often a post asks whether anything came. */
const pollEvery = 3_000;

/** A socket; where none comes up, the same frames by `POST /wire`. */
export function webDial(web: Web, clock: Clock): Dial {
  const broken = new Set<string>();
  return (hall, events) => {
    if (broken.has(hall))
      return postLine(web, clock, hall, { ...events, down: () => (broken.delete(hall), events.down()) });
    return socketLine(web, clock, hall, events, () => broken.add(hall));
  };
}

function wireAddress(hall: string, scheme: "http" | "ws"): string {
  const url = new URL("/wire", hall);
  if (scheme === "ws") url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

function socketLine(web: Web, clock: Clock, hall: string, events: LineEvents, neverUp: () => void): Line {
  const socket = new web.WebSocket(wireAddress(hall, "ws"));
  socket.binaryType = "arraybuffer";
  let wasUp = false;
  let isDown = false;
  const callOff = clock.after(socketPatience, () => socket.close());
  const down = (): void => {
    if (isDown) return;
    isDown = true;
    callOff();
    if (!wasUp) neverUp();
    events.down();
  };
  socket.addEventListener("open", () => {
    wasUp = true;
    callOff();
    events.up();
  });
  socket.addEventListener("message", (event: MessageEvent<ArrayBuffer>) => events.frame(new Uint8Array(event.data)));
  socket.addEventListener("close", down);
  socket.addEventListener("error", down);
  return { send: (frame) => socket.send(frame), close: () => (socket.close(), down()) };
}

/** Posts go one after another; an empty one now and then fetches what was pushed. */
function postLine(web: Web, clock: Clock, hall: string, events: LineEvents): Line {
  const queue: Bytes[] = [];
  let session: Bytes | undefined;
  let busy = false;
  let isDown = false;
  let callOff: (() => void) | null = null;
  const down = (): void => {
    if (isDown) return;
    isDown = true;
    callOff?.();
    events.down();
  };
  const round = async (): Promise<void> => {
    const frames = queue.splice(0, 256);
    const post = writePost({ v: 1, ...(session === undefined ? {} : { session }), frames });
    const response = await web.fetch(wireAddress(hall, "http"), { method: "POST", body: post, cache: "no-store" });
    if (!response.ok) throw new Error("the hall did not take the post");
    const told = readPost(new Uint8Array(await response.arrayBuffer()));
    session = told.session ?? session;
    for (const frame of told.frames) events.frame(frame);
  };
  const pump = (): void => {
    if (busy || isDown) return;
    busy = true;
    callOff?.();
    round().then(
      () => {
        busy = false;
        if (queue.length > 0) pump();
        else if (!isDown) callOff = clock.after(pollEvery, pump);
      },
      () => down(),
    );
  };
  callOff = clock.after(0, () => events.up());
  return {
    send(frame) {
      queue.push(frame);
      pump();
    },
    close: down,
  };
}
