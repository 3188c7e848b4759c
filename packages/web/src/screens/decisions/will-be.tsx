import type { DecidingAhead } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { capital } from "../../parts/time.ts";
import { ruleInWords, untilDay } from "./words.ts";

/** By which rule it will be decided, and until which days, before it is sent. */
export function WillBe({ ahead: { rule, quorum, rounds } }: { readonly ahead: DecidingAhead }): VNode {
  const say = decisionText();
  const until = rounds.map(({ round, lastDay }) =>
    capital(say.roundUntil(say.round[round], untilDay(lastDay)), text().language),
  );
  return (
    <div class="note stack-s" role="status">
      <b>{say.willBe}</b>
      <p>{ruleInWords(rule, quorum)}</p>
      <p class="small">{until.join(" · ")}</p>
    </div>
  );
}
