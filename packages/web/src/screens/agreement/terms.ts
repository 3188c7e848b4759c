import type { TermView } from "@unionhall/member";
import { roleName as wordOf } from "@unionhall/member/agreement";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { dayAs } from "../../parts/time.ts";

/** A day that may lie years from now, in the middle of a sentence. */
export function farDay(day: number): string {
  return dayAs(day, { dateStyle: "long" }, text().language);
}

/** The agreement's own word, or ours for a steward. */
export function roleName({ role }: TermView): string {
  return role === null ? agreementText().steward : called(role);
}

/** A role of the agreement, as it reads in the person's language. */
export function called(role: string): string {
  return isolate(wordOf(role, text().language));
}

/** What somebody carries, and until when. */
export function termWords(term: TermView): string {
  const say = agreementText();
  const { until, over } = term;
  if (until === null) return roleName(term);
  return (over ? say.over : say.until)(roleName(term), farDay(until));
}

/** The same beside its name. */
export function untilWords({ until, over }: TermView): string {
  const say = agreementText();
  if (until === null) return say.noEnd;
  return (over ? say.overOn : say.untilDay)(farDay(until));
}
