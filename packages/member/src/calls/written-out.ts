/** What opens a direction of its own and might not end it (Unicode UAX #9): in one text it would turn our words that stand after it. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;
/** All that ends a line somewhere. */
const ends = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** A text of somebody's as its lines, for where it leaves the circle: none of them passes for one of ours, or turns one. */
export function linesOf(text: string): readonly string[] {
  return text.replaceAll(turns, "").split(ends);
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return linesOf(text).join(" ");
}
