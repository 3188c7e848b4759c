import type { CircleId, MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

/** To whom this person has said no, in whichever circle; nothing where that is nobody. */
export function DeclinedPeople(): VNode | null {
  const { declined } = useMember().alone;
  if (declined.length === 0) return null;
  return (
    <section class="card">
      <h2>{text().alone.declinedTitle}</h2>
      <ul class="list">
        {declined.map(({ circle, title, member, name }) => (
          <li key={`${circle} ${member}`} class="item stack-s">
            <p>
              <bdi>{name}</bdi> · <bdi>{title}</bdi>
            </p>
            <AskAgain circle={circle} member={member} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AskAgainProps {
  readonly circle: CircleId;
  readonly member: MemberId;
  readonly name: string;
}

export function AskAgain({ circle, member, name }: AskAgainProps): VNode {
  const { alone: say } = text();
  const { alone } = useMember();
  const act = useAct();
  const again = (): void => act.run(() => told(alone.decline(circle, member, false), say.askAgainDone(isolate(name))));
  return (
    <div class="stack-s">
      <div>
        <Button busy={act.busy} press={again}>
          {say.askAgain(isolate(name))}
        </Button>
      </div>
      <Trouble of={act.problem} />
    </div>
  );
}
