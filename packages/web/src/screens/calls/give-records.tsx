import type { MemberId } from "@unionhall/protocol";
import { longestRecordTitle, mostRecordMinutes } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { recordText } from "../../messages/records.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { NumberField } from "../../parts/number-field.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { useCallEvent } from "./call-event.ts";
import type { OfRecords } from "./records.tsx";

/** For whoever facilitated: what records say, who asks for one, and one tap that signs those of all who were seen there. */
export function GiveRecords(of: OfRecords): VNode {
  const say = recordText();
  const { offered, asked, given } = of.records;
  const { records } = useMember().calls;
  const act = useAct();
  const give = (members: readonly MemberId[]): void => act.run(() => records.give(of.call, members));
  const came = asked.flatMap(({ member, came: was }) => (was ? member : []));
  return (
    <>
      <details>
        <summary>{offered === null ? say.offer : say.changeOffer}</summary>
        <Offer {...of} />
      </details>
      {asked.length === 0 ? null : (
        <>
          <p aria-live="polite">{say.asking(asked.length)}</p>
          <p class="small dim">{say.signs}</p>
          <Trouble of={act.problem} />
          {came.length === 0 ? null : (
            <div class="row">
              <Button kind="go" busy={act.busy} press={() => give(came)}>
                {say.giveAll(came.length)}
              </Button>
            </div>
          )}
          <ul class="list">
            {asked.map(({ member, name, came: was }) => (
              <li key={member} class="item middle">
                <Face of={member} name={name} />
                <span class="grow">
                  <bdi>{name}</bdi>
                  {was ? null : <span class="small dim"> {say.notSeen}</span>}
                </span>
                <Button busy={act.busy} label={`${say.give}: ${isolate(name)}`} press={() => give([member])}>
                  {say.give}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {given === null || given === 0 ? null : <p class="small dim">{say.given(given)}</p>}
    </>
  );
}

function Offer({ call, records: { offered } }: OfRecords): VNode {
  const say = recordText();
  const { records } = useMember().calls;
  const act = useAct();
  const found = useCallEvent(call);
  const [minutes, setMinutes] = useState(offered?.minutes ?? found?.minutes ?? 60);
  const title = offered?.title ?? found?.event.title.slice(0, longestRecordTitle) ?? "";
  return (
    <Form submit={(form) => act.run(() => records.offer(call, { title: filled(form, "title"), minutes }))}>
      <Field name="title" label={say.what} hint={say.whatHint} maxLength={longestRecordTitle} value={title} />
      <NumberField label={say.minutes} value={minutes} most={mostRecordMinutes} set={setMinutes} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy}>{say.offer}</Button>
      </div>
    </Form>
  );
}
