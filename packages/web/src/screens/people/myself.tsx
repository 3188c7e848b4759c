import type { CircleView, Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell, told } from "../../state/notice.ts";

/** What someone does about themselves in this circle. */
export function Myself({ view }: { readonly view: CircleView }): VNode {
  const { people } = text();
  const [leaving, setLeaving] = useState(false);
  return (
    <section class="stack-s">
      <details>
        <summary>{people.rename}</summary>
        <Rename view={view} />
      </details>
      <div>
        <Button press={() => setLeaving(true)}>{people.leave}</Button>
      </div>
      {leaving ? <Leave view={view} close={() => setLeaving(false)} /> : null}
    </section>
  );
}

function Rename({ view }: { readonly view: CircleView }): VNode {
  const { people } = text();
  const member = useMember();
  const act = useAct();
  const mine = view.members.find(({ me }) => me)?.name ?? "";
  const rename = (form: HTMLFormElement): void =>
    act.run(
      () => member.rename(view.id, filled(form, "name")),
      () => tell(people.renamed),
    );
  return (
    <Form submit={rename}>
      <Field name="name" label={people.name} value={mine} maxLength={40} />
      <Trouble of={act.problem} />
      <Button busy={act.busy}>{people.save}</Button>
    </Form>
  );
}

function Leave({ view, close }: { readonly view: CircleView; readonly close: () => void }): VNode {
  const { people } = text();
  const member = useMember();
  const act = useAct();
  const leave = async (): Promise<Outcome<void>> => {
    const outcome = await told(member.leave(view.id), people.leftDone);
    if (outcome.ok) goInstead("#/");
    return outcome;
  };
  return (
    <Ask
      title={people.leaveTitle}
      does={people.leaveText}
      cannot={people.leaveCannot}
      go={people.leaveGo}
      busy={act.busy}
      problem={act.problem}
      yes={() => act.run(leave)}
      close={close}
    />
  );
}
