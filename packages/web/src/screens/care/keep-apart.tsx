import type { KeepingApart, MemberView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { careText } from "../../messages/care.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { namesIn } from "./told.tsx";

interface ApartProps {
  readonly circle: CircleId;
  readonly member: MemberView;
}

export function KeepApart({ circle, member, close }: ApartProps & { readonly close: () => void }): VNode {
  const say = careText();
  const { care } = useMember();
  const act = useAct();
  const [how, choose] = useState<KeepingApart>("mine");
  const name = isolate(member.name);
  const readers = care.look(circle).readersOf(member.id);
  const toCare = { value: "told", words: say.apartTold, hint: say.apartToldHint(namesIn(readers)) } as const;
  const ways = [
    { value: "mine", words: say.apartMine, hint: say.apartMineHint } as const,
    ...(readers.length === 0 ? [] : [toCare]),
  ];
  return (
    <Dialog title={say.apartTitle(name)} close={close}>
      <p>{say.apartText}</p>
      <Ways legend={say.apartWho} of={ways} chosen={how} choose={choose} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button
          kind="go"
          busy={act.busy}
          press={() => act.run(() => told(care.keepApart(circle, member.id, how), say.apartNow(name)), close)}
        >
          {say.apartGo}
        </Button>
        <Button press={close}>{text().common.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** On the page of whoever is to be kept apart from this person, and how that ends. */
export function IsApart({ circle, member }: ApartProps): VNode | null {
  const say = careText();
  const { care } = useMember();
  const act = useAct();
  if (member.apart === undefined) return null;
  const end = (): void =>
    act.run(() => told(care.keepApart(circle, member.id, "not"), say.apartEnded(isolate(member.name))));
  return (
    <div class="stack-s">
      <p class="note">{say.apartNote[member.apart]}</p>
      <div class="row">
        <Button busy={act.busy} press={end}>
          {say.apartEnd}
        </Button>
      </div>
      <Trouble of={act.problem} />
    </div>
  );
}
