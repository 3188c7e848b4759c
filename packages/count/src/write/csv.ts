import type { Election } from "../election.ts";
import type { GradedPapers } from "../grades/sheets.ts";
import { isBeside, marked, type Papers, skipped } from "../papers.ts";
import { noteLines, separatorFor, tableLine } from "./table.ts";

/**
 * The election as a table of places, which `readCsv` reads back as one that counts the same: several places left out are
 * one, and whoever is named twice on a paper stands only where they were named first.
 */
export function writeCsv({ title, seats, candidates, withdrawn, papers }: Election): string {
  const gone = [...withdrawn].toSorted((a, b) => a - b).map((candidate) => candidate + 1);
  const separator = separatorFor(candidates);
  const rows = Array.from({ length: papers.length }, (_, paper) => {
    const places = placesOn(papers, paper, candidates.length);
    return tableLine(
      [String(papers.counts[paper]!), ...places.map((place) => (place === 0 ? "" : String(place)))],
      separator,
    );
  });
  return `${[
    ...noteLines(title, seats),
    ...(gone.length === 0 ? [] : [`# withdrawn: ${gone.join(" ")}`]),
    tableLine(["count", ...candidates], separator),
    ...rows,
  ].join("\n")}\n`;
}

/** Where everybody stands on a paper; 0 is nowhere. */
function placesOn({ starts, marks }: Papers, paper: number, candidates: number): readonly number[] {
  const places = Array.from({ length: candidates }, () => 0);
  let [place, isOpen, isGap] = [0, false, false];
  for (const mark of marks.subarray(starts[paper]!, starts[paper + 1]!)) {
    if (mark === skipped) {
      place += Number(!isGap);
      [isOpen, isGap] = [false, true];
      continue;
    }
    if (!isBeside(mark)) isOpen = false;
    if (places[marked(mark)] !== 0) continue;
    place += Number(!isOpen);
    [isOpen, isGap] = [true, false];
    places[marked(mark)] = place;
  }
  return places;
}

/** Graded papers as a table, which `readGrades` reads back as the same. */
export function writeGrades({ title, seats, candidates, scale, sheets }: GradedPapers): string {
  const separator = separatorFor([...candidates, ...scale]);
  return `${[
    ...noteLines(title, seats),
    `# grades: ${scale.join(", ")}`,
    tableLine(["count", ...candidates], separator),
    ...sheets.map(({ count, grades }) =>
      tableLine([String(count), ...grades.map((grade) => scale[grade]!)], separator),
    ),
  ].join("\n")}\n`;
}
