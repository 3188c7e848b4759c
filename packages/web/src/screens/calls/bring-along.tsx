import type { CallView, ItemView, Member, Outcome, RoomView } from "@unionhall/member";
import { agendaIn, agendaItemOf, dayOfCall } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { useCallEvent } from "./call-event.ts";

interface BringProps {
  readonly call: CallView;
  /** All that stands in the call's room. */
  readonly items: readonly ItemView[];
}

/** Puts on what stood on the agenda of the call before and stands there every time, in one tap. */
export function BringAlong({ call, items }: BringProps): VNode | null {
  const member = useMember();
  const act = useAct();
  const last = useCallBefore(call);
  const titles = new Set(items.filter(({ what }) => what === "agenda").map(({ title }) => title));
  const standing = agendaIn(last?.items ?? []).filter((item) => agendaItemOf(item).standing && !titles.has(item.title));
  if (standing.length === 0) return null;
  return (
    <>
      <Trouble of={act.problem} />
      <Button busy={act.busy} press={() => act.run(() => bring(member, call, standing))}>
        {beforeCallText().bring(standing.length)}
      </Button>
    </>
  );
}

async function bring({ rooms }: Member, call: CallView, items: readonly ItemView[]): Promise<Outcome<unknown>> {
  let outcome: Outcome<unknown> = { ok: true, value: undefined };
  for (const { title, facts } of items)
    if (outcome.ok) outcome = await rooms.open(call, { what: "agenda", title, facts });
  return outcome;
}

/** The newest call of the same event that is before this one; what is not read here of it is asked for. */
function useCallBefore(call: CallView): RoomView | null {
  const member = useMember();
  const calls = (useCallEvent(call)?.room.items ?? []).filter((item) => (dayOfCall(item) ?? call.day) < call.day);
  const [last] = calls.toSorted((a, b) => (dayOfCall(b) ?? 0) - (dayOfCall(a) ?? 0));
  const at = last === undefined ? null : { circle: call.circle, room: last.room };
  const found = at === null ? null : member.rooms.look(at);
  useEffect(() => {
    if (at !== null && found?.here === false) void member.rooms.read(at);
  }, [member.connection, at?.room]);
  return found;
}
