import type { Bytes } from "@unionhall/protocol";
import type { RawData, WebSocket } from "ws";
import type { Wire } from "./wire.ts";

/** Frames of one socket that may wait for their turn before it is read no further. */
const framesWaiting = 64;
/** Bytes of such frames. A frame is held whole, whatever its size, so it may end a little above. */
const bytesHeld: number = 32 * 1024 ** 2;
/** The same before its greeting, and the longest frame taken then: a hello is some 30 bytes. */
const bytesUngreeted: number = 64 * 1024;
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
  let held = 0;
  let refused = false;
  let last: Promise<void> = Promise.resolve();
  const most = (): number => (link.nonce === null ? bytesUngreeted : bytesHeld);
  const isFull = (): boolean => waiting >= framesWaiting || held >= most();
  const answer = async (frame: Bytes): Promise<void> => {
    await link.receive(frame);
    await drained(socket, rest);
    waiting -= 1;
    held -= frame.length;
    if (!isFull()) socket.resume();
  };
  socket.on("message", (data) => {
    // Those that were under way when the socket was closed still come.
    if (refused) return;
    const frame = bytesOf(data);
    refused = link.nonce === null && frame.length > bytesUngreeted;
    if (refused) return socket.close(1009, "Say hello first.");
    waiting += 1;
    held += frame.length;
    if (isFull()) socket.pause();
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
