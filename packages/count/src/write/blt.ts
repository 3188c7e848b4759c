import type { Election } from "../election.ts";
import { isBeside, marked, type Papers, skipped } from "../papers.ts";
import { attempt, cut, type Done, stop } from "../refusal.ts";
import { namesOn } from "../read/names.ts";

/**
 * The election as a BLT file, which `readBlt` reads back as the same; refused where a name would come back as another. BLT
 * has a number of seats, so somebody has to say it.
 */
export function writeBlt(election: Election, seats: number): Done<string> {
  return attempt(() => bltText(election, seats));
}

function bltText({ title, candidates, withdrawn, papers }: Election, seats: number): string {
  const gone = [...withdrawn].toSorted((a, b) => a - b).map((candidate) => `-${candidate + 1}`);
  const lines = [
    `${candidates.length} ${seats}`,
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

/** Readers also take \" for a mark, and take off quotes that a spreadsheet put around a whole line. */
function inQuotes(text: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const back = attempt(() => namesOn(quoted, 0));
  return back.ok && back.value.length === 1 && back.value[0] === text
    ? quoted
    : stop(null, { what: "name-unquotable", text: cut(text) });
}
