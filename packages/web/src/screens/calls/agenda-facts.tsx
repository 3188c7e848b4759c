import type { CallView } from "@unionhall/member";
import type { AgendaFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";
import { nameIn } from "../lists/words.ts";

interface FactsProps {
  readonly call: Pick<CallView, "circle">;
  readonly of: AgendaFacts;
}

/** How long it is given, what for, and who brings it. */
export function AgendaFactsLine({ call, of }: FactsProps): VNode {
  const say = beforeCallText();
  const { minutes, goal, owner, standing } = of;
  const view = useMember().circle(call.circle);
  const who =
    owner === null || view === null
      ? null
      : owner === view.me
        ? say.youBring
        : say.brings(isolate(nameIn(view, owner)));
  return (
    <div class="stack-s">
      <p class="small dim">{[callText().about(minutes, callText().goals[goal]), who].filter(Boolean).join(" · ")}</p>
      {standing ? (
        <p class="row">
          <span class="tag none">{say.standing}</span>
        </p>
      ) : null}
    </div>
  );
}
