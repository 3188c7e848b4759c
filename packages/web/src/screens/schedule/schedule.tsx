import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { scheduledIn, zoneHere, zonesHere } from "@unionhall/member";
import type { DayOfAgenda, Occurrence } from "@unionhall/union";
import { agendaOf, byDay, comingTo, countComing, daysOfMonth, eventOf, firstOf, monthOfDay } from "@unionhall/union";
import { CalendarPlus } from "lucide";
import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { Icon } from "../../parts/icon.tsx";
import { plainDay } from "../../parts/time.ts";
import { useMember } from "../../state/member.ts";
import { putAway } from "../room/arrange-items.ts";
import { ErasedHere } from "../room/erased.tsx";
import { ItemLink } from "../room/item-link.tsx";
import { toolName } from "../room/tool-name.ts";
import { dayAhead, timesInWords } from "./event-words.ts";
import type { MarkedOn } from "./month.tsx";
import { Month } from "./month.tsx";
import { TakeAlong } from "./take-along.tsx";
import { WriteEvent } from "./write-event.tsx";

interface ScheduleProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** So many days are listed from the one that is picked. */
const ahead = 42;

/** A month to look at, and what comes from one of its days on, on the clock of whoever looks. */
export function Schedule({ view, room }: ScheduleProps): VNode {
  const [writing, setWriting] = useState(false);
  const [picked, pick] = useState(dayHere);
  const days = useDays(room, monthOfDay(picked));
  const scheduled = scheduledIn(room);
  const undated = scheduled.map(({ event }) => event).filter((event) => eventOf(event).when === null);
  if (writing) return <WriteEvent at={room} day={picked} close={() => setWriting(false)} />;
  return (
    <>
      <h1 dir="auto">{room.item === null ? roomText().tools["schedule"] : toolName(room.item)}</h1>
      <Month picked={picked} pick={pick} on={(day) => (days.get(day) ?? []).map(marked)} />
      <Listed key={picked} from={picked} days={days} room={room}>
        {view.state === "in" ? <Add day={picked} press={() => setWriting(true)} /> : null}
      </Listed>
      {scheduled.length === 0 ? <p class="dim">{scheduleText().emptyText}</p> : null}
      <Plain title={scheduleText().undated} items={undated} room={room} />
      <ErasedHere room={room} way={[room.room]} />
      <Plain title={roomText().putAway(putAway(room.items).length)} items={putAway(room.items)} room={room} />
      {scheduled.length === 0 ? null : <TakeAlong circle={view.id} scheduled={scheduled} />}
    </>
  );
}

function marked({ event, day, off }: Occurrence<ItemView>): MarkedOn {
  return { key: `${event.room} ${day}`, title: event.title, off };
}

type Days = ReadonlyMap<number, readonly Occurrence<ItemView>[]>;

/** What is on the days of a month, and on those that may be listed from one of them on: worked out once for all. */
function useDays(room: RoomView, month: number): Days {
  return useMemo(() => {
    const { from, to } = daysOfMonth(month);
    const span = { from, to: to + ahead };
    const agenda = agendaOf(scheduledIn(room), span, { zone: zoneHere(), zones: zonesHere });
    return new Map(byDay(agenda, span).map(({ day, occurrences }) => [day, occurrences]));
  }, [room, month]);
}

function Add({ day, press }: { readonly day: number; readonly press: () => void }): VNode {
  const say = scheduleText();
  return (
    <Button kind="go" wide press={press}>
      <Icon of={CalendarPlus} />
      {day === dayHere() ? say.add : say.addOn(plainDay(day, text().language))}
    </Button>
  );
}

interface ListedProps {
  readonly from: number;
  readonly days: Days;
  readonly room: RoomView;
  /** What stands under the first day, with or without anything on it. */
  readonly children: VNode | null;
}

/** So much is listed at once. */
const page = 60;

/** The day that is picked, and what comes after it. */
function Listed({ from, days, room, children }: ListedProps): VNode {
  const say = scheduleText();
  const [most, setMost] = useState(page);
  const all: readonly DayOfAgenda<ItemView>[] = [...days]
    .filter(([day]) => day >= from && day <= from + ahead)
    .map(([day, occurrences]) => ({ day, occurrences }));
  const { days: shown, more } = firstOf(all, most);
  const first = shown.find(({ day }) => day === from) ?? { day: from, occurrences: [] };
  return (
    <>
      <OneDay of={first} room={room} />
      {children}
      {shown.map((each) => (each.day === from ? null : <OneDay key={each.day} of={each} room={room} />))}
      {more === 0 ? null : <Button press={() => setMost(most + page)}>{say.showMore(more)}</Button>}
    </>
  );
}

interface OneDayProps {
  readonly of: DayOfAgenda<ItemView>;
  readonly room: RoomView;
}

function OneDay({ of: { day, occurrences }, room }: OneDayProps): VNode {
  return (
    <section class="stack-s">
      <h2>{dayAhead(day, dayHere())}</h2>
      {occurrences.length === 0 ? (
        <p class="dim">{scheduleText().nothingOn}</p>
      ) : (
        <ul class="list">
          {occurrences.map((each) => (
            <li key={`${each.event.room} ${each.day}`}>
              <OnDay of={each} room={room} />
            </li>
          ))}
        </ul>
      )}
    </section>
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
