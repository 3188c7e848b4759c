import type { CircleId, MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { personText } from "../../messages/person.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

interface HearAgainProps {
  readonly circle: CircleId;
  readonly member: MemberId;
  readonly name: string;
  /** Whether it has to be said that they are muted. */
  readonly note?: boolean;
}

export function HearAgain({ circle, member, name, note = false }: HearAgainProps): VNode {
  const say = personText();
  const { mine } = useMember();
  const act = useAct();
  const called = isolate(name);
  return (
    <div class="stack-s">
      {note ? <p class="note">{say.mutedText}</p> : null}
      <div class="row">
        <Button
          busy={act.busy}
          press={() => act.run(() => told(mine.mute(circle, member, false), say.heardNow(called)))}
        >
          {say.hear(called)}
        </Button>
      </div>
      <Trouble of={act.problem} />
    </div>
  );
}
