import type { CallView, ItemView } from "@unionhall/member";
import { agendaItemOf, notReached } from "@unionhall/union";
import type { VNode } from "preact";
import { beforeCallText } from "../../messages/before-call.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { agendaOfDay, useCallEvent, useNextDay } from "./call-event.ts";

interface OfItem {
  readonly call: CallView;
  readonly item: ItemView;
}

/** To where it was carried over, and from where. */
export function CarriedLine({ call, item }: OfItem): VNode | null {
  const say = beforeCallText();
  const found = useCallEvent(call);
  const { carried, from } = agendaItemOf(item);
  if (found === null || (carried === null && from === null)) return null;
  return (
    <p class="row">
      {from === null ? null : (
        <a class="btn plain small" href={agendaOfDay(found, from.day)}>
          {say.carriedFrom(dayOf(from.day))}
        </a>
      )}
      {carried === null ? null : (
        <a class="btn plain small" href={agendaOfDay(found, carried)}>
          {say.carriedTo(dayOf(carried))}
        </a>
      )}
    </p>
  );
}

/** Puts one item on the agenda of the next call, with all that it has. */
export function CarryOne({
  call,
  item,
  act,
  close,
}: OfItem & { readonly act: Act; readonly close: () => void }): VNode | null {
  const { calls } = useMember();
  const next = useNextDay(call);
  if (next === null || agendaItemOf(item).carried !== null) return null;
  const carry = (): void =>
    act.run(
      () => calls.carryOver(call, [item.room], next),
      () => {
        tell(beforeCallText().isCarried(dayOf(next)));
        close();
      },
    );
  return (
    <Button wide press={carry}>
      {beforeCallText().carry(dayOf(next))}
    </Button>
  );
}

/** The same of all that a call did not come to, once it is over. */
export function CarryAll({
  call,
  items,
}: {
  readonly call: CallView;
  readonly items: readonly ItemView[];
}): VNode | null {
  const { calls } = useMember();
  const act = useAct();
  const next = useNextDay(call);
  const left = notReached(items, call.been);
  if (next === null || left.length === 0) return null;
  const carry = (): void =>
    act.run(
      () =>
        calls.carryOver(
          call,
          left.map(({ room }) => room),
          next,
        ),
      () => tell(beforeCallText().isCarried(dayOf(next))),
    );
  return (
    <>
      <Trouble of={act.problem} />
      <Button busy={act.busy} press={carry}>
        {beforeCallText().carryAll(left.length, dayOf(next))}
      </Button>
    </>
  );
}

function dayOf(day: number): string {
  return isolate(plainDay(day, text().language));
}
