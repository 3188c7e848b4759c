import { type Election, mostCandidates } from "../election.ts";
import { mark, PaperPile, skipped } from "../papers.ts";
import { attempt, cut, type Done, stop } from "../refusal.ts";
import { LineReader } from "./line-reader.ts";
import { readNames } from "./names.ts";
import { mostPapers, wholeNumber } from "./number.ts";

/**
 * Reads a BLT file, as OpenSTV, Droop.py and stv-rs write them, and Tideman's .HIL, which are the same:
 *
 *     candidates seats
 *     -2 -5                      (withdrawn, by number)
 *     [nick a b c]               (short names for numbers; [withdrawn …] and [tie …] beside it)
 *     count 3 1=2 - 4 0          (papers: = the same place, - a place where nobody stands)
 *     0
 *     "A name" …                 (or one name a line without quotes; or all as # ALTERNATIVE NAME 1: A name)
 *     "Title"
 *
 * `#` begins a comment. `[tie …]` is read and not followed: a tie goes by earlier stages and by lot.
 */
export function readBlt(text: string): Done<Election> {
  return attempt(() => new BltReader(text).election());
}

class BltReader {
  readonly #lines: LineReader;
  readonly #pile = new PaperPile();
  readonly #withdrawn = new Set<number>();
  readonly #nicks = new Map<string, number>();
  #candidates = 0;

  constructor(text: string) {
    this.#lines = new LineReader(text);
  }

  election(): Election {
    const seats = this.#header();
    this.#readPapers();
    const [names, title] = readNames(this.#lines, this.#candidates);
    if (this.#withdrawn.size === names.length) stop(null, { what: "all-withdrawn" });
    return { title, seats, candidates: names, withdrawn: this.#withdrawn, papers: this.#pile.papers() };
  }

  #header(): number {
    const lines = this.#lines;
    while (lines.next()) {
      const words = uncommented(lines.line);
      if (words.length === 0) continue;
      if (words.length !== 2) stop(lines.number, { what: "header", text: cut(lines.line) });
      this.#candidates = wholeNumber(words[0]!, lines.number);
      const seats = wholeNumber(words[1]!, lines.number);
      if (this.#candidates === 0) stop(lines.number, { what: "no-candidates" });
      if (this.#candidates > mostCandidates) stop(lines.number, { what: "too-many-candidates", most: mostCandidates });
      if (seats === 0) stop(lines.number, { what: "no-seats" });
      return seats;
    }
    return stop(null, { what: "empty" });
  }

  /** Up to the line that is 0. */
  #readPapers(): void {
    const lines = this.#lines;
    const { text } = lines;
    let papers = 0;
    while (lines.next()) {
      let at = this.#blank(lines.start);
      if (at === lines.end) continue;
      const first = text.charCodeAt(at);
      if (first === 91) this.#option();
      else if (first === 45) this.#strike(papers > 0);
      else {
        const count = this.#integer(at);
        at = this.#blank(this.#at);
        if (count === 0 && at === lines.end) return;
        this.#paper(at);
        papers++;
        if (!this.#pile.end(count)) stop(lines.number, { what: "too-large", most: String(mostPapers) });
      }
    }
    stop(lines.number, { what: "no-end" });
  }

  /** Marks from `at` on up to the 0 that ends a paper. */
  #paper(at: number): void {
    const lines = this.#lines;
    const { text } = lines;
    let beside = false;
    for (; at < lines.end; at = this.#blank(at)) {
      if (text.charCodeAt(at) === 45 && isBlank(text.charCodeAt(at + 1))) {
        if (beside) stop(lines.number, { what: "nothing-equal" });
        this.#pile.add(skipped);
        at++;
        continue;
      }
      const candidate = this.#candidate(at);
      at = this.#blank(this.#at);
      if (candidate < 0) {
        if (beside) stop(lines.number, { what: "nothing-equal" });
        if (at !== lines.end) stop(lines.number, { what: "unended-paper" });
        return;
      }
      this.#pile.add(mark(candidate, beside));
      beside = text.charCodeAt(at) === 61;
      if (beside) at++;
    }
    stop(lines.number, { what: beside ? "nothing-equal" : "unended-paper" });
  }

  /** Where what was read last ends. */
  #at = 0;

  /** A candidate's place by number or short name; -1 is the 0 that ends a paper. */
  #candidate(at: number): number {
    const { text, number } = this.#lines;
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return this.#byNick(at);
    const candidate = this.#integer(at) - 1;
    if (candidate >= this.#candidates) stop(number, { what: "unknown-candidate", text: cut(text.slice(at, this.#at)) });
    return candidate;
  }

  #byNick(at: number): number {
    const { text, number, end } = this.#lines;
    let to = at;
    while (to < end && !isBlank(text.charCodeAt(to)) && text.charCodeAt(to) !== 61) to++;
    this.#at = to;
    const nick = text.slice(at, to);
    const candidate = this.#nicks.get(nick);
    if (candidate !== undefined) return candidate;
    return /^-\d/.test(nick)
      ? stop(number, { what: "negative", text: cut(nick) })
      : stop(number, { what: "unknown-candidate", text: cut(nick) });
  }

  #integer(at: number): number {
    const { text, end, number } = this.#lines;
    let value = 0;
    let to = at;
    for (; to < end; to++) {
      const code = text.charCodeAt(to);
      if (code < 48 || code > 57) break;
      value = value * 10 + (code - 48);
    }
    this.#at = to;
    const next = to < end ? text.charCodeAt(to) : 32;
    if (to === at || !(isBlank(next) || next === 61))
      stop(number, { what: "not-a-number", text: cut(text.slice(at, end)) });
    if (value > mostPapers) stop(number, { what: "too-large", most: String(mostPapers) });
    return value;
  }

  /** The next character that is no blank; where a comment begins, the line ends. */
  #blank(from: number): number {
    const { text, end } = this.#lines;
    let at = from;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    return at < end && text.charCodeAt(at) === 35 ? end : at;
  }

