import type { DecisionView, ReasonView } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { Face } from "../../parts/face.tsx";
import { Muted } from "../../parts/muted.tsx";
import { Words } from "../../parts/words.tsx";
import { Counted } from "./counted.tsx";
import type { Under } from "./rounds.tsx";
import { positionInWords } from "./words.ts";

/** How many have taken part, what they said and why, as far as that is shown. */
export function SoFar({ of, under: Title = "h2" }: { readonly of: DecisionView } & Under): VNode | null {
  const say = decisionText();
  const { quorum, counts, rule, round } = of;
  if (round === "clarify" || round === "react") return null;
  return (
    <section class="stack">
      <Title>{say.so}</Title>
      {quorum.have === null ? null : <p>{say.quorumHave(quorum.have, quorum.needs)}</p>}
      {counts === null ? null : <Counted counts={counts} options={of.options} order={of.order} />}
      {rule.hidden && counts === null ? <p class="note">{say.hidden}</p> : null}
      <Reasons of={of} />
    </section>
  );
}

/** What people gave as their reasons. */
export function Reasons({ of }: { readonly of: DecisionView }): VNode | null {
  const given = of.reasons.filter(({ reason }) => reason !== "");
  if (given.length === 0) return null;
  return (
    <details open={given.length < 4}>
      <summary>{decisionText().reasons}</summary>
      <ul class="list">
        {given.map((each) => (
          <li key={each.by} class="item">
            <Face of={each.by} name={each.name} small />
            <span class="grow stack-s">
              <span class="small dim">
                <bdi>{each.name}</bdi> · {positionInWords(each, of)}
              </span>
              {each.muted ? (
                <Muted>
                  <Reason of={each} />
                </Muted>
              ) : (
                <Reason of={each} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reason({ of }: { readonly of: ReasonView }): VNode {
  return (
    <span class="said">
      <Words of={of.reason} />
    </span>
  );
}
