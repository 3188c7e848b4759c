import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { scheduledIn, zoneHere, zonesHere } from "@unionhall/member";
import type { DayOfAgenda, Occurrence, Scheduled } from "@unionhall/union";
import { agendaOf, byDay, comingTo, countComing, eventOf } from "@unionhall/union";
import { CalendarPlus } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMember } from "../../state/member.ts";
import { putAway } from "../room/arrange-items.ts";
import { ItemLink } from "../room/item-link.tsx";
import { toolName } from "../room/tool-name.ts";
import { dayAhead, timesInWords } from "./event-words.ts";
import { TakeAlong } from "./take-along.tsx";
import { WriteEvent } from "./write-event.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { ErasedHere } from "../room/erased.tsx";

interface ScheduleProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** So many days are shown ahead, and before. */
const ahead = 42;

/** What comes, by days, on the clock of whoever looks. */
export function Schedule({ view, room }: ScheduleProps): VNode {
  const say = scheduleText();
  const [writing, setWriting] = useState(false);
  const today = dayHere();
  const span = { from: today, to: today + ahead };
  const scheduled = scheduledIn(room);
  const days = byDay(agendaOf(scheduled, span, { zone: zoneHere(), zones: zonesHere }), span);
  const before = daysBefore(scheduled, today);
  const undated = scheduled.map(({ event }) => event).filter((event) => eventOf(event).when === null);
  if (writing) return <WriteEvent at={room} close={() => setWriting(false)} />;
  return (
    <>
      <h1 dir="auto">{room.item === null ? roomText().tools["schedule"] : toolName(room.item)}</h1>
      {view.state === "in" ? (
        <Button kind="go" wide press={() => setWriting(true)}>
          <Icon of={CalendarPlus} />
          {say.add}
        </Button>
      ) : null}
      {days.length > 0 ? null : (
        <section class="stack-s">
          <h2>{say.empty}</h2>
          <p class="dim">{say.emptyText}</p>
        </section>
      )}
      <Days of={days} room={room} />
      {before.length === 0 ? null : (
        <details>
          <summary>{say.before}</summary>
          <div class="stack">
            <Days of={before} room={room} />
          </div>
        </details>
      )}
      <Plain title={say.undated} items={undated} room={room} />
      <ErasedHere room={room} way={[room.room]} />
      <Plain title={roomText().putAway(putAway(room.items).length)} items={putAway(room.items)} room={room} />
      {scheduled.length === 0 ? null : <TakeAlong circle={view.id} scheduled={scheduled} />}
    </>
  );
}

/** What was over before today, the newest day first; what lasts stands on its last day. */
function daysBefore(scheduled: readonly Scheduled<ItemView>[], today: number): readonly DayOfAgenda<ItemView>[] {
  const span = { from: today - ahead, to: today - 1 };
  const over = agendaOf(scheduled, span, { zone: zoneHere(), zones: zonesHere }).filter(({ last }) => last < today);
  return byDay(
    over.map((each) => ({ ...each, first: each.last })),
    span,
  ).toReversed();
}

interface DaysProps {
  readonly of: readonly DayOfAgenda<ItemView>[];
  readonly room: RoomView;
}

function Days({ of, room }: DaysProps): VNode {
  const today = dayHere();
  return (
    <>
      {of.map(({ day, occurrences }) => (
        <section key={day} class="stack-s">
          <h2>{dayAhead(day, today)}</h2>
          <ul class="list">
            {occurrences.map((each) => (
              <li key={`${each.event.room} ${each.day}`}>
                <OnDay of={each} room={room} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function OnDay({ of, room }: { readonly of: Occurrence<ItemView>; readonly room: RoomView }): VNode {
  const say = scheduleText();
  const { rooms } = useMember();
  const { event, day, place, off, moved } = of;
  const answers = rooms.look({ circle: room.circle, room: event.room })?.answers ?? [];
  const coming = comingTo(answers, day);
  const { yes, maybe } = countComing(coming);
  const mine = coming.find((each) => each.mine)?.coming;
  return (
    <ItemLink room={room} item={event}>
      <span class="small">{timesInWords(of)}</span>
      {place === "" ? null : (
        <span class="small dim cut" dir="auto">
          {place}
        </span>
      )}
      {off || moved || coming.length > 0 ? (
        <span class="row">
          {off ? <span class="tag wait">{say.off}</span> : null}
          {moved ? <span class="tag">{say.moved}</span> : null}
          {yes + maybe > 0 ? <span class="tag none">{say.coming(yes, maybe)}</span> : null}
          {mine === undefined || mine === "unsaid" ? null : <span class="tag">{say.said[mine]}</span>}
        </span>
      ) : null}
    </ItemLink>
  );
}

interface PlainProps {
  readonly title: string;
  readonly items: readonly ItemView[];
  readonly room: RoomView;
}

/** What stands on no day here. */
function Plain({ title, items, room }: PlainProps): VNode | null {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class="list">
        {items.map((item) => (
          <li key={item.room}>
            <ItemLink room={room} item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}
