import { DoorOpen } from "lucide";
import type { CircleView, KnockView } from "@unionhall/member";
import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

interface KnocksProps {
  readonly view: CircleView;
  /** Something else of the screen stands out. */
  readonly second?: boolean;
}

/** People who stand at the door. */
export function Knocks({ view, second = false }: KnocksProps): VNode {
  return (
    <section class="card first">
      <h2>{text().people.knocks}</h2>
      <ul class="list">
        {view.knocks.map((knock) => (
          <li key={knock.key}>
            <Knock view={view} knock={knock} second={second} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KnockProps extends Required<KnocksProps> {
  readonly knock: KnockView;
}

function Knock({ view, knock, second }: KnockProps): VNode {
  const messages = text();
  const { people } = messages;
  return (
    <div class="item">
      <span class="face">
        <Icon of={DoorOpen} />
      </span>
      <div class="grow stack-s">
        <p>{who(view, knock, messages)}</p>
        {knock.needed === 0 ? null : <p class="small dim">{people.vouches(knock.vouches, knock.needed)}</p>}
        {knock.returning === null ? null : <p class="small dim">{people.returningVouches}</p>}
        {knock.may.vouch ? <p class="small dim">{people.vouchText}</p> : null}
        {knock.returning === null ? null : <p class="small dim">{people.objectText}</p>}
        <KnockActs view={view} knock={knock} second={second} />
      </div>
    </div>
  );
}

function KnockActs({ view, knock, second }: KnockProps): VNode {
  const { people } = text();
  const member = useMember();
  const act = useAct();
  const admit = (): void => act.run(() => told(member.admit(view.id, knock.key), people.admitted));
  const vouch = (): void => act.run(() => told(member.vouch(view.id, knock.key), people.vouched));
  const object = (): void => act.run(() => told(member.object(view.id, knock.invitation), people.objected));
  return (
    <>
      <div class="row">
        {knock.may.admit ? (
          <Button kind={second ? "normal" : "go"} press={admit} busy={act.busy}>
            {people.admit}
          </Button>
        ) : null}
        {knock.may.vouch ? (
          <Button kind={second || knock.may.admit ? "normal" : "go"} press={vouch} busy={act.busy}>
            {people.vouch}
          </Button>
        ) : null}
        {knock.returning === null ? null : (
          <Button press={object} busy={act.busy}>
            {people.object}
          </Button>
        )}
      </div>
      <Trouble of={act.problem} />
    </>
  );
}

function who(view: CircleView, knock: KnockView, { people }: Messages): string {
  const returning = view.members.find(({ id }) => id === knock.returning);
  return returning === undefined
    ? people.knockBy(isolate(knock.invitedBy))
    : people.knockReturning(isolate(returning.name));
}
