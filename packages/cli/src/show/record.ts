import type { RecordWeighed } from "@unionhall/member";
import { plain } from "./plain.ts";
import { dayText } from "./time.ts";

/** Whose key it is, as one's own circle has it; null where it is nobody's there, or where one is not in that circle. */
export interface Looked {
  readonly circle: string | null;
  readonly whose: string | null;
}

type Weighed = Exclude<RecordWeighed, { readonly says: "unreadable" }>;

/** Of a record of taking part, what a program is told: without what nobody reads. `looked`: null where nobody asked whose it is. */
export function recordTold({ says, circle, title, day, minutes, name, by }: Weighed, looked: Looked | null): object {
  const mine = looked === null ? {} : { mine: looked };
  return { says, circle, title, day, minutes, name, by, ...mine };
}

export function recordText({ says, title, day, minutes, name, by, circle }: Weighed, looked: Looked | null): string {
  const words = `${plain(name)} took part in: ${plain(title)}, ${dayText(day)}, ${minutes} minutes.`;
  if (says === "fails") return `The record does not hold: this key has not signed it.\n  ${words}\n  Key: ${by}`;
  return [
    "The record holds: whoever has this key has signed it.",
    words,
    `Key: ${by}`,
    `Of the circle, as it says: ${circle}`,
    ...(looked === null ? [] : [lookedText(looked)]),
    "It does not prove that whoever shows it is whom it names: they chose that name. Nor that the key is of that circle: ask somebody who is in it.",
  ].join("\n  ");
}

function lookedText({ circle, whose }: Looked): string {
  if (circle === null) return "You are not in that circle, so nobody can tell whose key it is.";
  return whose === null ? "It is nobody's key there." : `It is a key of ${plain(whose)} in ${plain(circle)}.`;
}
