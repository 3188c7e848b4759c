import type { Sink } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";

/** A file as it comes together in a browser, which keeps Blobs where it has room, on disk too. */
export class Saving implements Sink {
  readonly #parts = new Map<number, Blob>();

  async read(at: number, length: number): Promise<Bytes> {
    const part = this.#parts.get(at)?.slice(0, length);
    return part === undefined ? new Uint8Array() : new Uint8Array(await part.arrayBuffer());
  }

  write(at: number, bytes: Bytes): Promise<void> {
    this.#parts.set(at, new Blob([bytes]));
    return Promise.resolve();
  }

  /** All of it, as bytes and nothing else: whatever its sender calls it, no browser shows it as a page of ours. */
  whole(): Blob {
    const parts = [...this.#parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    return new Blob(parts, { type: "application/octet-stream" });
  }
}

/** How long a browser may take to ask where to save something, in ms. */
const patience = 60_000;

/** Hands a file to the browser, to be saved under that name as far as the browser finds it safe. */
export function handOver(whole: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(whole);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
