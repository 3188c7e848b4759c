import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { OtherDrawers } from "../../parts/other-drawers.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { AskForget } from "../me/ask-forget.tsx";

/** Everything at rest is under the passphrase. */
export function Lock(): VNode {
  const { arriving } = text();
  const member = useMember();
  const act = useAct();
  return (
    <Frame page={arriving.lockTitle} title="" center>
      <div class="stack">
        <h1>{arriving.lockTitle}</h1>
        <p class="dim">{arriving.lockText}</p>
      </div>
      <Form submit={(form) => act.run(() => member.unlock(filled(form, "passphrase")))}>
        <Field
          name="passphrase"
          label={arriving.passphrase}
          type="password"
          maxLength={200}
          autoComplete="current-password"
        />
        <Trouble of={act.problem} />
        <Button kind="go" wide busy={act.busy} busyWords={arriving.unlocking}>
          {arriving.unlock}
        </Button>
      </Form>
      <OtherDrawers />
      <Forgot />
    </Frame>
  );
}

function Forgot(): VNode {
  const { arriving } = text();
  const [asking, setAsking] = useState(false);
  return (
    <div class="stack-s">
      <p class="small dim">{arriving.lockForgot}</p>
      <Button kind="plain" press={() => setAsking(true)}>
        {arriving.forgetAndRecover}
      </Button>
      {asking ? <AskForget cannot={arriving.lockForgot} to="#/recover" close={() => setAsking(false)} /> : null}
    </div>
  );
}
