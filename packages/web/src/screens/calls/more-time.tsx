import type { CallView } from "@unionhall/member";
import { minutesMore } from "@unionhall/union";
import type { VNode } from "preact";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

/** For whoever keeps the time: everybody is asked for more of it, and gives it, or not. */
export function MoreTime({ call }: { readonly call: CallView }): VNode {
  const say = inCallText();
  const { calls } = useMember();
  const act = useAct();
  const asked = call.checks.findLast(({ as, isOpen }) => as === "more" && isOpen);
  if (asked === undefined) {
    const ask = (): void => act.run(() => calls.check(call, { as: "more", question: "", choices: [] }));
    return (
      <>
        <Trouble of={act.problem} />
        <Button busy={act.busy} press={ask}>
          {say.askMore(minutesMore)}
        </Button>
      </>
    );
  }
  const [more = 0, onward = 0] = asked.counts;
  const extend = (): void =>
    act.run(async () => {
      const closed = await calls.closeCheck(call, asked.id);
      return closed.ok ? calls.extend(call, minutesMore) : closed;
    });
  return (
    <>
      <Trouble of={act.problem} />
      <p class="small">{say.moreSoFar(more, more + onward)}</p>
      {more > onward ? (
        <Button busy={act.busy} press={extend}>
          {callText().more(minutesMore)}
        </Button>
      ) : null}
    </>
  );
}
