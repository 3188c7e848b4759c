import type { AgreementView } from "@unionhall/member";
import type { Rule } from "@unionhall/union";
import { quorumOf } from "@unionhall/union";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { dayHere } from "../../parts/day-here.ts";
import { capital } from "../../parts/time.ts";
import { text } from "../../messages/messages.ts";
import { ruleInWords, untilDay } from "./words.ts";

interface WillBeProps {
  readonly rule: Rule;
  readonly agreement: AgreementView;
}

/** By which rule it will be decided, and until which days, before it is sent. */
export function WillBe({ rule, agreement }: WillBeProps): VNode {
  const say = decisionText();
  const of = agreement.people.filter(({ standing }) => standing === "member").length;
  const needs = quorumOf(rule, { of, away: 0 });
  return (
    <div class="note stack-s" role="status">
      <b>{say.willBe}</b>
      <p>{ruleInWords(rule, { needs, of })}</p>
      <p class="small">{roundsFrom(rule, dayHere())}</p>
    </div>
  );
}

const three = ["clarify", "react", "decide"] as const;

function roundsFrom({ days }: Rule, today: number): string {
  const say = decisionText();
  let last = today;
  const rounds = three.flatMap((each) => {
    if (days[each] === 0) return [];
    last += days[each];
    return [capital(say.roundUntil(say.round[each], untilDay(last)), text().language)];
  });
  return rounds.join(" · ");
}
