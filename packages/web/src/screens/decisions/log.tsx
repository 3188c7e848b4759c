import type { CircleView, DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Tick } from "../../parts/tick.tsx";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { useMember } from "../../state/member.ts";
import { OlderOnes } from "./older-ones.tsx";
import { dayInFull, deedInWords, notDoneInWords, shortPrint, titleOf } from "./words.ts";

interface LogProps {
  readonly view: CircleView;
  readonly path: (decision: DecisionView) => string;
}

/** So many are looked through by eye. */
const few = 5;
/** So many are shown at once: a circle of some years has thousands. */
const page = 30;

/** What was decided, the newest first, and a way to find one among many. */
export function Log({ view, path }: LogProps): VNode | null {
  const say = decisionText();
  const [words, setWords] = useState("");
  const [dueOnly, showDue] = useState(false);
  const [most, setMost] = useState(page);
  const { decisions, fitting, all } = useMember().decisions.decided(view.id, { words, most });
  if (all === 0) return <OlderOnes view={view} />;
  const look = (asked: string): void => {
    setWords(asked);
    setMost(page);
  };
  const due = decisions.filter(({ review }) => review?.due === true);
  const more = Math.min(page, fitting - decisions.length);
  return (
    <section class="stack-s">
      <h2>{say.log}</h2>
      {all < few ? null : <Search words={words} look={look} fitting={fitting} />}
      {due.length === 0 ? null : <Tick words={adviceText().dueOnly} on={dueOnly} set={showDue} />}
      <ul class="list">
        {(dueOnly && due.length > 0 ? due : decisions).map((each) => (
          <li key={each.at.room}>
            <Decided of={each} path={path(each)} view={view} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : <Button press={() => setMost(most + page)}>{say.showMore(more)}</Button>}
      <OlderOnes view={view} />
    </section>
  );
}

interface SearchProps {
  readonly words: string;
  readonly look: (words: string) => void;
  readonly fitting: number;
}

function Search({ words, look, fitting }: SearchProps): VNode {
  const say = decisionText();
  return (
    <>
      <label class="field">
        {say.search}
        <input
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          value={words}
          onInput={({ currentTarget }) => look(currentTarget.value)}
        />
      </label>
      <p role="status" class={words === "" ? "unseen" : "small dim"}>
        {words === "" ? "" : say.found(fitting)}
      </p>
    </>
  );
}

interface DecidedProps {
  readonly of: DecisionView;
  readonly path: string;
  readonly view: CircleView;
}

function Decided({ of, path, view }: DecidedProps): VNode {
  const say = decisionText();
  const messages = text();
  const { outcome, quorum } = of;
  const time = outcome?.time ?? of.time;
  const takers = outcome === null ? [] : [say.tookPart(outcome.counts.takers, quorum.of)];
  return (
    <a class="item" href={path}>
      <span class="grow stack-s">
        <b class="headline" dir="auto">
          {titleOf(of)}
        </b>
        <span class="row">
          <Ended of={of} />
          <Advised of={of} />
          {of.review?.due === true ? <span class="tag wait">{adviceText().dueOnly}</span> : null}
        </span>
        <span class="small dim">
          {[say.methods[of.rule.method], ...takers].join(" · ")} ·{" "}
          <When time={time} words={ago(time, Date.now(), messages)} />
        </span>
        {of.outcome?.done.map(({ deed, why }, at) =>
          why === null ? null : (
            <span key={at} class="small">
              {deedInWords(deed, view.members)}: {say.notDone}. {notDoneInWords(why)}
            </span>
          ),
        )}
        {of.review?.day == null || of.review.due ? null : (
          <span class="small dim">{adviceText().reviewNext(dayInFull(of.review.day))}</span>
        )}
        <span class="small dim">{say.print(shortPrint(of.print))}</span>
      </span>
    </a>
  );
}

/** Whether advice was asked, came, and what was done with it, as far as that is read here. */
function Advised({ of: { advice } }: { readonly of: DecisionView }): VNode | null {
  const { inLog } = adviceText();
  if (advice.length === 0) return null;
  const used = advice.findLast((each) => each.used !== null)?.used ?? null;
  const came = advice.some(({ brought }) => brought.length > 0);
  return <span class="tag none">{used === null ? (came ? inLog.came : inLog.asked) : inLog[used.use]}</span>;
}

function Ended({ of: { outcome, round } }: { readonly of: DecisionView }): VNode {
  const { ended, outcomeState, round: rounds } = decisionText();
  if (outcome === null) return <span class="tag none">{rounds[round]}</span>;
  return (
    <>
      <span class={outcome.passed ? "tag good" : "tag none"}>{outcome.passed ? ended.passed : ended.failed}</span>
      {outcome.state === "stands" ? null : <span class="tag wait">{outcomeState[outcome.state]}</span>}
    </>
  );
}
