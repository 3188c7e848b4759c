import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

/** A device that has not read the circle from its beginning does not have all that was decided. It says so, and reads on. */
export function OlderOnes({ view: { id, past } }: { readonly view: CircleView }): VNode | null {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  if (past === null) return null;
  if (past.differs) return <p class="note wait">{say.olderDiffer}</p>;
  return (
    <div class="note stack-s">
      <p>{say.olderUnread}</p>
      <Trouble of={act.problem} />
      <Button busy={act.busy} press={() => act.run(() => decisions.readPast(id))}>
        {say.readOlder}
      </Button>
    </div>
  );
}
