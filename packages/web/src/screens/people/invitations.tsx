import type { CircleView, OpenInvitation } from "@unionhall/member";
import { standings } from "@unionhall/union";
import type { VNode } from "preact";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Select } from "../../parts/select.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

export function Invitations({ view }: { readonly view: CircleView }): VNode {
  return (
    <section class="stack">
      <h2>{text().people.openTitle}</h2>
      <ul class="list">
        {view.invitations.map((invitation) => (
          <li key={invitation.key}>
            <OneInvitation view={view} invitation={invitation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  readonly view: CircleView;
  readonly invitation: OpenInvitation;
}

function OneInvitation({ view, invitation }: OneProps): VNode {
  const { people, language } = text();
  const member = useMember();
  const act = useAct();
  const maker = view.members.find(({ id }) => id === invitation.by);
  const from = invitation.mine ? people.byYou : people.by(isolate(maker?.name ?? "?"));
  const withdraw = (): void => act.run(() => told(member.withdraw(view.id, invitation.key), people.withdrawn));
  return (
    <div class="stack-s">
      <div class="item middle">
        <span class="grow stack-s">
          <span>{from}</span>
          <span class="small dim">{people.until(plainDay(invitation.until, language))}</span>
        </span>
        {invitation.mine || view.steward ? (
          <Button press={withdraw} busy={act.busy}>
            {people.withdraw}
          </Button>
        ) : null}
      </div>
      <As view={view} invitation={invitation} />
      <Trouble of={act.problem} />
    </div>
  );
}

/** As what somebody comes by it: whoever made it can say otherwise as long as nobody has vouched for them. */
function As({ view, invitation: { key, as, may } }: OneProps): VNode | null {
  const say = agreementText();
  const { agreements } = useMember();
  const act = useAct();
  if (as === null) return null;
  if (!may.mark) return <p class="small dim">{say.as[as]}</p>;
  return (
    <>
      <Select
        label={say.inviteAs}
        of={standings.map((value) => ({ value, words: say.as[value] }))}
        chosen={as}
        choose={(next) => act.run(() => told(agreements.markInvitation(view.id, key, next), say.marked))}
      />
      <Trouble of={act.problem} />
    </>
  );
}
