import type { Circle } from "./circle.ts";

/**
 * Whether hall and book have come to different turns: then nobody can say anything that both take. A steward's turn
 * may have been void, or was made at one of the two alone. The next that is made at both brings them together.
 */
export function isApart({ book, tie, waitsAt }: Circle): boolean {
  return tie !== null && waitsAt === null && (book.turns.at(-1)?.turn ?? 0) !== tie.standing.turn;
}
