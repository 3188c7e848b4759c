import { Hourglass } from "lucide";
import type { CircleView, SuspendedView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

/** Who came by a phone that was held or renewed since, and its invitations: they wait for somebody's word. */
export function Suspended({ view }: { readonly view: CircleView }): VNode {
  const { people } = text();
  return (
    <section class="card first">
      <h2>{people.suspendedTitle}</h2>
      <p class="dim">{people.suspendedText}</p>
      <ul class="list">
        {view.suspended.map((suspended) => (
          <li key={keyOf(suspended)}>
            <One view={view} suspended={suspended} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ what }: SuspendedView): string {
  return "member" in what ? what.member : what.invitation;
}

function One({ view, suspended }: { readonly view: CircleView; readonly suspended: SuspendedView }): VNode {
  const { people } = text();
  const member = useMember();
  const act = useAct();
  const { what, mayConfirm } = suspended;
  const [name, from] = [isolate(suspended.name), isolate(suspended.from)];
  const confirm = (): void => act.run(() => told(member.confirm(view.id, what), people.confirmed));
  return (
    <div class="item">
      <span class="face">
        <Icon of={Hourglass} />
      </span>
      <div class="grow stack-s">
        <p>{"member" in what ? people.suspendedMember(name, from) : people.suspendedInvitation(name)}</p>
        {mayConfirm ? (
          <div class="row">
            <Button kind="go" press={confirm} busy={act.busy}>
              {"member" in what ? people.confirmMember(name) : people.confirmInvitation}
            </Button>
          </div>
        ) : (
          <p class="small dim">{people.takesAnother}</p>
        )}
        <Trouble of={act.problem} />
      </div>
    </div>
  );
}
