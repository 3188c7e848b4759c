import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { Bytes } from "@unionhall/protocol";

/**
 * The least of a WebSocket client (RFC 6455) that a load generator needs: it must cost so little that the other side
 * is what is measured. Frames are masked with zeros, which is allowed and leaves them as they are; answers are cut
 * apart by their lengths. No extensions, no fragments: the hall uses neither.
 */
export class RawSocket {
  readonly #socket: Socket;
  readonly #cutter: FrameCutter;

  private constructor(socket: Socket, hear: (payload: Bytes) => void) {
    this.#socket = socket;
    this.#cutter = new FrameCutter((opcode, payload) => {
      if (opcode === 2) hear(payload);
      if (opcode === 9) socket.write(frame(payload, 10));
    });
  }

  /** `gone` is called once the other side is, however that came. */
  static async open(port: number, hear: (payload: Bytes) => void, gone: () => void = () => {}): Promise<RawSocket> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("close", gone);
    const raw = new RawSocket(socket, hear);
    const key = randomBytes(16).toString("base64");
    socket.write(
      `GET /wire HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    await new Promise<void>((resolve, reject) => raw.#greet(resolve, reject));
    return raw;
  }

  /** Sends what `frame` made. */
  send(made: Buffer): void {
    this.#socket.write(made);
  }

  close(): void {
    this.#socket.destroy();
  }

  #greet(resolve: () => void, reject: (error: Error) => void): void {
    let head = Buffer.alloc(0);
    const first = (part: Buffer): void => {
      head = Buffer.concat([head, part]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      this.#socket.off("data", first);
      if (!head.toString("latin1").startsWith("HTTP/1.1 101")) return reject(new Error(head.toString("latin1")));
      this.#socket.on("data", (data: Buffer) => this.#cutter.take(data));
      this.#cutter.take(head.subarray(end + 4));
      resolve();
    };
    this.#socket.on("data", first);
    this.#socket.on("error", reject);
    this.#socket.once("close", () => reject(new Error("the hall hung up before it greeted")));
  }
}

/** One whole frame from client to server. */
export function frame(payload: Bytes, opcode = 2): Buffer {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const made = Buffer.alloc(6 + extra + length);
  made[0] = 0x80 | opcode;
  made[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) made.writeUInt16BE(length, 2);
  if (extra === 8) made.writeBigUInt64BE(BigInt(length), 2);
  made.set(payload, 6 + extra);
  return made;
}

/** Cuts a stream of bytes into frames from a server. */
export class FrameCutter {
  readonly #hear: (opcode: number, payload: Bytes) => void;
  #rest: Buffer = Buffer.alloc(0);

  constructor(hear: (opcode: number, payload: Bytes) => void) {
    this.#hear = hear;
  }

  take(data: Buffer): void {
    let bytes = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data]);
    for (;;) {
      const size = sizeOf(bytes);
      if (size === null || bytes.length < size.header + size.payload) break;
      const end = size.header + size.payload;
      const payload = bytes.subarray(size.header, end);
      this.#hear(bytes[0]! & 0x0f, new Uint8Array(payload.buffer as ArrayBuffer, payload.byteOffset, payload.length));
      bytes = bytes.subarray(end);
    }
    this.#rest = bytes;
  }
}

/** Lengths of the frame that begins here; null when too little of it has come. */
function sizeOf(bytes: Buffer): { readonly header: number; readonly payload: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes[1]! & 0x7f;
  if (short < 126) return { header: 2, payload: short };
  if (short === 126) return bytes.length < 4 ? null : { header: 4, payload: bytes.readUInt16BE(2) };
  return bytes.length < 10 ? null : { header: 10, payload: Number(bytes.readBigUInt64BE(2)) };
}
