const firstStrong = "\u2068";
const pop = "\u2069";
/** Marks that turn or end a direction (Unicode UAX #9): a name must not turn the sentence it stands in. */
const turns = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** Words a member chose, ready to stand inside a sentence of ours. */
export function isolate(words: string): string {
  return firstStrong + words.replace(turns, "").replace(/\s+/g, " ") + pop;
}
