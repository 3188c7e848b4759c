import type { AnswerView, ItemView, RoomView } from "@unionhall/member";
import { zoneHere, zonesHere } from "@unionhall/member";
import type { Occurrence, Scheduled } from "@unionhall/union";
import { agendaOf, comingTo, eventOf, occurrenceOf, placed } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { isolate } from "../../parts/isolate.ts";
import { PlaceWords } from "../../parts/place-words.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { ToCall } from "../calls/of-event.tsx";
import { Answer } from "./answer.tsx";
import { dayAhead, timesInWords } from "./event-words.ts";
import { MoveTime } from "./move-time.tsx";
import { repeatInWords } from "./repeat-words.ts";
import { useOccurrence } from "./use-occurrence.ts";

interface TimesProps {
  readonly room: RoomView;
  readonly scheduled: Scheduled<ItemView>;
  readonly may: boolean;
}

const shownTimes = 4;

/** The next times, each with who comes; of what is over, the last. */
export function Times({ scheduled, room, may }: TimesProps): VNode | null {
  const say = scheduleText();
  const { when, repeat, place } = eventOf(scheduled.event);
  const today = dayHere();
  const reader = { zone: zoneHere(), zones: zonesHere };
  if (when === null) return <p class="dim">{say.undated}</p>;
  const span = { from: today, to: today + 366 };
  const next = agendaOf([scheduled], span, reader).slice(0, shownTimes);
  const first = placed(
    { event: scheduled.event, ...occurrenceOf({ when, repeat, place }, when.day, scheduled.changed.get(when.day)) },
    reader,
  );
  const shown = next.length > 0 ? next : [first];
  return (
    <section class="stack-s">
      <h2>{say.next}</h2>
      {repeat === null ? null : (
        <p>
          {repeatInWords(when.day, repeat)}
          {when.type === "days" || when.zone === reader.zone ? null : ` ${say.byClocks(isolate(when.zone))}`}
        </p>
      )}
      {next.length === 0 ? <p class="dim">{first.first > today ? "" : say.noMore}</p> : null}
      <ul class="list">
        {shown.map((each) => (
          <li key={each.day}>
            <OneTime of={each} room={room} again={repeat !== null} may={may} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneTimeProps {
  readonly of: Occurrence<ItemView>;
  readonly room: RoomView;
  /** It comes again, so that this one may be another than the others. */
  readonly again: boolean;
  readonly may: boolean;
}

function OneTime({ of, room, again, may }: OneTimeProps): VNode {
  const say = scheduleText();
  const day = dayAhead(of.first, dayHere());
  return (
    <div class="stack-s time">
      <h3>{day}</h3>
      <p>{timesInWords(of)}</p>
      {of.off || of.moved ? (
        <p>
          <span class={of.off ? "tag wait" : "tag"}>{of.off ? say.off : say.moved}</span>
        </p>
      ) : null}
      {of.moved && of.place !== "" ? (
        <p dir="auto">
          <PlaceWords of={of.place} />
        </p>
      ) : null}
      <ToCall room={room} day={of.day} words={day} may={may} />
      <WhoComes answers={comingTo(room.answers, of.day)} />
      {may && again ? (
        <details>
          <summary>
            {say.justThis}
            <span class="unseen">: {day}</span>
          </summary>
          <div class="stack">
            <p>{say.areYouComing}</p>
            <Answer room={room} day={of.day} label={`${say.areYouComing} ${day}`} may={may} />
            <Changing of={of} room={room} day={day} again />
          </div>
        </details>
      ) : null}
      {may && !again ? <Changing of={of} room={room} day={day} again={false} /> : null}
    </div>
  );
}

interface ChangingProps extends Pick<OneTimeProps, "of" | "room" | "again"> {
  readonly day: string;
}

function Changing({ of, room, day, again }: ChangingProps): VNode {
  const say = scheduleText();
  const [moving, setMoving] = useState(false);
  const { act, become } = useOccurrence(room.circle, of);
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        {again && !of.off ? <Button press={() => setMoving(true)}>{say.moveDay(day)}</Button> : null}
        {of.moved ? (
          <Button press={() => become({ type: "usual" })} busy={act.busy}>
            {say.asUsual(day)}
          </Button>
        ) : null}
        <Button press={() => become({ type: of.off ? "usual" : "off" })} busy={act.busy}>
          {of.off ? say.bringBack(day) : say.callOff(day)}
        </Button>
      </div>
      {moving ? <MoveTime of={of} circle={room.circle} day={day} close={() => setMoving(false)} /> : null}
    </>
  );
}

function WhoComes({ answers }: { readonly answers: readonly AnswerView[] }): VNode {
  const say = scheduleText();
  if (answers.length === 0) return <p class="small dim">{say.nobody}</p>;
  return (
    <ul class="small" aria-label={say.whoComes}>
      {answers.map(({ by, name, coming, waiting }) => (
        <li key={by}>
          {isolate(name)}: {coming === "unsaid" ? "" : say.said[coming]}
          {waiting ? ` · ${roomText().waiting}` : ""}
        </li>
      ))}
    </ul>
  );
}
