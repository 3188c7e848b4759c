import { stop } from "../refusal.ts";

/** No paper of a thousand candidates is longer. */
const longestLine = 100_000;

/** What DOS put behind a text. */
const endOfText = 26;

/** Goes through a text line by line without copying it. Lines end with LF, CR LF or CR; a mark of byte order is passed over. */
export class LineReader {
  readonly text: string;
  /** The number of the line that was read last; the first one is 1. */
  number = 0;
  start = 0;
  end = 0;
  #next: number;

  constructor(text: string) {
    this.text = text;
    this.#next = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Moves on to the next line, if there is one. */
  next(): boolean {
    const { text } = this;
    if (this.#next >= text.length || text.charCodeAt(this.#next) === endOfText) return false;
    this.number++;
    this.start = this.#next;
    let at = this.start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) break;
      if (code === 0) stop(this.number, { what: "binary" });
    }
    this.end = at;
    if (at - this.start > longestLine) stop(this.number, { what: "line-too-long", most: longestLine });
    this.#next = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    return true;
  }

  /** The line that was read last. */
  get line(): string {
    return this.text.slice(this.start, this.end);
  }
}
