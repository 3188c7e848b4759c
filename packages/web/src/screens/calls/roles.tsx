import type { CallView, RoleView } from "@unionhall/member";
import type { VNode } from "preact";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import type { OfCall } from "./call.tsx";
import { RoleActs } from "./role-acts.tsx";

/** Who does what for this call: by turns among those who could, or whoever takes it up. */
export function Roles({ call, may }: OfCall): VNode {
  const say = callText();
  return (
    <section class="stack">
      <h2>{say.roles}</h2>
      {call.apart ? <p class="note wait">{beforeCallText().apart}</p> : null}
      <Proposal call={call} may={may} />
      <ul class="list">
        {call.roles.map((of) => (
          <li key={of.role}>
            <OneRole call={call} of={of} may={may && call.over === null} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{beforeCallText().howTurns}</summary>
        <p>{beforeCallText().turns}</p>
      </details>
    </section>
  );
}

/** Who would do what, to be taken over as it is. */
function Proposal({ call, may }: OfCall): VNode | null {
  const say = beforeCallText();
  const { calls } = useMember();
  const act = useAct();
  const next = call.roles.flatMap(({ role, next: one }) => (one === null ? [] : [{ ...one, role }]));
  if (next.length === 0 || call.over !== null) return null;
  const words = next.map(({ role, ...one }) => say.someoneAs(nameOf(one), callText().role[role]));
  return (
    <div class="note stack-s">
      <p>{say.proposal(listed(words))}</p>
      <Trouble of={act.problem} />
      {may && call.mayTakeOver ? (
        <div class="row">
          <Button
            busy={act.busy}
            press={() =>
              act.run(
                () => calls.takeOver(call),
                () => tell(say.takenOver),
              )
            }
          >
            {say.takeOver}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function nameOf({ mine, name }: Pick<CallView["leads"][number], "mine" | "name">): string {
  return mine ? callText().yours : isolate(name);
}

interface OneRoleProps extends OfCall {
  readonly of: RoleView;
}

function OneRole({ call, of, may }: OneRoleProps): VNode {
  const { role, could } = of;
  const [say, before] = [callText(), beforeCallText()];
  const carrier = call.leads.find((each) => each.role === role);
  const words = could.map((each) => before.times(nameOf(each), each.times));
  return (
    <div class="stack-s time">
      <span class="stack-s">
        <span>
          {carrier === undefined ? say.nobody : nameOf(carrier)} · {say.role[role]}
        </span>
        {could.length === 0 || carrier !== undefined ? null : (
          <span class="small dim">
            {before.who(could.length)}: {words.join(", ")}
          </span>
        )}
      </span>
      {may && call.mayCarry ? <RoleActs call={call} of={of} /> : null}
    </div>
  );
}
