import type { DecisionView } from "@unionhall/member";
import type { Choice, Position } from "@unionhall/union";
import { longestReason, offeredBy } from "@unionhall/union";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { Area } from "../../parts/area.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Ranking } from "./ranking.tsx";

export type Said = Position & { readonly reason: string };

/** What of a decision says what can be said to it. */
export type Sayable = Pick<DecisionView, "rule" | "options" | "objections">;

interface PositionsProps {
  readonly of: Sayable;
  readonly legend: string;
  readonly chosen: Choice | null;
  readonly pick: (choice: Choice) => void;
  /** Which options are chosen; where they are ranked, in which order. */
  readonly ticked: readonly number[];
  readonly tick: (options: readonly number[]) => void;
}

/** What can be said, by the method: each a button as wide as the page. Between options, each is ticked, or put in order. */
export function Positions({ of, legend, chosen, pick, ticked, tick }: PositionsProps): VNode | null {
  const { method } = of.rule;
  if (method === "advice") return null;
  return (
    <div class="stack-s" role="group" aria-label={legend}>
      {method === "approval" ? (
        <div class="ways ticks">
          {of.options.map((words, at) => (
            <Tick
              key={at}
              words={words}
              on={ticked.includes(at)}
              set={(on) => tick(on ? [...ticked, at].toSorted((a, b) => a - b) : ticked.filter((each) => each !== at))}
            />
          ))}
        </div>
      ) : null}
      {method === "ranked" ? <Ranking options={of.options} order={ticked} set={tick} /> : null}
      {offeredBy(of.rule, of.objections)
        .filter((choice) => choice !== "options")
        .map((choice) => (
          <PositionButton key={choice} choice={choice} on={choice === chosen} press={() => pick(choice)} />
        ))}
    </div>
  );
}

interface PositionButtonProps {
  readonly choice: Choice;
  readonly on: boolean;
  readonly press: () => void;
}

function PositionButton({ choice, on, press }: PositionButtonProps): VNode {
  const say = decisionText();
  return <SayButton words={say.choices[choice]} hint={say.hints[choice] ?? ""} on={on} press={press} />;
}

interface SayButtonProps {
  readonly words: string;
  /** What it comes to. */
  readonly hint: string;
  /** Left out where it asks for more first. */
  readonly on?: boolean;
  readonly press: () => void;
}

/** As wide as the page. */
export function SayButton({ words, hint, on, press }: SayButtonProps): VNode {
  return (
    <button
      type="button"
      class="position"
      aria-pressed={on}
      aria-haspopup={on === undefined ? "dialog" : undefined}
      onClick={press}
    >
      <b>{words}</b>
      {hint === "" ? null : <span class="small">{hint}</span>}
    </button>
  );
}

interface ReasonFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly write: (reason: string) => void;
}

export function ReasonField({ required = false, ...field }: ReasonFieldProps): VNode {
  return <Area {...field} rows={3} longest={longestReason} optional={!required} />;
}
