import type { CallView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { WriteAlone } from "../alone/write-alone.tsx";

/** That one needs a break, told to whoever is there for it alone. Where nobody is, it says so. */
export function NeedBreak({ call }: { readonly call: CallView }): VNode | null {
  const say = inCallText();
  const { care } = useMember();
  const act = useAct();
  const carrier = call.leads.find(({ role }) => role === "care");
  const { mine } = care.breaks(call);
  if (mine !== null)
    return (
      <section class="note stack-s">
        <p>{mine.waits ? say.breakWaits(isolate(mine.to.name)) : say.breakTold(isolate(mine.to.name))}</p>
        <Trouble of={act.problem} />
        <Button wide busy={act.busy} press={() => act.run(() => care.needBreak(call, false))}>
          {say.noBreak}
        </Button>
      </section>
    );
  if (carrier === undefined) return <p class="small dim">{say.nobodyCares}</p>;
  if (carrier.mine) return null;
  return (
    <section class="stack-s">
      <Trouble of={act.problem} />
      <Button wide busy={act.busy} press={() => act.run(() => care.needBreak(call, true))}>
        {say.needBreak}
      </Button>
      <p class="small dim">{say.breakText(isolate(carrier.name))}</p>
    </section>
  );
}

/** Who has told this person that they need one: nobody else sees it. */
export function BreaksAsked({ call, view }: { readonly call: CallView; readonly view: CircleView }): VNode | null {
  const say = inCallText();
  const { asked } = useMember().care.breaks(call);
  const members = view.members.filter(({ id }) => asked.some((each) => each.id === id));
  if (members.length === 0) return null;
  return (
    <section class="note wait stack-s" aria-live="polite">
      {members.map((member) => (
        <div key={member.id} class="stack-s">
          <p>{say.needsBreak(isolate(member.name))}</p>
          {view.visit === null && view.alone === null ? <WriteAlone view={view} member={member} second /> : null}
        </div>
      ))}
    </section>
  );
}
