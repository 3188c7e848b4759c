import type { DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { capital } from "../../parts/time.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { waitsForMe } from "./open.ts";
import { positionInWords, titleOf, untilDay } from "./words.ts";

interface OpenOnesProps {
  readonly of: readonly DecisionView[];
  readonly path: (decision: DecisionView) => string;
}

/** What is to be decided: what waits for this person's word before all else, then what closes first. */
export function OpenOnes({ of, path }: OpenOnesProps): VNode {
  const say = decisionText();
  const sorted = of.toSorted((a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)) || lastOf(a) - lastOf(b));
  return (
    <section class="stack-s">
      <h2>{of.length === 0 ? say.nothing : say.open}</h2>
      {of.length === 0 ? <p class="dim">{say.nothingText}</p> : null}
      <ul class="list">
        {sorted.map((each) => (
          <li key={each.at.room}>
            <OpenOne of={each} path={path(each)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function lastOf({ lastDay }: DecisionView): number {
  return lastDay ?? 0;
}

function OpenOne({ of, path }: { readonly of: DecisionView; readonly path: string }): VNode {
  const say = decisionText();
  return (
    <a class="item" href={path}>
      <span class="grow stack-s">
        <b class="headline" dir="auto">
          {titleOf(of)}
        </b>
        <span class="small">{whenInWords(of)}</span>
        <span class="row">
          {waitsForMe(of) ? <span class="tag wait">{say.yourWord}</span> : null}
          {of.own === null ? null : <span class="tag cut">{say.youSaid(positionInWords(of.own, of))}</span>}
          <span class="tag none">{say.methods[of.rule.method]}</span>
          {of.waiting ? <span class="small dim">{roomText().waiting}</span> : null}
        </span>
      </span>
    </a>
  );
}

/** The round that it is in, and until when. */
function whenInWords({ round, lastDay }: Pick<DecisionView, "round" | "lastDay">): string {
  const say = decisionText();
  const words = lastDay === null ? say.round[round] : say.roundUntil(say.round[round], untilDay(lastDay));
  return capital(words, text().language);
}
