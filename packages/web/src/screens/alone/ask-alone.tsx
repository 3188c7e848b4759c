import type { CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface AskAloneProps {
  readonly view: CircleView;
  readonly member: MemberView;
  readonly close: () => void;
}

/** What happens when somebody is asked, before they are. */
export function AskAlone({ view, member, close }: AskAloneProps): VNode {
  const { alone: say, common } = text();
  const { alone, connection } = useMember();
  const act = useAct();
  const name = isolate(member.name);
  const ask = (): void =>
    act.run(
      () => alone.write(view.id, member.id),
      (circle) => {
        close();
        if (circle === null) tell(say.kept(name));
        else location.hash = circlePath(circle, "chat");
      },
    );
  return (
    <Dialog title={say.askTitle(name)} close={close}>
      <p>{say.askCircle(name, isolate(view.title))}</p>
      <p>{say.askWait(name)}</p>
      <p class="small dim">{say.askHall}</p>
      {connection === "offline" ? <p class="note wait">{say.askOffline(name)}</p> : null}
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go" busy={act.busy} press={ask}>
          {say.askGo(name)}
        </Button>
        <Button press={close}>{common.cancel}</Button>
      </div>
    </Dialog>
  );
}
