import type { DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { dayAs } from "../../parts/time.ts";
import { isOpen } from "./open.ts";
import { Waiving } from "./waiving.tsx";
import { ruleInWords } from "./words.ts";

/** How deep its heading stands in the page. */
export interface Under {
  readonly under?: "h2" | "h3";
}

const three = ["clarify", "react", "decide"] as const;

/** How it is decided, and how far that is: which round, until which day. */
export function Rounds({ of, under: Title = "h2" }: { readonly of: DecisionView } & Under): VNode {
  const say = decisionText();
  return (
    <section class="stack">
      <Title>{isOpen(of) ? say.rounds : say.how}</Title>
      {isOpen(of) ? <Line of={of} /> : null}
      {of.outcome === null ? <p>{say.inRound[of.round]}</p> : null}
      <Waiving of={of} />
      <p class="small dim">{ruleInWords(of.rule, of.quorum)}</p>
    </section>
  );
}

/** Those that the rule gives days to. */
function Line({ of: { rule, round, lastDay } }: { readonly of: DecisionView }): VNode {
  const say = decisionText();
  const { language } = text();
  const shown = three.filter((each) => rule.days[each] > 0 || each === round);
  const now = shown.findIndex((each) => each === round);
  const lasts = lastDays(shown, now, { rule, lastDay });
  return (
    <ol class="rounds">
      {shown.map((each, at) => {
        const last = lasts[at] ?? null;
        return (
          <li key={each} aria-current={at === now ? "step" : undefined} class={now < 0 || at < now ? "past" : ""}>
            <b>{say.round[each]}</b>
            <span class="small">
              {last === null ? "" : say.until.day(dayAs(last, { day: "numeric", month: "short" }, language))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Of the round that it is in and of those that follow, each as long as the rule has it. */
function lastDays(
  shown: readonly (typeof three)[number][],
  now: number,
  { rule, lastDay }: Pick<DecisionView, "rule" | "lastDay">,
): readonly (number | null)[] {
  let day = lastDay;
  return shown.map((each, at) => {
    if (now < 0 || at < now || day === null) return null;
    if (at > now) day += rule.days[each];
    return day;
  });
}
