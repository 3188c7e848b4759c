import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { afterWords } from "../../state/empty-hall.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

/** Asks for three of the words: only then does the app believe in the paper. */
export function AskWords({ showAgain }: { readonly showAgain: () => void }): VNode {
  const { words: say } = text();
  const member = useMember();
  const act = useAct();
  const [asked] = useState(() => member.askedWords());
  const check = (form: HTMLFormElement): void =>
    act.run(
      () => member.confirmWords(asked.map((position) => filled(form, `word-${position}`))),
      () => {
        tell(say.confirmed);
        goInstead(afterWords(member));
      },
    );
  return (
    <>
      <div class="stack">
        <h1>{say.askHeading}</h1>
        <p class="dim">{say.askText}</p>
      </div>
      <Form submit={check}>
        {asked.map((position) => (
          <Field key={position} name={`word-${position}`} label={say.word(position + 1)} maxLength={30} plain />
        ))}
        <Trouble of={act.problem} />
        <Button kind="go" wide busy={act.busy}>
          {say.check}
        </Button>
        <Button kind="plain" press={showAgain}>
          {say.showAgain}
        </Button>
      </Form>
    </>
  );
}
