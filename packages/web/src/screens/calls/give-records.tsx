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
import { useCallEvent, useCallTitle } from "./call-event.ts";
import type { OfRecords } from "./records.tsx";
import { standsOutAfter } from "./stands-out.ts";

/** For whoever facilitated: what records say, who asks for one, and one tap that signs those of all who were seen there. */
export function GiveRecords(of: OfRecords): VNode {
  const say = recordText();
  const { offered, asked, given } = of.records;
  return (
    <>
      <details>
        <summary>{offered === null ? say.offer : say.changeOffer}</summary>
        <Offer {...of} />
      </details>
      <div role="status">{asked.length === 0 ? null : <p>{say.asking(asked.length)}</p>}</div>
      {asked.length === 0 ? null : <Asking {...of} />}
      {given === null || given === 0 ? null : <p class="small dim">{say.given(given)}</p>}
    </>
  );
}

function Asking({ call, records: view }: OfRecords): VNode {
  const say = recordText();
  const { records } = useMember().calls;
  const act = useAct();
  const give = (members: readonly MemberId[]): void => act.run(() => records.give(call, members));
  const came = view.asked.flatMap(({ member, came: was }) => (was ? member : []));
  const stands = standsOutAfter(view) === "give";
  return (
    <>
      <p class="small dim">{say.signs}</p>
      <Trouble of={act.problem} />
      {came.length === 0 ? null : (
        <div class="row">
          <Button kind={stands ? "go" : "normal"} busy={act.busy} press={() => give(came)}>
            {say.giveAll(came.length)}
          </Button>
        </div>
      )}
      <ul class="list">
        {view.asked.map(({ member, name, came: was }) => (
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
  );
}

function Offer({ call, records: { offered } }: OfRecords): VNode {
  const say = recordText();
  const { records } = useMember().calls;
  const act = useAct();
  const found = useCallEvent(call);
  const [minutes, setMinutes] = useState(offered?.minutes ?? found?.minutes ?? 60);
  const called = useCallTitle(call).slice(0, longestRecordTitle);
  return (
    <Form submit={(form) => act.run(() => records.offer(call, { title: filled(form, "title"), minutes }))}>
      <Field
        name="title"
        label={say.what}
        hint={say.whatHint}
        maxLength={longestRecordTitle}
        value={offered?.title ?? called}
      />
      <NumberField label={say.minutes} value={minutes} most={mostRecordMinutes} set={setMinutes} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy}>{say.offer}</Button>
      </div>
    </Form>
  );
}
