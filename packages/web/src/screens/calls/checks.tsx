import type { CallView, CheckView } from "@unionhall/member";
import type { CheckAmiss, CheckKind } from "@unionhall/union";
import { checkAmiss, checkKinds, longestQuestion, minutesMore } from "@unionhall/union";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { useStays } from "../../parts/half-written.ts";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

/** What everybody is asked now, the newest first. */
export function OpenChecks({ call, may }: OfCall): VNode | null {
  const open = call.checks.filter(({ isOpen }) => isOpen).toReversed();
  if (open.length === 0 || call.over !== null) return null;
  return (
    <section class="stack" aria-label={callText().checks}>
      {open.map((check) => (
        <OneCheck key={check.id} call={call} check={check} may={may} />
      ))}
    </section>
  );
}

/** What everybody was asked, and what they said; who may ask. */
export function Checks({ call, may }: OfCall): VNode | null {
  const say = callText();
  const form = useRef<HTMLElement>(null);
  const asks = useStays(may && call.may.check && call.over === null, () => form.current);
  const past = call.checks.filter(({ isOpen }) => !isOpen || call.over !== null).toReversed();
  if (past.length === 0 && !asks) return null;
  return (
    <section ref={form}>
      {asks ? <Ask call={call} /> : null}
      {past.length === 0 ? null : (
        <details>
          <summary>{inCallText().askedBefore(past.length)}</summary>
          <div class="stack">
            {past.map((check) => (
              <OneCheck key={check.id} call={call} check={check} may={false} />
            ))}
          </div>
        </details>
      )}
      <p class="small dim">{say.decidesNothing}</p>
    </section>
  );
}

/** What a share of the bar is coloured like; its words and its number stand beside it. */
const tones: Readonly<Record<CheckKind, readonly string[]>> = {
  temperature: ["good", "calm", "wait"],
  gradients: ["good", "good", "calm", "wait", "accent"],
  hands: ["good"],
  straw: [],
  more: ["good", "wait"],
};

interface OneCheckProps {
  readonly call: CallView;
  readonly check: CheckView;
  readonly may: boolean;
}

function OneCheck({ call, check, may }: OneCheckProps): VNode {
  const [say, own] = [callText(), inCallText()];
  const { calls } = useMember();
  const act = useAct();
  const answers = check.as === "straw" ? check.choices : say.answers[check.as];
  const isOpen = check.isOpen && may;
  const question = check.as === "more" ? own.askMore(minutesMore) : check.question;
  const all = check.counts.reduce((sum, count) => sum + count, 0);
  const press = (choice: number): void =>
    act.run(() => calls.answerCheck(call, check.id, choice === check.mine ? null : choice));
  return (
    <article class="card">
      <h3 dir="auto">{question}</h3>
      <p class="small dim">
        {say.kinds[check.as]} · {own.answered(all)}
      </p>
      <div class="stack-s" role="group" aria-label={question}>
        {answers.map((words, at) => (
          <Answer
            key={at}
            words={words}
            count={check.counts[at] ?? 0}
            of={all}
            tone={tones[check.as][at] ?? "calm"}
            mine={check.mine === at}
            press={isOpen ? () => press(at) : null}
          />
        ))}
      </div>
      <Trouble of={act.problem} />
      {isOpen && (check.as === "more" ? call.may.agenda : call.may.check) ? (
        <div class="row">
          <Button busy={act.busy} press={() => act.run(() => calls.closeCheck(call, check.id))}>
            {say.close}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

interface AnswerProps {
  readonly words: string;
  readonly count: number;
  /** How many have answered. */
  readonly of: number;
  readonly tone: string;
  readonly mine: boolean;
  /** Null where it cannot be given any more. */
  readonly press: (() => void) | null;
}

/** In words, as a number, and as a bar of that length. */
function Answer({ words, count, of, tone, mine, press }: AnswerProps): VNode {
  return (
    <button type="button" class="position" aria-pressed={mine} disabled={press === null} onClick={press ?? undefined}>
      <span class="row">
        <b class="grow">
          <bdi>{words}</bdi>
        </b>
        <b>{count}</b>
      </span>
      <svg class="share" viewBox={`0 0 ${Math.max(1, of)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={count} height={1} class={tone} />
      </svg>
    </button>
  );
}

/** Time is asked for where the time is kept. */
const asked = checkKinds.filter((each) => each !== "more");

function Ask({ call }: { readonly call: CallView }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [as, setAs] = useState<(typeof asked)[number]>("temperature");
  const [amiss, setAmiss] = useState<CheckAmiss | null>(null);
  const ask = (form: HTMLFormElement): void => {
    const choices =
      as === "straw"
        ? filled(form, "choices")
            .split("\n")
            .map((each) => each.trim())
            .filter((each) => each !== "")
        : [];
    const asks = { as, question: filled(form, "question"), choices };
    const why = checkAmiss(asks);
    setAmiss(why);
    if (why !== null) return act.clear();
    act.run(
      () => calls.check(call, asks),
      () => form.reset(),
    );
  };
  return (
    <details>
      <summary>{say.askAll}</summary>
      <Form submit={ask}>
        <Select
          label={say.kind}
          of={asked.map((value) => ({ value, words: say.kinds[value] }))}
          chosen={as}
          choose={setAs}
        />
        <Field name="question" label={say.question} maxLength={longestQuestion} />
        {as === "straw" ? <Area name="choices" label={say.choices} value="" rows={4} /> : null}
        <Amiss why={amiss === null ? null : say.checkAmiss[amiss]} />
        <Trouble of={act.problem} />
        <Button busy={act.busy}>{say.askAll}</Button>
      </Form>
    </details>
  );
}
