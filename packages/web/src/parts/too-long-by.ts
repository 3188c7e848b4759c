/** By how many letters something written is too long. What is blank at its ends does not go. */
export function tooLongBy(written: string, longest: number): number {
  return Math.max(0, written.trim().length - longest);
}
