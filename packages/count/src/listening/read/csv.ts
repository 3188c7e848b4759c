import { refuse, said } from "./refusal.ts";

/** One row under the names of the first one. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Csv {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Comma-separated values as RFC 4180 has them: quotes, line breaks in quotes, either line ending, a mark in front. */
export function readCsv(file: string, text: string): Csv {
  const [first, ...rows] = rowsOf(file, text.startsWith("\ufeff") ? text.slice(1) : text);
  if (first === undefined) return refuse(file, 1, "the file is empty.");
  const names = first.cells.map((name) => name.trim());
  const twice = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice !== undefined) refuse(file, 1, `two columns are called ${said(twice)}.`);
  for (const { line, cells } of rows)
    if (cells.length !== names.length)
      refuse(file, line, `${cells.length} cells where the first line has ${names.length}.`);
  return { file, names, rows };
}

/** Rows of nothing at all, such as the empty line at the end, are left out. */
export function rowsOf(file: string, text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(file, text, at, line) : plainCell(text, at);
      cells.push(cell.value);
      line += cell.breaks;
      at = cell.end;
      if (text[at] !== ",") break;
      at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: begun, cells });
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly breaks: number;
}

const ends = /[,\r\n]/g;

function plainCell(text: string, from: number): Cell {
  ends.lastIndex = from;
  const end = ends.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end, breaks: 0 };
}

function quotedCell(file: string, text: string, from: number, line: number): Cell {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return refuse(file, line, "a quotation mark opens here and never closes.");
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const raw = text.slice(from + 1, end);
  const next = text[end + 1];
  if (next !== undefined && !",\r\n".includes(next))
    return refuse(file, line, "something stands behind a closing quotation mark.");
  return { value: raw.replaceAll('""', '"'), end: end + 1, breaks: raw.split(/\r\n|[\r\n]/).length - 1 };
}

/** Where a column stands, under any of its names; −1 where it is missing. */
export function columnOf({ names }: Csv, ...called: readonly string[]): number {
  for (const name of called) if (names.includes(name)) return names.indexOf(name);
  return -1;
}

export function neededColumn(csv: Csv, ...called: readonly string[]): number {
  const at = columnOf(csv, ...called);
  return at < 0 ? refuse(csv.file, 1, `there is no column “${called[0]!}”.`) : at;
}
