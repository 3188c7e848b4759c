import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

/** Everything on this device under a passphrase, or not. */
export function PassphraseSection({ on }: { readonly on: boolean }): VNode {
  const { me } = text();
  const member = useMember();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const takeOff = (): void =>
    act.run(
      () => member.setPassphrase(null),
      () => tell(me.passphraseGone),
    );
  const done = (): void => {
    setOpen(false);
    tell(me.passphraseSaved);
  };
  return (
    <section class="card">
      <h2>{me.passphraseTitle}</h2>
      <p class="dim">{on ? me.passphraseOn : me.passphraseOff}</p>
      {open ? <NewPassphrase act={act} done={done} /> : null}
      {open ? null : (
        <div class="row">
          {on ? <Button press={() => member.lock()}>{me.lockNow}</Button> : null}
          <Button press={() => setOpen(true)}>{on ? me.passphraseChange : me.passphraseSet}</Button>
          {on ? (
            <Button press={takeOff} busy={act.busy}>
              {me.passphraseRemove}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

function NewPassphrase({ act, done }: { readonly act: Act; readonly done: () => void }): VNode {
  const { me } = text();
  const member = useMember();
  const [differ, setDiffer] = useState(false);
  const save = (form: HTMLFormElement): void => {
    const [once, again] = [filled(form, "once"), filled(form, "again")];
    setDiffer(once !== again);
    if (once === again) act.run(() => member.setPassphrase(once), done);
  };
  return (
    <Form submit={save}>
      <Field
        name="once"
        type="password"
        label={me.passphraseNew}
        hint={me.passphraseText}
        maxLength={200}
        autoComplete="new-password"
      />
      <Field name="again" type="password" label={me.passphraseAgain} maxLength={200} autoComplete="new-password" />
      <div role="alert">{differ ? <p class="note trouble">{me.passphraseDiffer}</p> : null}</div>
      <Trouble of={act.problem} />
      <Button kind="go" busy={act.busy} busyWords={me.sealing}>
        {me.passphraseSet}
      </Button>
    </Form>
  );
}
