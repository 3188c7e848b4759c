import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { agreementText } from "../../messages/agreement.ts";
import { personText } from "../../messages/person.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead, personPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { useAgreed } from "../agreement/agreed.ts";
import { carriedBy, StepBack } from "../agreement/step-back.tsx";
import { isHere } from "./here.ts";
import { Sure } from "../../parts/sure.tsx";

/** What someone does about themselves in this circle. */
export function Myself({ view }: { readonly view: CircleView }): VNode {
  const { alone, people } = text();
  const agreed = useAgreed(view);
  // Of two, neither has anything to give up.
  const roles = view.me === null || view.alone !== null ? [] : carriedBy(agreed.as(view.me));
  const [asking, setAsking] = useState<"leave" | "step back" | null>(null);
  const close = (): void => setAsking(null);
  return (
    <section class="stack-s">
      {view.me === null ? null : (
        <p>
          <a class="btn" href={personPath(view.id, view.me)}>
            {personText().toMe}
          </a>
        </p>
      )}
      <details>
        <summary>{people.rename}</summary>
        <Rename view={view} />
      </details>
      <div class="row">
        {roles.length > 0 ? <Button press={() => setAsking("step back")}>{agreementText().stepBack}</Button> : null}
        <Button press={() => setAsking("leave")}>{view.alone === null ? people.leave : alone.leave}</Button>
      </div>
      {asking === "leave" ? <Leave view={view} close={close} /> : null}
      {asking === "step back" ? <StepBack view={view} roles={roles} close={close} /> : null}
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
  return (
    <Sure
      {...leaving(view)}
      go={people.leaveGo}
      deed={(member) => member.leave(view.id)}
      done={() => {
        tell(people.leftDone);
        goInstead("#/");
      }}
      close={close}
    />
  );
}

/** What goes and what stays: of a circle of two, with the other. */
function leaving(view: CircleView): Pick<Parameters<typeof Sure>[0], "title" | "does" | "cannot"> {
  const { alone, people, stewards } = text();
  const name = isolate(view.title);
  if (view.alone?.state === "asked")
    return { title: alone.leaveTitle(name), does: alone.leaveAsked(name), cannot: alone.leaveCannot };
  if (view.alone !== null)
    return { title: alone.leaveTitle(name), does: alone.leaveText(name), cannot: alone.leaveCannot };
  const isLast = isSole(view) && view.members.some((one) => !one.me && isHere(one));
  const does = isLast ? `${people.leaveText} ${stewards.leaveLast}` : people.leaveText;
  return { title: people.leaveTitle, does, cannot: people.leaveCannot };
}

function isSole({ steward, stewards }: CircleView): boolean {
  return steward && stewards.count === 1;
}
