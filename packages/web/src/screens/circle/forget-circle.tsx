import type { Outcome } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask } from "../../parts/dialog.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

/** Lets go of a circle that the member is out of. */
export function ForgetCircle({ circle: id }: { readonly circle: CircleId }): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const forget = async (): Promise<Outcome<void>> => {
    const outcome = await told(member.forget(id), circle.forgotten);
    if (outcome.ok) goInstead("#/");
    return outcome;
  };
  return (
    <div>
      <Button press={() => setAsking(true)}>{circle.forget}</Button>
      {asking ? (
        <Ask
          title={circle.forgetTitle}
          does={circle.forgetText}
          cannot={circle.forgetCannot}
          go={circle.forgetGo}
          busy={act.busy}
          problem={act.problem}
          yes={() => act.run(forget)}
          close={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
