import type { Starter } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { fetched } from "../../parts/fetched.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { arrive } from "../../state/arrive.ts";
import { useMember } from "../../state/member.ts";

/** What binds a circle is told in many sentences, to nobody else who comes. */
const StarterChoice = fetched(async () => (await import("../agreement/starter-choice.tsx")).StarterChoice);

/** As `union` has it: who is not inside yet does not fetch what says so. */
const longestTitle = 80;

/** The first person of a hall, by the code it printed. */
export function Found({ code }: { readonly code: string }): VNode {
  const { arriving, language } = text();
  const member = useMember();
  const act = useAct();
  const [starter, setStarter] = useState<Starter>("team");
  const found = (form: HTMLFormElement): void => {
    const [title, name] = [filled(form, "title"), filled(form, "name")];
    const ask = { hall: location.origin, code, title, name, language, starter };
    arrive(
      act,
      () => member.found(ask),
      () => {
        goInstead("#/words");
      },
    );
  };
  return (
    <Frame page={arriving.foundTitle} title="">
      <div class="stack">
        <h1>{arriving.foundTitle}</h1>
        <p class="dim">{arriving.foundText}</p>
      </div>
      <Form submit={found}>
        <Field name="title" label={arriving.hallName} hint={arriving.hallNameHint} maxLength={longestTitle} />
        <Field name="name" label={arriving.yourName} hint={arriving.yourNameHint} maxLength={40} />
        <LanguageChoice />
        <StarterChoice chosen={starter} choose={setStarter} />
        <Trouble of={act.problem} />
        <Button kind="go" wide busy={act.busy}>
          {arriving.found}
        </Button>
      </Form>
    </Frame>
  );
}
