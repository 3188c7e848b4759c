import { electionOf, writeCsv, writeGrades } from "@unionhall/count";
import type { Numbers } from "@unionhall/count/ballots";

type Ballots = readonly (readonly number[])[];

/**
 * What was answered to a question of numbers, as a table for `hall count`. Belenios counts 1 as the first place and as the
 * best grade, and 0 as none; a ballot that leaves out a grade counts for nothing there (`method_mj.ml`), and is left out.
 * Names of grades that a table could not keep apart give way to numbers, the higher the better; those of answers have numbers before them.
 */
export function papersOf({ question, answers, extra }: Numbers, ballots: Ballots): string {
  const names = answers.map(onOneLine);
  const candidates = names.length > 1 && areApart(names) ? names : names.map((name, at) => `${at + 1}. ${name}`.trim());
  const about = { title: onOneLine(question), candidates };
  const meant = typeof extra === "object" && extra !== null ? extra : {};
  const grades = "grades" in meant && isTexts(meant.grades) ? meant.grades.map(onOneLine) : null;
  if (grades !== null) {
    const graded = ballots.filter((each) => each.every((grade) => grade > 0 && grade <= grades.length));
    const sheets = graded.map((each) => ({ count: 1, grades: each.map((grade) => grades.length - grade) }));
    const scale =
      areApart(grades) && !grades.some((grade) => grade.includes(","))
        ? grades.toReversed()
        : grades.map((_, grade) => String(grade));
    return writeGrades({ ...about, seats: null, scale, sheets });
  }
  const seats = "seats" in meant && isSeats(meant.seats) ? meant.seats : null;
  return writeCsv(electionOf({ ...about, seats }, ballots));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}

/** An archive is somebody else's file, and may say anything. */
function isSeats(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

/** Whether each can be told from the others, and from none. */
function areApart(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size === names.length && !names.includes("");
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
