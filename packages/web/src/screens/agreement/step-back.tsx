import type { CircleView, Member, Outcome, StandingView, TermView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { roleName, termWords, untilWords } from "./terms.ts";

interface StepBackProps {
  readonly view: CircleView;
  readonly roles: readonly TermView[];
  readonly close: () => void;
}

type From = TermView | "all";

/** What somebody can give up. A role whose term is over is theirs no more; a stewardship still has its place at the door. */
export function carriedBy(of: StandingView | undefined): readonly TermView[] {
  return (of?.roles ?? []).filter(({ role, over }) => role === null || !over);
}

/** From one role or from all, at once and without a reason. A sole steward stays one: else nobody could be removed any more. */
export function StepBack({ view, roles, close }: StepBackProps): VNode {
  const say = agreementText();
  const stays = roles.some(({ role }) => role === null) && view.stewards.count === 1;
  const free = stays ? roles.filter(({ role }) => role !== null) : roles;
  const [first] = free;
  return (
    <Dialog title={say.stepTitle} close={close}>
      {stays ? <p class="note">{say.stepLast}</p> : null}
      {first === undefined ? (
        <Button press={close}>{text().common.close}</Button>
      ) : (
        <GiveUp view={view} first={first} free={free} close={close} />
      )}
    </Dialog>
  );
}

interface GiveUpProps extends Omit<StepBackProps, "roles"> {
  readonly first: TermView;
  readonly free: readonly TermView[];
}

function GiveUp({ view, first, free, close }: GiveUpProps): VNode {
  const say = agreementText();
  const member = useMember();
  const act = useAct();
  const [from, choose] = useState<From>(first);
  const give = (): void => act.run(() => told(stepBack(member, view, from), say.steppedBack), close);
  return (
    <>
      {free.length === 1 ? (
        <p>{say.stepGives(termWords(first))}</p>
      ) : (
        <Ways<From> legend={say.stepFrom} of={waysOf(free)} chosen={from} choose={choose} />
      )}
      <p>{say.stepText}</p>
      <p class="note wait">{say.stepCannot}</p>
      <Trouble of={act.problem} />
      <div class="row">
        <Button press={close}>{text().common.cancel}</Button>
        <Button press={give} busy={act.busy}>
          {say.stepGo}
        </Button>
      </div>
    </>
  );
}

function waysOf(free: readonly TermView[]): Parameters<typeof Ways<From>>[0]["of"] {
  const say = agreementText();
  const each = free.map((term) => ({ value: term, words: roleName(term), hint: untilWords(term) }));
  return [...each, { value: "all", words: say.stepAll, hint: say.stepAllHint }];
}

function stepBack({ agreements, stewards }: Member, { id }: CircleView, from: From): Promise<Outcome<void>> {
  if (from === "all") return agreements.stepBackFromAll(id);
  return from.role === null ? stewards.stepBack(id) : agreements.stepBack(id, from.role);
}
