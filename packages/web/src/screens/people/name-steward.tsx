import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { WordsBox } from "../../parts/words-box.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { ToWalk } from "../walk/to-walk.tsx";
import type { ActsProps } from "./person-acts.tsx";

/** Makes somebody a steward, or asks the other stewards. One who is alone is asked for the words, where they are on paper. */
export function NameSteward({ view, member, close }: ActsProps): VNode {
  const { stewards, common } = text();
  const person = useMember();
  const act = useAct();
  const { count, needed } = view.stewards;
  const isSole = count === 1;
  const { desk } = person;
  const takesWords = isSole && !(desk.state === "open" && desk.words === "to-confirm");
  const name = isolate(member.name);
  const submit = (form: HTMLFormElement): void =>
    act.run(
      () => person.stewards.name(view.id, member.id, takesWords ? filled(form, "words") : undefined),
      (stood) => {
        tell(stood === "done" ? stewards.named(name) : stewards.asked);
        close();
      },
    );
  return (
    <Dialog title={stewards.nameTitle(name)} close={close}>
      <p>{stewards.nameText}</p>
      <p class="note wait">{isSole ? stewards.nameCannot : stewards.takes(needed, count)}</p>
      {needed === count ? <ToWalk circle={view.id} /> : null}
      <Form submit={submit}>
        {takesWords ? (
          <>
            <p>{stewards.wordsWhy}</p>
            <WordsBox />
          </>
        ) : null}
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{common.cancel}</Button>
          <Button busy={act.busy}>{isSole ? stewards.nameGo : stewards.askGo}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
