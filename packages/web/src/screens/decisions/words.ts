import type { AdviceView, DecisionView, NotDone, ProposedDeed } from "@unionhall/member";
import { roleName, ruleSentence } from "@unionhall/member/agreement";
import type { MemberId } from "@unionhall/protocol";
import type { Position, Rule } from "@unionhall/union";
import { adviceText } from "../../messages/advice.ts";
import { decisionText } from "../../messages/decisions.ts";
import { text, warningWords } from "../../messages/messages.ts";
import { dayHere } from "../../parts/day-here.ts";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
import { dayAs } from "../../parts/time.ts";

interface Named {
  readonly id: MemberId;
  readonly name: string;
}

/** A day by its weekday and date, in the middle of a sentence. */
export function dayInFull(day: number): string {
  return dayAs(day, { weekday: "long", day: "numeric", month: "long" }, text().language);
}

export function untilDay(day: number): string {
  const { until } = decisionText();
  const today = dayHere();
  if (day === today) return until.today;
  return day === today + 1 ? until.tomorrow : until.day(dayInFull(day));
}

/** How something is decided, and how many have to take part. */
export function ruleInWords(rule: Rule, { needs, of }: { readonly needs: number; readonly of: number }): string {
  const sentence = ruleSentence(rule, text().language);
  return rule.method === "advice" ? sentence : `${sentence} ${decisionText().quorum(needs, of)}`;
}

/** A deed as a sentence. */
export function deedInWords(deed: ProposedDeed, people: readonly Named[]): string {
  const { deeds, somebody } = decisionText();
  if (deed.type === "agreement") return deeds.agreement;
  if (deed.type === "seat") return deeds.seat(deed.name === "" ? "" : isolate(deed.name), deed.opened !== null);
  const name = isolate(people.find(({ id }) => id === deed.member)?.name ?? somebody);
  switch (deed.type) {
    case "steward":
      return deeds.steward(name, deed.on);
    case "role":
      return deeds.role(name, isolate(roleName(deed.role, text().language)), deed.on);
    case "standing":
      return deeds.standing[deed.as](name);
    case "removal":
      return deeds.removal(name);
  }
}

/** Why what was decided is not carried out. */
export function notDoneInWords(why: NotDone): string {
  const { notDoneFor } = decisionText();
  switch (why) {
    case "overtaken":
    case "too-late":
    case "others-came":
      return notDoneFor[why];
    default:
      return warningWords()?.voids[why] ?? "";
  }
}

/** Whoever names a room that nobody has opened, or that is not read here, has proposed something without a title. */
export function titleOf({ title, name }: Pick<DecisionView, "title" | "name">): string {
  return title === "" ? decisionText().untitled(isolate(name)) : title;
}

/** What somebody said, as they would say it. */
export function positionInWords(
  { choice, options }: Position,
  { options: all, rule }: Pick<DecisionView, "options" | "rule">,
): string {
  if (choice !== "options") return decisionText().choices[choice];
  const named = options.map((at) => isolate(all[at] ?? ""));
  return rule.method === "ranked" ? named.map((each, at) => `${at + 1}. ${each}`).join(", ") : listed(named);
}

/** Whether advice came, and what was done with it. */
export function adviceInWords({ called, brought, used }: AdviceView): string {
  const say = adviceText();
  const asked = say.wereAsked(isolate(called));
  if (used !== null) return `${asked} ${say.used[used.use]} ${isolate(used.because)}`;
  return brought.length === 0 ? `${asked} ${say.none}` : `${asked} ${say.came(brought.length)}`;
}

/** The beginning of a fingerprint, in groups that can be read to somebody. */
export function shortPrint(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");
}
