import { type Faults, stop } from "../refusal.ts";

/** The cells of a line. One that begins with a quotation mark and has its end goes on over separators; "" is a mark in it. */
export function cellsOf(line: string, separator: string): readonly string[] {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === " " || line[at] === "\t") at++;
    const end = line[at] === '"' ? closingQuote(line, at + 1, separator) : -1;
    if (end >= 0) {
      cells.push(
        line
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .trim(),
      );
      at = line.indexOf(separator, end);
    } else {
      const next = line.indexOf(separator, at);
      cells.push(line.slice(at, next < 0 ? line.length : next).trim());
      at = next;
    }
    if (at < 0) return cells;
    at += separator.length;
  }
}

/** The mark behind which the cell ends; -1 if there is none, and the first one was a letter like others. */
function closingQuote(line: string, from: number, separator: string): number {
  for (let at = from; at < line.length; at++) {
    if (line[at] !== '"') continue;
    if (line[at + 1] === '"') at++;
    else {
      const rest = line.slice(at + 1).trimStart();
      return rest === "" || rest.startsWith(separator) ? at : -1;
    }
  }
  return -1;
}

/** A table's columns by their names. */
export class Columns {
  readonly #at = new Map<string, number>();

  constructor(names: readonly string[], line: number) {
    for (const [at, name] of names.entries()) {
      if (name !== "" && this.#at.has(name.toLowerCase())) stop(line, { what: "name-twice", text: name.slice(0, 40) });
      this.#at.set(name.toLowerCase(), at);
    }
  }

  has(name: string): boolean {
    return this.#at.has(name);
  }

  cell(cells: readonly string[], name: string): string {
    return cells[this.#at.get(name) ?? -1] ?? "";
  }

  need(line: number, ...names: readonly Faults["column-missing"]["text"][]): void {
    for (const name of names) if (!this.has(name)) stop(line, { what: "column-missing", text: name });
  }
}
