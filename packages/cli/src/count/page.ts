import { plain } from "../show/plain.ts";
import { table } from "../show/table.ts";
import type { Report, ReportProject, ReportStage } from "./report.ts";
import { listed, type Saying } from "./say.ts";

/** A count as a page that a person reads. */
export function countPage(title: string, report: Report, said: Saying): string {
  const { words } = said;
  const { elected, projects } = report;
  const list = listed(elected, said);
  return [
    ...(title === "" ? [] : [plain(title)]),
    plain(words.counted(words.methods[report.method])),
    plain(elected.length === 0 ? words.nobody : projects === undefined ? words.elected(list) : words.funded(list)),
    ...(isForetold(report) ? ["", words.tie.foretold] : []),
    ...(projects === undefined
      ? report.stages.map((stage, at) => stagePart(report, stage, at, said))
      : budgetPart(report, projects)),
  ].join("\n");
}

/** What was paid for, one after another, and then why each of the others was not. */
function budgetPart({ stages }: Report, projects: readonly ReportProject[]): readonly string[] {
  const not = projects.filter(({ funded }) => !funded).map(({ why }) => plain(why));
  return [...stages.map(({ says }) => `\n${says.map(plain).join("\n")}`), ...(not.length === 0 ? [] : ["", ...not])];
}

export function isForetold({ ties }: Report): boolean {
  return ties.some(({ by, seed }) => by === "lot" && seed === "");
}

function stagePart(report: Report, stage: ReportStage, at: number, { words }: Saying): string {
  const before = report.stages[at - 1];
  const rows = [
    ...Object.entries(stage.totals).map(([key, now]) => [plain(key), now, change(before?.totals[key], now)]),
    ...(stage.exhausted === undefined
      ? []
      : [[words.exhausted, stage.exhausted, change(before?.exhausted, stage.exhausted)]]),
    ...(stage.cutOff === undefined ? [] : [[words.cutOff, stage.cutOff, change(before?.cutOff, stage.cutOff)]]),
  ];
  const headings =
    before === undefined
      ? [words.name, words.totals[report.method]]
      : [words.name, words.totals[report.method], words.change];
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
