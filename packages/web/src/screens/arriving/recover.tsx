import type { RecoveryReport } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { WordsBox } from "../../parts/words-box.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { arrive } from "../../state/arrive.ts";
import { useMember } from "../../state/member.ts";

/** Back with the twelve words, on any device. */
export function Recover(): VNode {
  const { arriving } = text();
  const [report, setReport] = useState<RecoveryReport | null>(null);
  return (
    <Frame page={arriving.recoverTitle} title="" back="#/">
      {report === null ? <AskWords done={setReport} /> : <Back report={report} />}
    </Frame>
  );
}

function AskWords({ done }: { readonly done: (report: RecoveryReport) => void }): VNode {
  const { arriving } = text();
  const member = useMember();
  const act = useAct();
  const recover = (form: HTMLFormElement): void =>
    arrive(act, () => member.recover({ hall: filled(form, "hall"), words: filled(form, "words") }), done);
  return (
    <>
      <div class="stack">
        <h1>{arriving.recoverTitle}</h1>
        <p class="dim">{arriving.recoverText}</p>
      </div>
      <Form submit={recover}>
        <WordsBox />
        <Field name="hall" label={arriving.recoverHall} type="url" value={location.origin} maxLength={200} plain />
        <p class="note wait">{arriving.recoverEffect}</p>
        <Trouble of={act.problem} />
        {act.busy ? <p class="dim later">{arriving.recovering}</p> : null}
        <Button kind="go" wide busy={act.busy}>
          {arriving.recoverGo}
        </Button>
      </Form>
    </>
  );
}

function Back({ report }: { readonly report: RecoveryReport }): VNode {
  const { arriving, common } = text();
  const renewed = report.circles.filter((circle) => circle.renewed).length;
  return (
    <div class="stack">
      <h1>{arriving.recoveredTitle}</h1>
      <p class="note good">{arriving.recovered(renewed)}</p>
      {report.circles
        .filter((circle) => !circle.renewed)
        .map((circle) => (
          <p class="note wait" key={circle.id}>
            {arriving.recoveredNot(isolate(circle.title))}
          </p>
        ))}
      {report.refused === 0 ? null : <p class="note wait">{arriving.recoveredRefused(report.refused)}</p>}
      <Button kind="go" wide press={() => goInstead("#/")}>
        {common.goHome}
      </Button>
    </div>
  );
}
