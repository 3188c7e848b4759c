import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

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
      <Forgot />
    </Frame>
  );
}

function Forgot(): VNode {
  const { arriving, me } = text();
  const member = useMember();
  const [asking, setAsking] = useState(false);
  const forget = async (): Promise<void> => {
    await member.forgetDevice();
    goInstead("#/recover");
  };
  return (
    <div class="stack-s">
      <p class="small dim">{arriving.lockForgot}</p>
      <Button kind="plain" press={() => setAsking(true)}>
        {arriving.forgetAndRecover}
      </Button>
      {asking ? (
        <Ask
          title={me.forgetAsk}
          does={me.forgetText}
          cannot={arriving.lockForgot}
          go={me.forgetGo}
          busy={false}
          problem={null}
          yes={() => void forget()}
          close={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
