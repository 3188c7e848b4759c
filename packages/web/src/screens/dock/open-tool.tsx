import type { CircleView } from "@unionhall/member";
import { longestItemTitle, toolKinds } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { shownTools } from "./tools.ts";

interface OpenToolProps {
  readonly view: CircleView;
  readonly close: () => void;
}

/** Any kind of tool that this app has a name for; of one that the circle has none of yet, the app's own word is name enough. */
export function OpenTool({ view, close }: OpenToolProps): VNode {
  const say = dockText();
  const { rooms } = useMember();
  const act = useAct();
  const names = roomText().tools;
  // A seat is prepared under what binds a circle: it says in which other one.
  const kinds = toolKinds.filter((each) => names[each] !== undefined && each !== "seat");
  const has = shownTools(view).map(({ what }) => what);
  const [what, setWhat] = useState(kinds.find((each) => !has.includes(each)) ?? kinds[0]!);
  const isAnother = has.includes(what);
  const open = (title: string): void => {
    const { id: circle, hallway } = view;
    if (hallway === null) return;
    act.run(
      () => rooms.open({ circle, room: hallway }, { what, title }),
      () => {
        tell(say.opened(isolate(title || names[what]!)));
        close();
      },
    );
  };
  return (
    <Dialog title={say.open} close={close}>
      <p class="dim">{say.openText}</p>
      <Form submit={(form) => open(isAnother ? filled(form, "name") : "")}>
        <Ways
          legend={say.which}
          of={kinds.map((each) => ({ value: each, words: names[each]!, hint: say.whatFor[each] ?? "" }))}
          chosen={what}
          choose={setWhat}
        />
        {isAnother ? <Field name="name" label={say.name} hint={say.nameHint} maxLength={longestItemTitle} /> : null}
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.openGo}
          </Button>
          <Button press={close}>{say.close}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
