import type { CircleView } from "@unionhall/member";
import { templateWords } from "@unionhall/member/templates";
import type { TemplateName } from "@unionhall/union";
import { templateNames, templates } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

/** The others belong to people of their own, who open them when they want to. */
const atFirst: readonly TemplateName[] = ["calls", "support", "welcome", "facilitators"];

/** The circles of a national union, of which somebody opens those they want. */
export function Several({ within }: { readonly within: CircleView | null }): VNode | null {
  if (within === null) return null;
  return (
    <details>
      <summary>{dockText().several}</summary>
      <Choose within={within} />
    </details>
  );
}

function Choose({ within }: { readonly within: CircleView }): VNode {
  const say = dockText();
  const { foundings } = useMember();
  const act = useAct();
  const [chosen, setChosen] = useState(atFirst);
  const [there, setThere] = useState<readonly string[]>([]);
  const words = templateWords[text().language];
  const open = (): void => {
    const name = within.members.find(({ me }) => me)?.name ?? "";
    const circles = chosen.map((each) => ({ ...words[each], tools: templates[each] }));
    act.run(
      () => foundings.several({ in: within.id, name, circles }),
      (opened) => {
        setThere(opened.there);
        if (opened.there.length > 0) return;
        tell(say.severalDone);
        goInstead("#/");
      },
    );
  };
  return (
    <Form submit={open}>
      <Which chosen={chosen} choose={setChosen} />
      <p>{say.severalText(chosen.length)}</p>
      <Trouble of={act.problem} />
      <div role="status">
        {there.length === 0 ? null : (
          <p class="note">{say.severalThere(there.map((title) => isolate(title)).join(", "))}</p>
        )}
      </div>
      {chosen.length === 0 ? null : (
        <Button kind="go" wide busy={act.busy}>
          {say.severalGo(chosen.length)}
        </Button>
      )}
    </Form>
  );
}

interface WhichProps {
  readonly chosen: readonly TemplateName[];
  readonly choose: (names: readonly TemplateName[]) => void;
}

function Which({ chosen, choose }: WhichProps): VNode {
  const words = templateWords[text().language];
  const turn = (name: TemplateName): void =>
    choose(templateNames.filter((each) => chosen.includes(each) !== (each === name)));
  return (
    <fieldset class="ways">
      <legend>{dockText().severalWhich}</legend>
      {templateNames.map((each) => (
        <label key={each} class="item">
          <input type="checkbox" checked={chosen.includes(each)} onChange={() => turn(each)} />
          <span class="stack-s grow">
            <b>{words[each].title}</b>
            <span class="small dim">{words[each].purpose}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
