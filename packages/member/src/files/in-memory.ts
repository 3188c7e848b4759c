import type { Bytes } from "@unionhall/protocol";
import type { Sink, Source } from "../ports.ts";

export function sourceOf(bytes: Bytes): Source {
  return { length: bytes.length, read: async (at, length) => bytes.slice(at, at + length) };
}

/** Where bytes of a known length come together. */
export class Gathered implements Sink {
  readonly bytes: Bytes;
  #have = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }

  read(at: number, length: number): Promise<Bytes> {
    return Promise.resolve(this.bytes.slice(at, Math.min(at + length, this.#have)));
  }

  write(at: number, bytes: Bytes): Promise<void> {
    this.bytes.set(bytes, at);
    this.#have = at + bytes.length;
    return Promise.resolve();
  }
}
