import type { CircleView, DecisionView } from "@unionhall/member";
import { longestBody } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Button } from "../../parts/button.tsx";
import { filled } from "../../parts/field.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Form } from "../../parts/form.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { DeedFields, useDeeds } from "./deed-fields.tsx";
import { ReviewField } from "./review-field.tsx";

interface AmendProps {
  readonly view: CircleView;
  readonly of: DecisionView;
  /** As it was written so far. */
  readonly text: string;
  readonly close: () => void;
}

/** What it says and does from now on. What it is about, and so its rule, stays; and so does an agreement that it would bring. */
export function Amend({ view, of, text: written, close }: AmendProps): VNode {
  const say = decisionText();
  const member = useMember();
  const act = useAct();
  const looked = member.agreements.look(view.id);
  const typed = useDeeds(of.subject, of.deeds);
  const [review, setReview] = useState(of.review?.day ?? null);
  const [amiss, setAmiss] = useState<string | null>(null);
  const kept = of.deeds.filter(({ type }) => type === "agreement" || type === "seat");
  const submit = (form: HTMLFormElement): void => {
    setAmiss(typed.amiss);
    if (typed.amiss !== null) return;
    const change = { text: filled(form, "text"), deeds: [...kept, ...typed.deeds], review };
    act.run(
      () => member.decisions.amend(of.at, change),
      () => (tell(say.amended), close()),
    );
  };
  return (
    <>
      <FormTitle>{say.amend}</FormTitle>
      <p class="dim">{say.amendText}</p>
      <Form submit={submit}>
        <LongText
          name="text"
          label={say.textField}
          longest={longestBody}
          value={written}
          write={() => {}}
          people={() => nameableIn(member.circle(view.id))}
        />
        {looked === null ? null : <DeedFields view={view} agreement={looked} subject={of.subject} typed={typed} />}
        <ReviewField typed={{ day: review, choose: setReview }} />
        <Amiss why={amiss} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.amendGo}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </>
  );
}
