import { plain } from "../show/plain.ts";
import { table } from "../show/table.ts";
import type { Report, ReportStage } from "./report.ts";
import { listed, type Saying } from "./say.ts";

/** A count as a page that a person reads. */
export function countPage(title: string, report: Report, said: Saying): string {
  const { words } = said;
  const { elected } = report;
  return [
    ...(title === "" ? [] : [plain(title)]),
    plain(words.counted(words.methods[report.method])),
    plain(elected.length === 0 ? words.nobody : words.elected(listed(elected, said))),
    ...(isForetold(report) ? ["", words.tie.foretold] : []),
    ...report.stages.map((stage, at) => stagePart(report, stage, at, said)),
  ].join("\n");
}

export function isForetold({ ties }: Report): boolean {
  return ties.some(({ by, seed }) => by === "lot" && seed === "");
}

function stagePart(report: Report, stage: ReportStage, at: number, { words }: Saying): string {
  const before = report.stages[at - 1];
  const rows = [
    ...Object.entries(stage.totals).map(([name, now]) => [plain(name), now, change(before?.totals[name], now)]),
    ...(stage.exhausted === undefined
      ? []
      : [[words.exhausted, stage.exhausted, change(before?.exhausted, stage.exhausted)]]),
    ...(stage.cutOff === undefined ? [] : [[words.cutOff, stage.cutOff, change(before?.cutOff, stage.cutOff)]]),
  ];
  const headings = before === undefined ? [words.name, words.votes] : [words.name, words.votes, words.change];
  return `\n${words.stage(at + 1)}\n${stage.says.map((sentence) => `${plain(sentence)}\n`).join("")}${table(headings, aligned(rows))}`;
}

/** Figures with their points under each other. */
function aligned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widest = [1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([name, ...figures]) => [name!, ...figures.map((figure, at) => figure.padStart(widest[at]!))]);
}

/** How much more or less it is than before, with as many decimals. */
function change(before: string | undefined, now: string): string {
  if (before === undefined || before === now) return "";
  const difference = units(now) - units(before);
  const digits = String(difference < 0n ? -difference : difference).padStart(6, "0");
  return `${difference < 0n ? "−" : "+"}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

function units(figure: string): bigint {
  return BigInt(figure.replace(".", ""));
}
