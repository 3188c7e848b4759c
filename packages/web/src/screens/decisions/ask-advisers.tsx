import type { AdvisersCircle, DecisionView, NewAsking } from "@unionhall/member";
import { longestAsked, longestBody, longestItemTitle, longestTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Form } from "../../parts/form.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface AskAdvisersProps {
  readonly of: DecisionView;
  readonly close: () => void;
}

/** All that goes is seen, and can be changed, before it does. */
export function AskAdvisers(props: AskAdvisersProps): VNode | null {
  const [first, ...others] = useMember().advice.circles();
  return first === undefined ? null : <Asking {...props} circles={[first, ...others]} />;
}

type Circles = readonly [AdvisersCircle, ...AdvisersCircle[]];

function Asking({ of, close, circles }: AskAdvisersProps & { readonly circles: Circles }): VNode {
  const say = adviceText();
  const { advice } = useMember();
  const act = useAct();
  const [chosen, choose] = useState(circles[0].circle);
  const one = circles.find(({ circle }) => circle === chosen) ?? circles[0];
  const submit = (form: HTMLFormElement): void => {
    act.run(
      () => advice.ask(of.at, askingIn(form, chosen)),
      () => (tell(say.sent), close()),
    );
  };
  return (
    <>
      <FormTitle>{say.ask}</FormTitle>
      <p class="note">{say.askText}</p>
      <Form submit={submit}>
        <Select
          label={say.which}
          of={circles.map((each) => ({ value: each.circle, words: say.advisers(each.title, each.advisers) }))}
          chosen={chosen}
          choose={choose}
        />
        <Field
          key={chosen}
          name="called"
          label={say.called}
          hint={say.calledHint}
          value={one.title}
          maxLength={longestTitle}
        />
        <Area name="asks" label={say.asks} value="" longest={longestAsked} rows={3} />
        <Copy {...advice.copy(of.at)} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.send}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </>
  );
}

function askingIn(form: HTMLFormElement, circle: NewAsking["circle"]): NewAsking {
  const [called, asks] = [filled(form, "called"), filled(form, "asks")];
  return { circle, called, title: filled(form, "title"), text: filled(form, "text"), asks };
}

/** What the advisers read. */
function Copy({ title, text: copied }: { readonly title: string; readonly text: string }): VNode {
  const say = adviceText();
  return (
    <>
      <Field name="title" label={say.copyTitle} value={title} maxLength={longestItemTitle} />
      <Area
        name="text"
        label={say.copyText}
        hint={say.copyHint}
        value={copied}
        longest={longestBody}
        rows={8}
        optional
      />
    </>
  );
}
