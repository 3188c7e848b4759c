import type { LineView, WishView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface WishProps {
  readonly circle: CircleId;
  readonly line: LineView;
}

/** A steward wishes this line gone: shown to who may keep it, with the way to. */
export function Wished({ circle: id, line, wish }: WishProps & { readonly wish: WishView }): VNode {
  const { circle, language } = text();
  const member = useMember();
  const act = useAct();
  const day = plainDay(wish.day, language);
  const keep = (): void =>
    act.run(
      () => member.wishes.object(id, line.id),
      () => tell(circle.kept),
    );
  return (
    <div class="note wait stack-s">
      <p>{wish.mine ? circle.iWishGone(day) : circle.wishedGone(isolate(wish.name), day)}</p>
      <Trouble of={act.problem} />
      <Button press={keep} busy={act.busy}>
        {circle.keep}
      </Button>
    </div>
  );
}

/** A steward's way to have somebody else's line erased. */
export function HaveErased({ circle: id, line }: WishProps): VNode {
  const { circle } = text();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{circle.haveErased}</Button>
      {asking ? <AskErased circle={id} line={line} close={() => setAsking(false)} /> : null}
    </>
  );
}

function AskErased({ circle: id, line, close }: WishProps & { readonly close: () => void }): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const done = (): void => {
    tell(circle.wished);
    close();
  };
  return (
    <Ask
      title={circle.haveErasedTitle}
      does={circle.haveErasedText(isolate(line.name))}
      cannot={circle.haveErasedCannot}
      go={circle.haveErased}
      busy={act.busy}
      problem={act.problem}
      yes={() => act.run(() => member.wishes.make(id, line.id), done)}
      close={close}
    />
  );
}
