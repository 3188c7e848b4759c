import type { SeatAnswer } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { SeatRoom } from "@unionhall/union";
import { decisionCopied } from "@unionhall/union";
import type { Session } from "../session/session.ts";
import type { Alike, HomeSeat } from "./home-rooms.ts";
import { alike, mostOfKeys, roomOf } from "./home-rooms.ts";
import { put } from "./put.ts";
import type { Question } from "./questions.ts";
import { questionsOf } from "./questions.ts";
import { signWord } from "./sign.ts";

/**
 * Whoever has a word that somebody has changed since can still bring it, as long as the seat has not answered: what is signed cannot be
 * taken back. Where most had said another thing by then, those say it once more, after the answer that was brought; and who
 * copied the question here copies it as it is asked from now on.
 */
export async function sayAgain(seat: HomeSeat, other: Session): Promise<void> {
  const stands = other.circle.book.seats.get(seat.seat);
  if (stands === undefined) return;
  for (const question of questionsOf(seat, roomOf(seat))) {
    const answer = stands.answers.get(question.subject);
    if (answer === undefined) continue;
    await copyAgain(seat, roomOf(seat), question);
    const groups = alike(seat, roomOf(seat), question.subject, answer.after, question.after);
    const word = overtaken(groups, question, { answer, needed: mostOfKeys(stands), me: seat.home.me });
    if (word !== null) await signWord(seat, word.deed, { ...word, after: question.after });
  }
}

interface There {
  readonly answer: SeatAnswer;
  readonly needed: number;
  readonly me: MemberId | null;
}

/** This person's word for what most had said when another answer was brought; null where there is none, or it was said again. */
export function overtaken(
  said: readonly Alike[],
  { asOf, after }: Pick<Question, "asOf" | "after">,
  { answer, needed, me }: There,
): Alike["words"][number] | null {
  if (answer.asOf !== asOf) return null;
  const isOther = ({ deed, words }: Alike): boolean =>
    deed.type === "answered" && deed.asOf === asOf && deed.answer !== answer.answer && words.length >= needed;
  const words = said.find(isOther)?.words ?? [];
  return words.find((word) => word.by === me && word.after !== after) ?? null;
}

/** What is asked is the same, and comes after another answer. */
async function copyAgain(
  seat: HomeSeat,
  { copied }: SeatRoom,
  { subject, asOf, after, answer }: Question,
): Promise<void> {
  const before = copied.get(subject);
  if (before?.by !== seat.home.me || before?.asOf !== asOf || before.after >= after) return;
  const { title, text, deeds, about, may, lastDay } = before;
  const now = { subject, asOf, after, title, text, deeds, about, may, lastDay, answer };
  await put(seat, "passing", decisionCopied, now);
}
