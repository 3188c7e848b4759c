import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath, goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { PasteLink } from "../arriving/paste-link.tsx";
import { PurposeField } from "../dock/purpose-field.tsx";
import { Several } from "./several.tsx";

/** Another circle in the same hall, or one that someone invites to. */
export function NewCircle(): VNode {
  const { home } = text();
  const member = useMember();
  const act = useAct();
  const within = member.circles().find((card) => card.state === "in");
  const view = within === undefined ? null : member.circle(within.id);
  const open = (form: HTMLFormElement): void =>
    act.run(
      async () =>
        within === undefined
          ? { ok: false, problem: { type: "waiting-to-be-let-in" } }
          : member.open({
              in: within.id,
              title: filled(form, "title"),
              purpose: filled(form, "purpose"),
              name: filled(form, "name"),
            }),
      (circle) => goInstead(circlePath(circle)),
    );
  return (
    <Frame page={home.openTitle} title="" back="#/">
      <div class="stack">
        <h1>{home.openTitle}</h1>
        <p class="dim">{home.openText}</p>
      </div>
      <Form submit={open}>
        <Field name="title" label={home.circleName} />
        <PurposeField />
        <Field name="name" label={home.yourName} maxLength={40} />
        <Trouble of={act.problem} />
        <Button kind="go" wide busy={act.busy}>
          {home.open}
        </Button>
      </Form>
      <Several within={view} />
      <details>
        <summary>{home.useLink}</summary>
        <PasteLink />
      </details>
    </Frame>
  );
}
