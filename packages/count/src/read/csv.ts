import type { GradedPapers } from "../grades/sheets.ts";
import { type Election, mostCandidates } from "../election.ts";
import { mark, PaperPile, skipped } from "../papers.ts";
import { attempt, cut, type Done, stop } from "../refusal.ts";
import { cellsOf } from "./cells.ts";
import { LineReader } from "./line-reader.ts";
import { NameList } from "./names.ts";
import { mostPapers, wholeNumber } from "./number.ts";
import { addPlaces } from "./places.ts";

/** A table as its lines have it: names over columns, and how many papers each row stands for. */
interface Table {
  readonly names: readonly string[];
  readonly rows: readonly { readonly line: number; readonly count: number; readonly cells: readonly string[] }[];
  /** What lines `# key: value` say. */
  readonly notes: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
}

/**
 * Reads rankings from a table with a line of names over it, between commas, semicolons or tabs. A column `count` says
 * for how many papers a row stands. Either one column `ranking` has `Ash > Bo = Cy`, and candidates are in the order of
 * the alphabet; or each candidate has a column of places, in which 1 is the first, and empty is none.
 */
export function readCsv(text: string): Done<Election> {
  return attempt(() => rankingsIn(readTable(text)));
}

const isRankings = ({ names }: Table): boolean => names.length === 1 && names[0]!.toLowerCase() === "ranking";

function rankingsIn(table: Table): Election {
  const isRanking = isRankings(table);
  const candidates = isRanking ? named(table) : table.names;
  const pile = new PaperPile();
  const places = new Map(candidates.map((name, at) => [name, at]));
  for (const { line, count, cells } of table.rows) {
    if (isRanking) addRanking(pile, cells[0]!, places);
    else
      addPlaces(
        pile,
        cells.map((cell) => (cell === "" ? 0 : wholeNumber(cell, line, mostCandidates))),
      );
    if (!pile.end(count)) stop(line, { what: "too-large", most: String(mostPapers) });
  }
  return { ...notesOf(table), candidates, withdrawn: withdrawnIn(table, candidates), papers: pile.papers() };
}

/** What is told about the papers beside them. */
function notesOf({ notes }: Table): Pick<Election, "title" | "seats"> {
  const told = notes.get("seats");
  const seats = told === undefined ? null : wholeNumber(told.text, told.line);
  if (seats === 0) stop(told!.line, { what: "no-seats" });
  return { title: notes.get("title")?.text ?? "", seats };
}

/** A line `# withdrawn: 2 5` has the numbers of columns, the first candidate being 1. */
function withdrawnIn({ notes }: Table, candidates: readonly string[]): ReadonlySet<number> {
  const { text, line } = notes.get("withdrawn") ?? { text: "", line: 1 };
  const gone = new Set<number>();
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const candidate = wholeNumber(word, line) - 1;
    if (candidate < 0 || candidate >= candidates.length) stop(line, { what: "unknown-candidate", text: cut(word) });
    if (gone.has(candidate)) stop(line, { what: "withdrawn-twice", text: cut(word) });
    gone.add(candidate);
  }
  if (gone.size === candidates.length) stop(null, { what: "all-withdrawn" });
  return gone;
}

const no = new Set(["", "0", "-", "no", "false"]);

/** Reads who is approved of: everybody on a ranking, or each candidate has a column, in which empty, 0, - and no are no, and all else is yes. */
export function readApprovals(text: string): Done<Election> {
  return attempt(() => {
    const table = readTable(text);
    if (isRankings(table)) return rankingsIn(table);
    const { names, rows } = table;
    const pile = new PaperPile();
    for (const { line, count, cells } of rows) {
      addPlaces(
        pile,
        cells.map((cell) => (no.has(cell.toLowerCase()) ? 0 : 1)),
      );
      if (!pile.end(count)) stop(line, { what: "too-large", most: String(mostPapers) });
    }
    return { ...notesOf(table), candidates: names, withdrawn: withdrawnIn(table, names), papers: pile.papers() };
  });
}

/**
 * Reads grades: each candidate has a column. A line `# grades: Poor, Good, Excellent` names them from the worst on;
 * without one they are whole numbers, the higher the better. Empty is the worst. Who has withdrawn has no grade.
 */
