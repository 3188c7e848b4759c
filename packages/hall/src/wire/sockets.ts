import type { Bytes } from "@unionhall/protocol";
import type { RawData, WebSocket } from "ws";
import type { Wire } from "./wire.ts";

/** Frames of one socket that may wait for their turn before it is read no further. */
const framesWaiting = 64;
/** Answers wait for a reader this far behind; pushes do not, and drop it when it falls behind for good. */
const bytesInHand: number = 1024 ** 2;

/** Carries one connection over a WebSocket; `rest` passes a moment while a slow reader catches up. */
export function carry(wire: Wire, socket: WebSocket, rest: () => Promise<void> = aMoment): void {
  const link = wire.connect(
    (frame) => {
      if (socket.bufferedAmount > wire.limits.bytesWaiting) socket.terminate();
      else socket.send(frame, { binary: true });
    },
    () => socket.close(1008, "The hall hung up."),
  );
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const answer = async (frame: Bytes): Promise<void> => {
    await link.receive(frame);
    await drained(socket, rest);
    waiting -= 1;
    if (waiting < framesWaiting) socket.resume();
  };
  socket.on("message", (data) => {
    waiting += 1;
    if (waiting >= framesWaiting) socket.pause();
    const frame = bytesOf(data);
    last = last.then(() => answer(frame));
  });
  socket.on("close", () => link.closed());
}

/** Waits for a slow reader: who asks for much gets it no faster than it takes it. */
async function drained(socket: WebSocket, rest: () => Promise<void>): Promise<void> {
  while (socket.bufferedAmount > bytesInHand && socket.readyState === socket.OPEN) await rest();
}

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function bytesOf(data: RawData): Bytes {
  const buffer = Array.isArray(data) ? Buffer.concat(data) : data;
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer);
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.length);
}
