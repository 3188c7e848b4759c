import type { ItemView } from "@unionhall/member";
import { agendaIn, agendaItemOf, comingTo, countComing, eventOf, plannedMinutes } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Answer } from "../schedule/answer.tsx";
import { AddItem } from "./agenda-edit.tsx";
import { AgendaItem } from "./agenda-item.tsx";
import type { OfCall } from "./call.tsx";
import { CarryAll } from "./carry-over.tsx";
import { Preparation } from "./preparation.tsx";
import { BringAlong } from "./bring-along.tsx";
import { useLinkable } from "./agenda-links.tsx";
import { useCallEvent, useInCallPath } from "./call-event.ts";

interface OfItems extends OfCall {
  /** All that stands in the call's room. */
  readonly items: readonly ItemView[];
}

/** What is to be talked about, in order; and what those say who cannot come. */
export function Agenda({ call, may, items }: OfItems): VNode {
  const say = callText();
  const [adding, setAdding] = useState(false);
  const shown = agendaIn(items);
  const path = useInCallPath(call);
  const linkable = useLinkable(
    call.circle,
    shown.some((item) => agendaItemOf(item).links.length > 0),
  );
  const away = items.filter(({ what, state }) => what === "agenda" && state !== "active");
  return (
    <section class="stack">
      <h2>{say.agenda}</h2>
      {call.over === null ? <Coming call={call} may={may} /> : null}
      {shown.length === 0 ? <p class="dim">{say.agendaEmpty}</p> : <Planned call={call} may={may} items={items} />}
      <ol class="stack">
        {shown.map((item) => (
          <li key={item.room}>
            <AgendaItem call={call} may={may} items={items} item={item} path={path(item.room)} linkable={linkable} />
          </li>
        ))}
      </ol>
      {may ? (
        <div class="row">
          <Button press={() => setAdding(true)}>{say.addItem}</Button>
          {call.over === null ? <BringAlong call={call} items={items} /> : <CarryAll call={call} items={items} />}
        </div>
      ) : null}
      {adding ? <AddItem call={call} close={() => setAdding(false)} /> : null}
      <Preparation call={call} may={may} items={items} />
      {away.length === 0 ? null : <TakenOff call={call} may={may} items={away} />}
    </section>
  );
}

/** Whether one comes; whoever does not finds at each item where to leave their word. */
function Coming({ call, may }: OfCall): VNode | null {
  const say = scheduleText();
  const found = useCallEvent(call);
  if (found === null) return null;
  const { room, event } = found;
  // What comes once is answered as a whole.
  const day = eventOf(event).repeat === null ? null : call.day;
  const { yes, maybe } = countComing(comingTo(room.answers, call.day));
  return (
    <div class="stack-s">
      <p>
        {say.areYouComing} <span class="small dim">{say.coming(yes, maybe)}</span>
      </p>
      <Answer room={room} day={day} label={say.areYouComing} may={may} />
    </div>
  );
}

/** How many minutes are planned beside how many there are. */
function Planned({ call, items }: OfItems): VNode {
  const say = beforeCallText();
  const found = useCallEvent(call);
  const length = found === null || found.minutes === 0 ? null : found.minutes;
  const minutes = plannedMinutes(items);
  if (length !== null && minutes > length) return <p class="note wait">{say.plannedOver(minutes, minutes - length)}</p>;
  return <p class="dim">{say.planned(minutes, length)}</p>;
}

function TakenOff({ call, may, items }: OfItems): VNode {
  const say = beforeCallText();
  const { rooms } = useMember();
  const act = useAct();
  return (
    <details>
      <summary>{say.offAgenda(items.length)}</summary>
      <Trouble of={act.problem} />
      <ul class="list">
        {items.map(({ room, title }) => (
          <li key={room} class="item middle">
            <span class="grow" dir="auto">
              {title}
            </span>
            {may ? (
              <Button
                label={`${say.putBack}: ${title}`}
                press={() => act.run(() => rooms.change(call, room, { state: "active" }))}
              >
                {say.putBack}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
