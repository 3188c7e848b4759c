import type { Budget, Project } from "../budget/budget.ts";
import { longestName } from "../election.ts";
import { attempt, cut, type Done, stop } from "../refusal.ts";
import { cellsOf, Columns } from "./cells.ts";
import { LineReader } from "./line-reader.ts";
import { wholeNumber } from "./number.ts";
import { VotePile } from "./vote-pile.ts";

/** More than any city puts to the vote. */
const mostProjects = 10_000;
/** Sums of this many of the smallest units stay exact. */
const mostMoney = 900_000_000_000;

/** Reads a Pabulib file (`.pb`): META, PROJECTS and VOTES, tables of `;`. See pabulib.org/format. */
export function readPabulib(text: string): Done<Budget> {
  return attempt(() => new PabulibReader(text).budget());
}

type Row = { readonly line: number; readonly id: string; readonly cost: string; readonly name: string };

class PabulibReader {
  readonly #lines: LineReader;
  readonly #meta = new Map<string, string>();
  readonly #rows: Row[] = [];
  readonly #byId = new Map<string, number>();
  readonly #votes = new VotePile();

  constructor(text: string) {
    this.#lines = new LineReader(text);
  }

  budget(): Budget {
    this.#sections();
    const money = this.#meta.get("budget") ?? stop(null, { what: "column-missing", text: "budget" });
    const unit = [money, ...this.#rows.map(({ cost }) => cost)].some((text) => /[.,]\d*[1-9]/.test(text)) ? 100 : 1;
    const projects = this.#rows.map(({ id, name, cost, line }) => ({ id, name, cost: amount(cost, unit, line) }));
    this.#agree("num_projects", projects.length);
    this.#agree("num_votes", this.#votes.voters);
    if (this.#votes.voters === 0) stop(null, { what: "no-papers" });
    return {
      title: this.#meta.get("description") ?? "",
      unit,
      money: amount(money, unit, null),
      projects: projects satisfies readonly Project[],
      rule: this.#meta.get("rule") ?? "",
      threshold: this.#threshold(),
      votes: this.#votes.votes(),
    };
  }

  #threshold(): number {
    const least = this.#meta.get("min_project_score_threshold") ?? "";
    if (least === "") return 0;
    return /^\d{1,15}(\.\d{1,6})?$/.test(least)
      ? Number(least)
      : stop(null, { what: "not-a-number", text: cut(least) });
  }

  /** A number in the head that is not the number of lines is a file that was cut short, or put together wrongly. */
  #agree(key: string, have: number): void {
    const says = this.#meta.get(key);
    if (says !== undefined && says !== String(have)) stop(null, { what: "total", key, says: cut(says), have });
  }

  #sections(): void {
    const lines = this.#lines;
    let section = "";
    let columns: Columns | null = null;
    while (lines.next()) {
      const line = lines.line.trim();
      if (line === "") continue;
      if (/^(META|PROJECTS|VOTES)$/i.test(line)) {
        section = line.toUpperCase();
        columns = null;
      } else if (section === "") stop(lines.number, { what: "header", text: cut(line) });
      else if (columns === null) columns = this.#head(section, line);
      else if (section === "META") this.#key(line);
      else if (section === "PROJECTS") this.#project(columns, cellsOf(line, ";"));
      else this.#vote(columns, cellsOf(line, ";"));
    }
    if (section === "") stop(null, { what: "empty" });
    if (section !== "VOTES") stop(lines.number, { what: "no-end" });
  }

  #head(section: string, line: string): Columns {
    const { number } = this.#lines;
    const columns = new Columns(cellsOf(line, ";"), number);
    if (section === "PROJECTS") columns.need(number, "project_id", "cost");
    if (section === "VOTES") columns.need(number, "voter_id", "vote");
    return columns;
  }

  #key(line: string): void {
    const [key, value] = cellsOf(line, ";");
    this.#meta.set(key!.toLowerCase(), value ?? "");
  }

  #project(columns: Columns, cells: readonly string[]): void {
    const { number } = this.#lines;
    const id = columns.cell(cells, "project_id");
    const cost = columns.cell(cells, "cost");
    const name = columns.cell(cells, "name").normalize("NFC");
    if (id === "") stop(number, { what: "name-empty" });
    if (id.length > longestName || name.length > 10 * longestName) stop(number, { what: "name-too-long" });
    if (this.#byId.has(id)) stop(number, { what: "name-twice", text: cut(id) });
    if (this.#rows.length === mostProjects) stop(number, { what: "too-many-candidates", most: mostProjects });
    this.#byId.set(id, this.#rows.length);
    this.#rows.push({ line: number, id, cost, name: name === "" ? id : name });
  }

  /** Whatever is named again counts as it did first. In a ranking the first of `max_length` gets that many points, the next one less, and so on. */
  #vote(columns: Columns, cells: readonly string[]): void {
    const { number } = this.#lines;
    const ids = list(columns.cell(cells, "vote"));
    const points = columns.has("points") ? list(columns.cell(cells, "points")) : null;
    const ranked = this.#meta.get("vote_type") === "ordinal";
    const most = ranked ? wholeNumber(this.#meta.get("max_length") ?? String(this.#rows.length), number) : 0;
    if (points !== null && points.length !== ids.length)
      stop(number, { what: "points", have: points.length, want: ids.length });
    for (const [at, id] of ids.entries()) {
      const project = this.#byId.get(id) ?? stop(number, { what: "unknown-project", text: cut(id) });
      const given = points === null ? 1 : wholeNumber(points[at]!, number, 1_000_000);
      this.#votes.add(project, ranked ? Math.max(most - at, 0) : given);
    }
    this.#votes.end();
  }
}

const list = (cell: string): readonly string[] => (cell === "" ? [] : cell.split(",").map((each) => each.trim()));

/**
 * Money as a whole number of the smallest units. With three digits behind a mark, as in 1,000, nobody could tell whether
 * it is one or a thousand, so it is no amount.
 */
function amount(text: string, unit: number, line: number | null): number {
  if (text.startsWith("-")) stop(line, { what: "negative", text: cut(text) });
  const found = /^(\d+)(?:[.,](\d*))?$/.exec(text) ?? stop(line, { what: "not-a-number", text: cut(text) });
  const written = found[2] ?? "";
  const decimals = written.replace(/0+$/, "");
  if (written.length === 3 || decimals.length > 2) stop(line, { what: "not-a-number", text: cut(text) });
  const value =
    found[1]!.length > 15
      ? Number.POSITIVE_INFINITY
      : Number(found[1]) * unit + Number(unit === 1 ? 0 : decimals.padEnd(2, "0"));
  if (value > mostMoney) stop(line, { what: "too-large", most: String(mostMoney / unit) });
  return value;
}
