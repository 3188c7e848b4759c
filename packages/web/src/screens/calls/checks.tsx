import type { CallView, CheckView } from "@unionhall/member";
import type { CheckKind } from "@unionhall/union";
import { checkKinds, longestQuestion } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

/** What everybody is asked at once, the newest first; who may ask. */
export function Checks({ call, may }: OfCall): VNode | null {
  const say = callText();
  const asks = may && call.may.check && call.over === null;
  if (call.checks.length === 0 && !asks) return null;
  return (
    <section class="stack">
      <h2>{say.checks}</h2>
      {call.checks.toReversed().map((check) => (
        <OneCheck key={check.id} call={call} check={check} may={may} />
      ))}
      {asks ? <Ask call={call} /> : null}
    </section>
  );
}

interface OneCheckProps {
  readonly call: CallView;
  readonly check: CheckView;
  readonly may: boolean;
}

function OneCheck({ call, check, may }: OneCheckProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const answers = check.as === "straw" ? check.choices : say.answers[check.as];
  const isOpen = check.isOpen && may;
  const press = (choice: number): void =>
    act.run(() => calls.answerCheck(call, check.id, choice === check.mine ? null : choice));
  return (
    <article class="card">
      <h3 dir="auto">{check.question}</h3>
      <p class="small dim">
        {say.kinds[check.as]}. {say.decidesNothing} {check.isOpen ? "" : say.closed}
      </p>
      <div class="stack-s" role="group" aria-label={check.question}>
        {answers.map((words, at) => (
          <button
            key={at}
            type="button"
            class="boost"
            aria-pressed={check.mine === at}
            disabled={!isOpen}
            onClick={() => press(at)}
          >
            <bdi>{words}</bdi> {check.counts[at]}
          </button>
        ))}
      </div>
      <Trouble of={act.problem} />
      {isOpen && call.may.check ? (
        <div class="row">
          <Button busy={act.busy} press={() => act.run(() => calls.closeCheck(call, check.id))}>
            {say.close}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

function Ask({ call }: { readonly call: CallView }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [as, setAs] = useState<CheckKind>("temperature");
  const ask = (form: HTMLFormElement): void => {
    const choices =
      as === "straw"
        ? filled(form, "choices")
            .split("\n")
            .map((each) => each.trim())
            .filter((each) => each !== "")
        : [];
    act.run(
      () => calls.check(call, { as, question: filled(form, "question"), choices }),
      () => form.reset(),
    );
  };
  return (
    <details>
      <summary>{say.askAll}</summary>
      <Form submit={ask}>
        <Select
          label={say.kind}
          of={checkKinds.map((value) => ({ value, words: say.kinds[value] }))}
          chosen={as}
          choose={setAs}
        />
        <Field name="question" label={say.question} maxLength={longestQuestion} />
        {as === "straw" ? <Area name="choices" label={say.choices} value="" rows={4} /> : null}
        <Trouble of={act.problem} />
        <Button kind="go" busy={act.busy}>
          {say.askAll}
        </Button>
      </Form>
    </details>
  );
}
