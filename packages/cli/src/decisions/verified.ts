import type { CircleView, DecisionView, Language, Member, OutcomeView } from "@unionhall/member";
import { roomAt } from "../place.ts";
import { plain } from "../show/plain.ts";
import { verifyWords } from "../show/warnings.ts";
import { decisionsIn } from "./find.ts";

/** A decision that has an outcome. */
export interface Decided extends DecisionView {
  readonly outcome: OutcomeView;
}

/** What was decided in a circle, each looked at while its text is read: a device does not keep up with so many at once. */
export async function decidedIn(member: Member, circle: CircleView): Promise<readonly Decided[]> {
  const decided: Decided[] = [];
  for (const { at, outcome } of await decisionsIn(member, circle)) {
    if (outcome === null) continue;
    await roomAt(member, at);
    const now = member.decisions.look(at);
    if (now !== null && now.outcome !== null) decided.push({ ...now, outcome: now.outcome });
  }
  return decided;
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
