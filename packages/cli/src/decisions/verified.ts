import type { CircleView, DecisionView, Language, Member, OutcomeView } from "@unionhall/member";
import { roomAt } from "../place.ts";
import { plain } from "../show/plain.ts";
import { verifyWords } from "../show/warnings.ts";
import { decisionsIn } from "./find.ts";

/** A decision that has an outcome. */
export interface Decided extends DecisionView {
  readonly outcome: OutcomeView;
}

/** What was decided in a circle, with the texts that it binds to. */
export async function decidedIn(member: Member, circle: CircleView): Promise<readonly Decided[]> {
  for (const { at } of await decisionsIn(member, circle)) await roomAt(member, at);
  return member.decisions.list(circle.id).filter((each): each is Decided => each.outcome !== null);
}

/** Whether its text is the one that was decided, and this device has not counted otherwise. */
export function isAsDecided({ changed, outcome }: Decided): boolean {
  return !changed && outcome.here !== "differs";
}

export function decidedText(all: readonly Decided[], language: Language): string {
  const words = verifyWords[language].decisions;
  const lines = all.map(({ title, changed, outcome: { passed, here, hash } }) => {
    const said = [
      passed ? words.passed : words.failed,
      words[here ?? "uncounted"],
      changed ? words.otherText : words.text,
    ];
    return `${plain(title)}: ${said.join("; ")}. ${hash}`;
  });
  return lines.join("\n") || words.none;
}
