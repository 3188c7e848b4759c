import { cut, stop } from "../refusal.ts";

export const mostPapers: number = Number.MAX_SAFE_INTEGER;

/** A whole number that is not negative, as written: no sign, no point, nothing beside it. */
export function wholeNumber(text: string, line: number, most: number = mostPapers): number {
  if (/^-\d/.test(text)) stop(line, { what: "negative", text: cut(text) });
  if (!/^\d+$/.test(text)) stop(line, { what: "not-a-number", text: cut(text) });
  const number = text.length > 16 ? Number.POSITIVE_INFINITY : Number(text);
  if (number > most) stop(line, { what: "too-large", most: String(most) });
  return number;
}
