/** What is needed of a line: the union's own, or one as a screen sees it. */
interface Spoken {
  readonly id: string;
  readonly to: { readonly id: string | null } | null;
}

/** An answer to a question, and what people say to it, in the order in which they did. */
export interface Answer<L> {
  readonly line: L;
  readonly comments: readonly L[];
}

export interface DayOfAnswers<L> {
  readonly day: number;
  readonly answers: readonly Answer<L>[];
}

/** Whether a line answers the question itself. */
export function isAnswer({ to }: Spoken): boolean {
  return to === null;
}

/**
 * What was answered, by days, the newest first. `lines` are a question's, as they were said; `dayOf` tells on which day a line was, where
 * the question is asked. What is said to a comment goes to the same answer; what is said to something that is gone, or not
 * read here, stands by itself.
 */
export function answersByDay<L extends Spoken>(
  lines: readonly L[],
  dayOf: (line: L) => number,
): readonly DayOfAnswers<L>[] {
  const byLine = new Map<string, Told<L>>();
  const byDay = new Map<number, Told<L>[]>();
  for (const line of lines) {
    const about = line.to?.id == null ? undefined : byLine.get(line.to.id);
    const answer = about ?? { line, comments: [] };
    byLine.set(line.id, answer);
    if (about !== undefined) about.comments.push(line);
    else placeOf(byDay, dayOf(line)).push(answer);
  }
  const newest = [...byDay].toSorted(([a], [b]) => b - a);
  return newest.map(([day, answers]) => ({ day, answers: answers.toReversed() }));
}

interface Told<L> extends Answer<L> {
  readonly comments: L[];
}

function placeOf<L>(byDay: Map<number, Told<L>[]>, day: number): Told<L>[] {
  const there = byDay.get(day) ?? [];
  byDay.set(day, there);
  return there;
}