  #option(): void {
    const { number, line } = this.#lines;
    const found = /^\[\s*(\w+)\s*([^\]]*)\]\s*(#.*)?$/.exec(line.trim());
    if (found === null) stop(number, { what: "unknown-section", text: cut(line.trim()) });
    const [, name, rest] = found;
    const words = rest!.trim().split(/\s+/).filter(Boolean);
    if (name === "nick") this.#nick(words);
    else if (name === "withdrawn") for (const word of words) this.#withdraw(word);
    else if (name !== "tie") stop(number, { what: "unknown-section", text: cut(line.trim()) });
  }

  #nick(words: readonly string[]): void {
    const { number } = this.#lines;
    if (words.length !== this.#candidates)
      stop(number, { what: "names-missing", have: words.length, want: this.#candidates });
    for (const [at, word] of words.entries()) {
      if (/^\d/.test(word) || this.#nicks.has(word)) stop(number, { what: "name-twice", text: cut(word) });
      this.#nicks.set(word, at);
    }
  }

  /** A line of negative numbers. A negative count looks the same at first, and is none. */
  #strike(late: boolean): void {
    const { number, line } = this.#lines;
    const words = uncommented(line);
    const count = words.find((word) => !/^-\d+$/.test(word));
    if (count !== undefined) stop(number, { what: "negative", text: cut(words[0]!) });
    if (late) stop(number, { what: "late-withdrawal" });
    for (const word of words) this.#withdraw(word.slice(1));
  }

  #withdraw(word: string): void {
    const { number } = this.#lines;
    const candidate = this.#nicks.get(word) ?? wholeNumber(word, number) - 1;
    if (candidate < 0 || candidate >= this.#candidates) stop(number, { what: "unknown-candidate", text: cut(word) });
    if (this.#withdrawn.has(candidate)) stop(number, { what: "withdrawn-twice", text: cut(word) });
    this.#withdrawn.add(candidate);
  }
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || Number.isNaN(code);

function uncommented(line: string): readonly string[] {
  return line.replace(/#.*/, "").split(/\s+/).filter(Boolean);
}
