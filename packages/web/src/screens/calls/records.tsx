import type { CallRecordsView } from "@unionhall/member";
import { longestRecordName } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { recordText } from "../../messages/records.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";
import { GiveRecords } from "./give-records.tsx";

export interface OfRecords extends OfCall {
  readonly records: CallRecordsView;
}

/** After a call: whoever facilitated offers records of taking part and signs them, whoever took part asks for one and keeps it. */
export function Records({ call, may }: OfCall): VNode | null {
  const say = recordText();
  const { records } = call;
  const desk = useMember().calls.records;
  const isOver = records !== null;
  useEffect(() => (isOver ? void desk.read() : undefined), [isOver]);
  if (records === null || !may) return null;
  const of = { call, may, records };
  const isNothing = records.offered === null && !records.mayGive && records.mine !== "given" && records.mine !== "kept";
  if (isNothing) return null;
  return (
    <section class="note stack-s">
      <h2>{say.title}</h2>
      <p class="small dim">{say.about}</p>
      {records.mayGive ? <GiveRecords {...of} /> : null}
      <OwnRecord {...of} />
    </section>
  );
}

/** This person's own, from asking to having it. */
function OwnRecord(of: OfRecords): VNode | null {
  const say = recordText();
  const { offered, mine } = of.records;
  const isOpen = offered !== null && (mine === "none" || mine === "asked");
  const ask = mine === "asked" ? say.askAgain : say.ask;
  return (
    <>
      {isOpen ? <p>{say.offered(isolate(offered.title), offered.minutes)}</p> : null}
      <div role="status">{mine === "none" || (mine === "asked" && !isOpen) ? null : <p>{say.stands[mine]}</p>}</div>
      {mine === "given" ? <Keep {...of} /> : null}
      {isOpen ? (
        <details open={mine === "none" && !of.records.mayGive}>
          <summary>{ask}</summary>
          <Ask {...of} go={ask} />
        </details>
      ) : null}
    </>
  );
}

function Ask({ call, go }: OfRecords & { readonly go: string }): VNode {
  const say = recordText();
  const { records } = useMember().calls;
  const act = useAct();
  return (
    <Form submit={(form) => act.run(() => records.ask(call, filled(form, "name")))}>
      <Field name="name" label={say.name} hint={say.nameHint} maxLength={longestRecordName} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy}>{go}</Button>
      </div>
    </Form>
  );
}

function Keep({ call }: OfRecords): VNode {
  const say = recordText();
  const { records } = useMember().calls;
  const act = useAct();
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go" busy={act.busy} press={() => act.run(() => records.keep(call))}>
          {say.keep}
        </Button>
      </div>
    </>
  );
}