export function readGrades(text: string): Done<GradedPapers> {
  return attempt(() => {
    const table = readTable(text);
    const { names, rows } = table;
    const words = gradesIn(table);
    const gone = withdrawnIn(table, names);
    const standing = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => !gone.has(at));
    const gradeOf = (cell: string, line: number): number => {
      if (cell === "") return 0;
      if (words === undefined) return wholeNumber(cell, line, 100);
      const grade = words.findIndex((word) => word.toLowerCase() === cell.toLowerCase());
      return grade < 0 ? stop(line, { what: "unknown-grade", text: cut(cell) }) : grade;
    };
    const sheets = rows.map(({ line, count, cells }) => ({
      count,
      grades: standing(cells.map((cell) => gradeOf(cell, line))),
    }));
    // Not spread into one call: a million rows would be more arguments than an engine takes.
    const most = sheets.reduce((top, { grades }) => grades.reduce((a, b) => Math.max(a, b), top), 0);
    return {
      ...notesOf(table),
      candidates: standing(names),
      scale: words ?? Array.from({ length: most + 1 }, (_, grade) => String(grade)),
      sheets,
    };
  });
}

/** The names of the grades, from the worst on; undefined where they have none. */
function gradesIn({ notes }: Table): readonly string[] | undefined {
  const { text, line } = notes.get("grades") ?? { text: undefined, line: 1 };
  const words = text?.split(",").map((word) => word.trim());
  const seen = new Set<string>();
  for (const word of words ?? []) {
    if (word === "") stop(line, { what: "name-empty" });
    if (seen.has(word.toLowerCase())) stop(line, { what: "name-twice", text: cut(word) });
    seen.add(word.toLowerCase());
  }
  return words;
}

function readTable(text: string): Table {
  const lines = new LineReader(text);
  const notes = new Map<string, { text: string; line: number }>();
  const rows: { line: number; count: number; cells: readonly string[] }[] = [];
  let [separator, counted, names] = ["", -1, null as readonly string[] | null];
  while (lines.next()) {
    const { number } = lines;
    const line = lines.line.trimEnd();
    if (line.trim() === "") continue;
    if (line.startsWith("#")) {
      const [, key, value] = /^#\s*(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
      if (key !== undefined) notes.set(key.toLowerCase(), { text: value!.trim(), line: number });
    } else if (names === null) {
      separator = [";", "\t"].find((each) => line.includes(each)) ?? ",";
      const heads = cellsOf(line, separator);
      counted = heads.findIndex((head) => head.toLowerCase() === "count");
      names = without(heads, counted);
      const list = new NameList();
      for (const name of names) list.add(name, number);
      if (names.length === 0) stop(number, { what: "no-candidates" });
      if (names.length > mostCandidates) stop(number, { what: "too-many-candidates", most: mostCandidates });
      names = list.names;
    } else {
      const cells = cellsOf(line, separator);
      const want = names.length + Number(counted >= 0);
      if (cells.length !== want) stop(number, { what: "cells", have: cells.length, want });
      const count = counted < 0 ? 1 : wholeNumber(cells[counted]!, number);
      rows.push({ line: number, count, cells: without(cells, counted) });
    }
  }
  if (names === null) stop(null, { what: "empty" });
  return { names, rows, notes };
}

const without = (cells: readonly string[], at: number): readonly string[] => (at < 0 ? cells : cells.toSpliced(at, 1));

/** Everybody whom a ranking names, in the order of the alphabet: it must not matter which row comes first. */
function named({ rows }: Table): readonly string[] {
  const list = new NameList();
  const seen = new Map<string, number>();
  for (const { line, cells } of rows)
    for (const name of cells[0]!.split(/[>=]/)) {
      const clean = name.trim().normalize("NFC");
      if (clean !== "" && !seen.has(clean)) seen.set(clean, line);
    }
  if (seen.size > mostCandidates) stop(null, { what: "too-many-candidates", most: mostCandidates });
  if (seen.size === 0) stop(null, { what: "no-candidates" });
  for (const name of [...seen.keys()].toSorted((a, b) => (a < b ? -1 : 1))) list.add(name, seen.get(name)!);
  return list.names;
}

function addRanking(pile: PaperPile, ranking: string, places: ReadonlyMap<string, number>): void {
  if (ranking.trim() === "") return;
  for (const place of ranking.split(">")) {
    const names = place
      .split("=")
      .map((name) => name.trim().normalize("NFC"))
      .filter((name) => name !== "");
    if (names.length === 0) pile.add(skipped);
    for (const [at, name] of names.entries()) pile.add(mark(places.get(name)!, at > 0));
  }
}
