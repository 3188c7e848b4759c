import type { Block, Marks, Run } from "./prose.ts";
import { areAlike, marksOf } from "./prose.ts";

/** Words as Markdown can say them: no space at the ends of a line, no line without words, alike ones together. */
export function tidy(runs: readonly Run[]): readonly Run[] {
  return joined(linesOf(runs).filter((line) => line.length > 0));
}

/** The same, in as many pieces as there are empty lines between them. */
export function tidyApart(runs: readonly Run[]): readonly (readonly Run[])[] {
  const pieces: (readonly Run[])[][] = [[]];
  for (const line of linesOf(runs)) {
    if (line.length > 0) pieces.at(-1)!.push(line);
    else pieces.push([]);
  }
  return pieces.filter((lines) => lines.length > 0).map(joined);
}

/** On one line. */
export function tidyLine(runs: readonly Run[]): readonly Run[] {
  return tidy(runs.map((run) => ({ ...run, text: run.text.replaceAll("\n", " ") })));
}

/** Lists of the same kind that stand side by side are one in Markdown. */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  const tidied: Block[] = [];
  for (const block of blocks) {
    const before = tidied.at(-1);
    if (block.type === "list" && before?.type === "list" && (block.from === null) === (before.from === null))
      tidied[tidied.length - 1] = { ...before, items: [...before.items, ...block.items] };
    else tidied.push(block);
  }
  return tidied;
}

function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = "", ...rest] = run.code === undefined ? run.text.split("\n") : [run.text.replaceAll("\n", " ")];
    lines.at(-1)!.push({ ...run, text: first });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return lines.map((line) => trimmed(trimmed(line, "start"), "end"));
}

/** Code has its spaces. */
function trimmed(line: readonly Run[], end: "start" | "end"): readonly Run[] {
  const rest = line.filter(({ text }) => text !== "");
  for (;;) {
    const at = end === "start" ? 0 : rest.length - 1;
    const run = rest[at];
    if (run === undefined || run.code !== undefined) return rest;
    const text = end === "start" ? run.text.trimStart() : run.text.trimEnd();
    if (text !== "") return rest.with(at, { ...run, text });
    rest.splice(at, 1);
  }
}

function joined(lines: readonly (readonly Run[])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [nth, line] of lines.entries()) {
    if (nth > 0) put(runs, { text: "\n", ...common(runs.at(-1)!, line[0]!) });
    for (const run of line) put(runs, run);
  }
  return runs;
}

function put(runs: Run[], run: Run): void {
  const before = runs.at(-1);
  if (before !== undefined && areAlike(before, run))
    runs[runs.length - 1] = { ...before, text: before.text + run.text };
  else runs.push({ text: run.text, ...marksOf(run) });
}

/** A break between two stands out as both do; code is on one line. */
function common(a: Marks, b: Marks): Marks {
  const { strong, em, link } = a;
  return {
    ...(strong !== undefined && b.strong === strong ? { strong } : {}),
    ...(em !== undefined && b.em === em ? { em } : {}),
    ...(link !== undefined && b.link === link ? { link } : {}),
  };
}
