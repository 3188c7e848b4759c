import type { Election } from "../election.ts";
import { isBeside, marked, type Papers, skipped } from "../papers.ts";

/** The election as a BLT file, which `readBlt` reads back as the same. */
export function writeBlt({ title, seats, candidates, withdrawn, papers }: Election): string {
  const gone = [...withdrawn].toSorted((a, b) => a - b).map((candidate) => `-${candidate + 1}`);
  const lines = [
    `${candidates.length} ${seats ?? 1}`,
    ...(gone.length === 0 ? [] : [gone.join(" ")]),
    ...Array.from({ length: papers.length }, (_, paper) => paperLine(papers, paper)),
    "0",
    ...candidates.map(inQuotes),
    inQuotes(title),
  ];
  return `${lines.join("\n")}\n`;
}

function paperLine({ counts, starts, marks }: Papers, paper: number): string {
  let line = String(counts[paper]!);
  for (const mark of marks.subarray(starts[paper]!, starts[paper + 1]!)) {
    if (mark === skipped) line += " -";
    else line += `${isBeside(mark) ? "=" : " "}${marked(mark) + 1}`;
  }
  return `${line} 0`;
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
