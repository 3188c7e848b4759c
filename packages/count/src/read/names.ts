import { longestName } from "../election.ts";
import { cut, stop } from "../refusal.ts";
import type { LineReader } from "./line-reader.ts";

/** One line of the names behind the papers: what stands between quotes, or all of it where there are none. */
interface NameLine {
  readonly number: number;
  readonly names: readonly string[];
}

/** A name that stands in a comment, as in Glasgow's files of 2007, and which candidate's it is. */
const commented = /^#\s*ALTERNATIVE NAME (\d+):(.*)$/i;

/**
 * The names of `want` candidates, and the title behind them if there is one. Each has a line, on which other quoted
 * words, such as a party, go with the name; or fewer lines have several names each; or all stand in comments.
 */
export function readNames(lines: LineReader, want: number): readonly [names: readonly string[], title: string] {
  const { all, inComments } = nameLines(lines);
  const rows =
    all.length < Math.min(2, want) && inComments.length === want ? [...inComments, ...all] : rowsOf(all, want);
  if (rows.length < want) stop(lines.number, { what: "names-missing", have: rows.length, want });
  if (rows.length > want + 1) stop(rows[want + 1]!.number, { what: "after-end" });
  const list = new NameList();
  for (const { number, names } of rows.slice(0, want)) list.add(names[0]!, number);
  return [list.names, rows[want]?.names[0]!.trim() ?? ""];
}

function rowsOf(all: readonly NameLine[], want: number): readonly NameLine[] {
  return all.length >= want ? all.map(joined) : all.flatMap(each);
}

interface NameLines {
  readonly all: readonly NameLine[];
  /** As far as they stand there in the order of their numbers. */
  readonly inComments: readonly NameLine[];
}

function nameLines(lines: LineReader): NameLines {
  const all: NameLine[] = [];
  const inComments: NameLine[] = [];
  while (lines.next()) {
    const [line, { number }] = [lines.line.trim(), lines];
    const names = namesOn(line, number);
    if (names.length > 0) all.push({ number, names });
    const found = commented.exec(line);
    if (found !== null && Number(found[1]) === inComments.length + 1) inComments.push({ number, names: [found[2]!] });
  }
  return { all, inComments };
}

function joined({ number, names: [name, ...more] }: NameLine): NameLine {
  return { number, names: [[name!, ...more.map((word) => `(${word})`)].join(" ")] };
}

function each({ number, names }: NameLine): readonly NameLine[] {
  return names.map((name) => ({ number, names: [name] }));
}

/** The names on a line: what stands in quotes, or all of it. */
export function namesOn(text: string, number: number): readonly string[] {
  if (text === "" || text.startsWith("#")) return [];
  if (!text.startsWith('"')) return [text];
  const names: string[] = [];
  let at = 0;
  while (at < text.length && text[at] !== "#") {
    if (text[at] !== '"') stop(number, { what: "after-end" });
    const end = quoteEnd(text, at + 1, number);
    names.push(
      text
        .slice(at + 1, end)
        .replaceAll('""', '"')
        .replaceAll('\\"', '"'),
    );
    at = end + 1;
    while (text[at] === " " || text[at] === "\t") at++;
  }
  // Some spreadsheets have put the whole line into quotes once more.
  const [only] = names;
  return names.length === 1 && /^("([^"]|"")*"\s*)+$/.test(only!) ? namesOn(only!, number) : names;
}

/** A quote within a name is written twice, or after a backslash. */
function quoteEnd(text: string, from: number, number: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\" && text[at + 1] === '"' && text.includes('"', at + 2)) at++;
    else if (text[at] === '"' && text[at + 1] === '"') at++;
    else if (text[at] === '"') return at;
  }
  return stop(number, { what: "unended-quote" });
}

/** A list of names as files bring them: none empty, none too long, none twice. */
export class NameList {
  readonly names: string[] = [];
  readonly #seen = new Set<string>();

  add(given: string, line: number): void {
    const name = given.trim().normalize("NFC");
    if (name === "") stop(line, { what: "name-empty" });
    if (name.length > longestName) stop(line, { what: "name-too-long" });
    if (this.#seen.has(name)) stop(line, { what: "name-twice", text: cut(name) });
    this.#seen.add(name);
    this.names.push(name);
  }
}
