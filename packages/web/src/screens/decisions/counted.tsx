import type { DecisionView } from "@unionhall/member";
import type { Counts } from "@unionhall/union";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { Order } from "./order.tsx";

/** What a share of the bar is coloured like; its words stand below it. */
const tones: { readonly [choice: string]: string } = {
  consent: "good",
  agree: "good",
  yes: "good",
  despite: "calm",
  5: "good",
  4: "good",
  options: "good",
  advice: "calm",
  reservations: "calm",
  3: "calm",
  aside: "wait",
  2: "wait",
  no: "accent",
  1: "accent",
};

interface CountedProps {
  readonly counts: Counts;
  /** What options stand for. */
  readonly options: readonly string[];
  /** Of those that are ranked. */
  readonly order: DecisionView["order"];
}

/** What all said, as a bar and in words. */
export function Counted({ counts, options, order }: CountedProps): VNode {
  const say = decisionText();
  const said = counts.said.filter(({ count }) => count > 0);
  return (
    <>
      {said.length === 0 || options.length > 0 ? null : <Bar of={said} />}
      <ul class="row counted">
        {said
          .filter(({ choice }) => choice !== "options")
          .map(({ choice, count }) => (
            <li key={choice} class={`tone ${tones[choice] ?? ""}`}>
              <b>{count}</b> {say.counted[choice][count === 1 ? "one" : "many"]}
            </li>
          ))}
      </ul>
      {options.length === 0 ? null : order !== null ? (
        <Order counts={counts} options={options} order={order} />
      ) : (
        <Options counts={counts} options={options} />
      )}
      {counts.carried === 0 ? null : <p class="small dim">{say.carriedCount(counts.carried)}</p>}
    </>
  );
}

function Bar({ of }: { readonly of: Counts["said"] }): VNode {
  const all = of.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return (
    <svg class="share" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
      {of.map(({ choice, count }) => {
        const x = from;
        from += count;
        return <rect key={choice} x={x} width={count} height={1} class={tones[choice] ?? ""} />;
      })}
    </svg>
  );
}

/** What most chose first. */
function Options({ counts, options }: Omit<CountedProps, "order">): VNode {
  const all = options.map((words, at) => ({ words, count: counts.options[at] ?? 0 }));
  return (
    <ol class="stack">
      {all
        .toSorted((a, b) => b.count - a.count)
        .map(({ words, count }) => (
          <li key={words} class="stack-s">
            <span class="row">
              <span class="grow" dir="auto">
                {words}
              </span>
              <b>{count}</b>
            </span>
            <svg
              class="share"
              viewBox={`0 0 ${Math.max(1, counts.takers)} 1`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width={count} height={1} class="good" />
            </svg>
          </li>
        ))}
    </ol>
  );
}
