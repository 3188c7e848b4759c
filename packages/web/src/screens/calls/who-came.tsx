import type { VNode } from "preact";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

/** What the agreement keeps of who came: told to everybody before, and all that is shown of it after. */
export function WhoCame({ call, may }: OfCall): VNode {
  const say = inCallText();
  const { rule, named } = call.attendance;
  const asked = may && rule === "named" && (call.over === null || call.attendance.mine);
  return (
    <section class="stack-s">
      <h2>{say.came}</h2>
      <p>{call.over === null ? say.isKept[rule] : whatIsKept(call)}</p>
      {named.length === 0 ? null : (
        <ul class="list">
          {named.map(({ member, name }) => (
            <li key={member}>
              <span class="item middle">
                <Face of={member} name={name} />
                <bdi class="grow">{name}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked ? <NameMe call={call} /> : null}
      <p class="small dim">{say.keptBesides}</p>
    </section>
  );
}

function whatIsKept({ attendance: { rule, count } }: OfCall["call"]): string {
  const say = inCallText();
  if (rule === "none") return say.nothingKept;
  if (rule === "named") return count === 0 ? say.nobodyNamed : say.named(count ?? 0);
  return count === null ? say.notCounted : say.counted(count);
}

/** Asked of whoever is there, once: what they say to it later is on the page of who is here. */
export function AskToName({ call, may }: OfCall): VNode | null {
  const { rule, mine } = call.attendance;
  const isHere = call.here.some((each) => each.mine);
  if (!may || !isHere || mine || rule !== "named" || call.over !== null) return null;
  return (
    <section class="note stack-s">
      <p>{inCallText().isKept.named}</p>
      <NameMe call={call} />
    </section>
  );
}

function NameMe({ call }: Pick<OfCall, "call">): VNode {
  const say = inCallText();
  const { calls } = useMember();
  const act = useAct();
  const { mine } = call.attendance;
  return (
    <>
      <Trouble of={act.problem} />
      {mine ? <p class="small">{say.iAmNamed}</p> : null}
      <div class="row">
        <Button busy={act.busy} press={() => act.run(() => calls.beNamed(call, !mine))}>
          {mine ? say.takeNameOut : say.nameMe}
        </Button>
      </div>
    </>
  );
}
