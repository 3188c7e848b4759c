import type { DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { useMember } from "../../state/member.ts";
import { shortPrint } from "./words.ts";

interface LogProps {
  readonly of: readonly DecisionView[];
  readonly path: (decision: DecisionView) => string;
}

/** So many are looked through by eye. */
const few = 5;

/** What was decided, the newest first, and a way to find one among many. */
export function Log({ of, path }: LogProps): VNode | null {
  const say = decisionText();
  const fits = useFitting();
  const [words, setWords] = useState("");
  if (of.length === 0) return null;
  const found = of.filter((each) => fits(each, words));
  return (
    <section class="stack-s">
      <h2>{say.log}</h2>
      {of.length < few ? null : (
        <>
          <label class="field">
            {say.search}
            <input
              type="search"
              autoComplete="off"
              enterKeyHint="search"
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </label>
          <p role="status" class={words === "" ? "unseen" : "small dim"}>
            {words === "" ? "" : say.found(found.length)}
          </p>
        </>
      )}
      <ul class="list">
        {found.map((each) => (
          <li key={each.at.room}>
            <Decided of={each} path={path(each)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By title and text, with or without accents. */
function useFitting(): (decision: DecisionView, words: string) => boolean {
  const { rooms } = useMember();
  return ({ at, title }, words) => plain(`${title} ${rooms.look(at)?.body?.text ?? ""}`).includes(plain(words.trim()));
}

function plain(words: string): string {
  return words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function Decided({ of, path }: { readonly of: DecisionView; readonly path: string }): VNode {
  const say = decisionText();
  const messages = text();
  const { outcome, quorum } = of;
  const time = outcome?.time ?? of.time;
  const takers = outcome === null ? [] : [say.tookPart(outcome.counts.takers, quorum.of)];
  return (
    <a class="item" href={path}>
      <span class="grow stack-s">
        <b class="headline" dir="auto">
          {of.title}
        </b>
        <span class="row">
          <Ended of={of} />
        </span>
        <span class="small dim">
          {[say.methods[of.rule.method], ...takers].join(" · ")} ·{" "}
          <When time={time} words={ago(time, Date.now(), messages)} />
        </span>
        {outcome === null ? null : <span class="small dim">{say.print(shortPrint(outcome.hash))}</span>}
      </span>
    </a>
  );
}

function Ended({ of: { outcome } }: { readonly of: DecisionView }): VNode {
  const { ended, outcomeState } = decisionText();
  if (outcome === null) return <span class="tag none">{ended.withdrawn}</span>;
  return (
    <>
      <span class={outcome.passed ? "tag good" : "tag none"}>{outcome.passed ? ended.passed : ended.failed}</span>
      {outcome.state === "stands" ? null : <span class="tag wait">{outcomeState[outcome.state]}</span>}
    </>
  );
}
