import type { AgreementView, CircleView, NewProposal } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { Agreement, Subject } from "@unionhall/union";
import { betweenOptions, longestBody, longestItemTitle, subjects } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Form } from "../../parts/form.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { roomPath } from "../../route/route.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import type { DeedsTyped } from "./deed-fields.tsx";
import { DeedFields, useDeeds } from "./deed-fields.tsx";
import type { OptionsTyped } from "./option-field.tsx";
import { OptionField, useOptions } from "./option-field.tsx";
import type { ReviewTyped } from "./review-field.tsx";
import { ReviewField } from "./review-field.tsx";
import { WillBe } from "./will-be.tsx";

interface ProposeProps {
  readonly view: CircleView;
  /** Where decisions stand. */
  readonly tool: RoomId;
  readonly close: () => void;
  /** What was written once and is not proposed. */
  readonly anew?: Begun;
  /** What was decided once, and is proposed otherwise in its place. */
  readonly again?: Begun;
  /** The words that it begins with, and who hears of its room: whoever came from there stays there. */
  readonly from?: Pick<Begun, "title" | "text"> & { readonly proposed: (room: RoomId) => void };
  /** Something else of the screen stands out. */
  readonly second?: boolean;
}

/** What somebody goes on from. */
interface Begun {
  readonly room: RoomId;
  readonly title: string;
  readonly text: string;
}

/** What is to change and why, what it does, and by which rule it will be decided. */
export function Propose(props: ProposeProps): VNode | null {
  const looked = useMember().agreements.look(props.view.id);
  if (looked === null || looked.agreement === null) return null;
  return <ProposeForm {...props} looked={looked} agreement={looked.agreement} />;
}

interface ProposeFormProps extends ProposeProps {
  readonly looked: AgreementView;
  readonly agreement: Agreement;
}

function ProposeForm(props: ProposeFormProps): VNode {
  const { view, close, looked, agreement } = props;
  const say = decisionText();
  const member = useMember();
  const { act, begun, subject, about, deeds, options, review, amiss, submit } = useProposing(props);
  const ahead = member.decisions.ahead(view.id, subject);
  return (
    <>
      <FormTitle>{say.write}</FormTitle>
      <Form submit={submit}>
        <Field name="title" label={say.titleField} maxLength={longestItemTitle} value={begun?.title ?? ""} />
        <LongText
          name="text"
          label={say.textField}
          longest={longestBody}
          value={begun?.text ?? ""}
          write={() => {}}
          people={() => nameableIn(member.circle(view.id))}
        />
        <Ways
          legend={say.about}
          of={subjects.toReversed().map((value) => ({
            value,
            words: say.subjects[value],
            hint: say.subjectHints[value],
          }))}
          chosen={subject}
          choose={about}
        />
        <DeedFields view={view} agreement={looked} subject={subject} typed={deeds} />
        {betweenOptions.includes(agreement.rules[subject].method) ? <OptionField typed={options} /> : null}
        <ReviewField typed={review} />
        {ahead === null ? null : <WillBe ahead={ahead} />}
        <Amiss why={amiss} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind={props.second === true ? "normal" : "go"} busy={act.busy}>
            {say.send}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </>
  );
}

interface Proposing {
  readonly act: Act;
  readonly begun: Pick<Begun, "title" | "text"> | undefined;
  readonly subject: Subject;
  readonly about: (subject: Subject) => void;
  readonly deeds: DeedsTyped;
  readonly options: OptionsTyped;
  /** When the circle looks at it again. */
  readonly review: ReviewTyped;
  /** Why it was not sent. */
  readonly amiss: string | null;
  readonly submit: (form: HTMLFormElement) => void;
}

function useProposing({ view, tool, close, anew, again, from, agreement }: ProposeFormProps): Proposing {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  const [subject, about] = useState<Subject>("other");
  const [amiss, setAmiss] = useState<string | null>(null);
  const [day, choose] = useState<number | null>(null);
  const deeds = useDeeds(subject);
  const options = useOptions(betweenOptions.includes(agreement.rules[subject].method));
  const submit = (form: HTMLFormElement): void => {
    const why = deeds.amiss ?? options.amiss;
    setAmiss(why);
    if (why !== null) return;
    const proposal: NewProposal = {
      title: filled(form, "title"),
      text: filled(form, "text"),
      subject,
      deeds: deeds.deeds,
      options: options.options,
      review: day,
      ...(again === undefined ? {} : { again: again.room }),
      ...(anew === undefined ? {} : { anew: anew.room }),
    };
    act.run(
      () => decisions.propose(view.id, proposal),
      (room) => {
        tell(say.proposed);
        from?.proposed(room);
        close();
        if (from === undefined) location.hash = roomPath(view.id, [tool, room]);
      },
    );
  };
  return { act, begun: anew ?? again ?? from, subject, about, deeds, options, review: { day, choose }, amiss, submit };
}
