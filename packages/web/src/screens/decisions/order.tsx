import type { Comparisons, Counts } from "@unionhall/union";
import { comparisonsIn, pairsOf, rankedBefore, rankedBy } from "@unionhall/union";
import type { VNode } from "preact";
import { optionText } from "../../messages/options.ts";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";

interface OrderProps {
  readonly counts: Counts;
  readonly options: readonly string[];
  /** From the first to the last, those that stand equal together. */
  readonly order: readonly (readonly number[])[];
}

/** Which option comes first, in which order the others come, and how each stands to each. */
export function Order({ counts, options, order }: OrderProps): VNode {
  const say = optionText();
  const comparisons = comparisonsIn(counts.options);
  return (
    <>
      <p>{firstOf(comparisons, { options, order })}</p>
      <ol class="stack">
        {order.flatMap((group, nth) => {
          const place = order.slice(0, nth).flat().length + 1;
          return group.map((option) => (
            <li key={option} class="stack-s">
              <span>
                <b>{place}.</b> <bdi>{options[option]}</bdi>
              </span>
              <svg
                class="share"
                viewBox={`0 0 ${Math.max(1, counts.takers)} 1`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={rankedBy(comparisons, option)} height={1} class="good" />
              </svg>
              <span class="small dim">{say.rankedBy(rankedBy(comparisons, option), counts.takers)}</span>
            </li>
          ));
        })}
      </ol>
      <Compared comparisons={comparisons} options={options} order={order} />
    </>
  );
}

function firstOf(comparisons: Comparisons, { options, order }: Omit<OrderProps, "counts">): string {
  const say = optionText();
  const first = order[0] ?? [];
  if (first.every((option) => rankedBy(comparisons, option) === 0)) return say.none;
  const named = first.map((option) => isolate(options[option] ?? ""));
  return named.length === 1 ? say.first(named[0]!) : say.alike(listed(named.map((each) => say.quoted(each))));
}

interface ComparedProps extends Omit<OrderProps, "counts"> {
  readonly comparisons: Comparisons;
}

/** Of each two, how many have which before the other: anybody can find the order by it. */
function Compared({ comparisons, options, order }: ComparedProps): VNode {
  const say = optionText();
  return (
    <details>
      <summary>{say.comparisons}</summary>
      <div class="stack">
        <p class="small dim">{say.how}</p>
        <ul class="list">
          {pairsOf(order.flat()).map(([one, other]) => (
            <li key={`${one} ${other}`} class="compared">
              <Side words={options[one] ?? ""} count={rankedBefore(comparisons, one, other)} />
              <Side words={options[other] ?? ""} count={rankedBefore(comparisons, other, one)} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Side({ words, count }: { readonly words: string; readonly count: number }): VNode {
  return (
    <span class="row one">
      <bdi class="grow">{words}</bdi>
      <b>{count}</b>
    </span>
  );
}
