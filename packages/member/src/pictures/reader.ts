import type { Bytes } from "@unionhall/protocol";
import type { Source } from "../ports.ts";

const window = 65_536;

/** Looks at a file here and there. At hand is one window of it, however large it is. */
export class Reader {
  readonly #source: Source;
  #from = 0;
  #bytes: Bytes = new Uint8Array();

  constructor(source: Source) {
    this.#source = source;
  }

  get length(): number {
    return this.#source.length;
  }

  /** Up to a window of bytes; fewer where the file ends. */
  async at(at: number, length: number = window): Promise<Bytes> {
    const isHere = at >= this.#from && at + length <= this.#from + this.#bytes.length;
    if (!isHere) {
      const most = Math.max(0, Math.min(window, this.length - at));
      this.#bytes = most === 0 ? new Uint8Array() : await this.#source.read(at, most);
      this.#from = at;
    }
    return this.#bytes.subarray(at - this.#from, at - this.#from + length);
  }

  /** -1 after the end. */
  async byte(at: number): Promise<number> {
    return (await this.at(at, 1))[0] ?? -1;
  }
}
