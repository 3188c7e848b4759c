import type { Clock, Line, LineEvents } from "../ports.ts";
import type { Web } from "./web.ts";
import { wireAddress } from "./web.ts";

/** How long a socket may take to come up before posts are tried. */
const patience = 8_000;

/** `mute` is told when the socket ended without a single frame having come: some networks let it up and no further. */
export function socketLine(web: Web, clock: Clock, hall: string, events: LineEvents, mute: () => void): Line {
  let [heard, isDown] = [false, false];
  const down = (): void => {
    if (isDown) return;
    isDown = true;
    callOff();
    if (!heard) mute();
    events.down();
  };
  const socket = open(web, hall);
  const end = (): void => {
    socket?.close();
    down();
  };
  const callOff = clock.after(socket === null ? 0 : patience, end);
  socket?.addEventListener("open", () => {
    if (isDown) return;
    callOff();
    events.up();
  });
  socket?.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
    heard = true;
    if (!isDown) events.frame(new Uint8Array(data));
  });
  socket?.addEventListener("close", down);
  socket?.addEventListener("error", end);
  return { send: (frame) => socket?.send(frame), close: end };
}

/** Null where the platform does not let a socket be opened there at all. */
function open(web: Web, hall: string): WebSocket | null {
  try {
    const socket = new web.WebSocket(wireAddress(hall, "ws"));
    socket.binaryType = "arraybuffer";
    return socket;
  } catch {
    return null;
  }
}
