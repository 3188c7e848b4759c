import type { CallView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { visitorText } from "../../messages/visitors.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Sure } from "../../parts/sure.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath, callPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { callAmong } from "./call-among.ts";

interface OpenProps {
  readonly call: CallView;
  readonly view: CircleView;
}

/**
 * Has a call open beyond its circle; then one is with its visitors, where links for them are made. What it is called here, and this
 * person, is offered for nothing: visitors read what is written.
 */
export function OpenToVisitors({ call, view }: OpenProps): VNode | null {
  const say = visitorText();
  const { visitors } = useMember();
  const act = useAct();
  const isOurs =
    call.may.over && view.alone === null && view.visit === null && visitors.look(view.id)?.call?.room !== call.room;
  if (!isOurs || call.over !== null || callAmong(visitors, call) !== null) return null;
  if (visitors.isElsewhere(call)) return <Elsewhere call={call} />;
  const open = (form: HTMLFormElement): void =>
    act.run(
      () => visitors.open(call, { title: filled(form, "title"), name: filled(form, "name") }),
      (linked) => {
        const there = callAmong(visitors, call);
        location.assign(there === null ? circlePath(linked, "people") : callPath(linked, [there.room], "people"));
      },
    );
  return (
    <details>
      <summary>{say.open}</summary>
      <Form submit={open}>
        <p>{say.openText}</p>
        <Field name="title" label={say.title} hint={say.titleHint} />
        <Field name="name" label={say.name} hint={say.nameHint} maxLength={40} />
        <p class="small dim">{say.keeps}</p>
        <Trouble of={act.problem} />
        <Button busy={act.busy}>{say.open}</Button>
      </Form>
    </details>
  );
}

/** In place of what would be refused. Anybody can have written that it is open: so it can be taken away as well. */
function Elsewhere({ call }: Pick<OpenProps, "call">): VNode {
  const say = visitorText();
  const [asking, ask] = useState(false);
  return (
    <section class="stack">
      <p>{say.elsewhere}</p>
      <div class="row">
        <Button press={() => ask(true)}>{say.unlink}</Button>
      </div>
      {asking ? (
        <Sure
          title={say.unlinkTitle}
          does={say.unlinkText}
          cannot={say.unlinkCannot}
          go={say.unlink}
          deed={(member) => member.visitors.unlink(call)}
          done={() => ask(false)}
          close={() => ask(false)}
        />
      ) : null}
    </section>
  );
}

/** From a call to the same call among its visitors, and back: one tap from any of its parts. */
export function OtherSide({ call }: Pick<OpenProps, "call">): VNode | null {
  const say = visitorText();
  const { visitors } = useMember();
  const there = callAmong(visitors, call);
  const home = visitors.look(call.circle)?.home ?? null;
  const [to, words] =
    home !== null && home.path.length > 0
      ? [callPath(home.circle, home.path, "now"), say.toOurs]
      : [there === null ? null : callPath(there.circle, [there.room], "now"), say.toVisitors];
  if (to === null) return null;
  return (
    <p class="row">
      <a class="btn" href={to}>
        {words}
      </a>
    </p>
  );
}
