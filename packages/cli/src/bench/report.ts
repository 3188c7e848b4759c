import { cpus, totalmem } from "node:os";
import { table } from "../show/table.ts";
import { type Row, shown } from "./row.ts";

const headings = ["WHAT", "MEASURED", "BARE", "TARGET", ""];

export function benchTable(rows: readonly Row[]): string {
  return table(headings, rows.map(cells));
}

/** The same as a page for the docs. */
export function benchPage(rows: readonly Row[], day: string): string {
  const lines = rows.map(
    (row) =>
      `| ${cells(row)
        .map((cell) => cell.trim())
        .join(" | ")} |`,
  );
  return `# Performance

Measured by \`npm run bench\` on ${day}: ${machine()}. Load and hall share the machine. *Bare* is the least that
could do the same in the same run: a loop of \`better-sqlite3\`, or of \`pg\`, with as many rows under plain indexes in
transactions of the same size, a broadcast by \`ws\` of frames as long, and a file copied over a socket into another. Appends count once
the code is compiled, and both then have as many rows. Sealed bodies are noise to a hall, so noise is what it gets.
A bad line is a proxy: packets take their time and go out one
after another, and one that is lost comes as much later as a TCP sender waits, and all behind it with it; congestion is not in it.
Write this page anew with \`bin/hall bench --write\`.

| what | measured | bare | target | |
| --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
}

export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${memory} GiB, Node ${process.versions.node}`;
}

function cells({ what, value, unit, bare, target }: Row): readonly string[] {
  const number = (it: number): string => `${shown(it)}${unit === "" || unit.startsWith("/") ? unit : ` ${unit}`}`;
  const met = target === undefined ? "" : target.met ? "reached" : "NOT reached";
  return [what, number(value), bare === undefined ? "" : number(bare), target?.words.trim() ?? "", met];
}
