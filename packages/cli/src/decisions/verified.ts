import type { CircleView, DecisionView, Language, Member, OutcomeView, TextDecided } from "@unionhall/member";
import { plain } from "../show/plain.ts";
import { verifyWords } from "../show/warnings.ts";
import { decisionsIn } from "./find.ts";

/** A decision that has an outcome. */
export interface Decided extends DecisionView {
  readonly outcome: OutcomeView;
}

/** What was decided in a circle, with what was found of the texts as all of it was read: a device does not keep up with so many at once. */
export async function decidedIn(
  member: Member,
  circle: CircleView,
  texts: readonly TextDecided[],
): Promise<readonly Decided[]> {
  const found = new Map(texts.map(({ room, text }) => [room, text]));
  return (await decisionsIn(member, circle)).flatMap(({ outcome, ...each }): Decided[] => {
    const text = found.get(each.at.room) ?? "unread";
    return outcome === null ? [] : [{ ...each, outcome, here: text !== "unread", changed: text === "changed" }];
  });
}

/** Whether its text is the one that was decided, and this device has not counted otherwise. */
export function isAsDecided({ here, changed, outcome }: Decided): boolean {
  return here && !changed && outcome.here !== "differs";
}

export function decidedText(all: readonly Decided[], language: Language): string {
  const words = verifyWords[language].decisions;
  const lines = all.map(({ title, here: isRead, changed, outcome: { passed, here, hash } }) => {
    const said = [
      passed ? words.passed : words.failed,
      words[here ?? "uncounted"],
      isRead ? (changed ? words.otherText : words.text) : words.noText,
    ];
    return `${plain(title)}: ${said.join("; ")}. ${hash}`;
  });
  return lines.join("\n") || words.none;
}
