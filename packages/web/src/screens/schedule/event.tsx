import type { AnswerView, CircleView, ItemView, RoomView } from "@unionhall/member";
import { scheduledIn, zoneHere, zonesHere } from "@unionhall/member";
import type { Coming, Occurrence, Scheduled } from "@unionhall/union";
import { agendaOf, comingTo, eventOf, occurrenceOf, placed } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Prose } from "../../parts/prose.tsx";
import { dayInWords } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Comments } from "../room/comments.tsx";
import { Marks } from "../room/marks.tsx";
import { By, useMessageRead } from "../room/message.tsx";
import { More } from "../room/more.tsx";
import { timesInWords } from "./event-words.ts";
import { TakeAlong } from "./take-along.tsx";
import { WriteEvent } from "./write-event.tsx";
import { dayHere } from "../../parts/day-here.ts";

interface EventProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** When it is, who comes, and what people say to it. */
export function EventPage({ view, room, item }: EventProps): VNode {
  const [editing, setEditing] = useState(false);
  const { rooms } = useMember();
  const at = { circle: view.id, room: item.in };
  const schedule = rooms.look(at);
  useMessageRead(room);
  if (editing)
    return <WriteEvent at={at} changes={{ item, notes: room.body?.text ?? "" }} close={() => setEditing(false)} />;
  const changed = schedule?.occurrences.get(item.room) ?? new Map();
  const scheduled = { event: item, changed };
  const { place } = eventOf(item);
  const may = view.state === "in";
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <article class="stack">
        <h1 dir="auto">{item.title}</h1>
        <Marks item={item} />
        {place === "" ? null : (
          <p class="said" dir="auto">
            {place}
          </p>
        )}
        {room.body === null || room.body.text === "" ? null : <Prose {...room.body} />}
        <By room={room} item={item} />
      </article>
      <Answer view={view} room={room} may={may} />
      <Times view={view} scheduled={scheduled} room={room} may={may} />
      {schedule === null ? null : (
        <TakeAlong circle={view.id} scheduled={scheduledIn(schedule).filter(({ event }) => event.room === item.room)} />
      )}
      <More room={room} item={item} may={may} edit={() => setEditing(true)} pins={false} />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}

const words: readonly Exclude<Coming, "unsaid">[] = ["yes", "maybe", "no"];

/** To all of it: pressed once it is said, and again it is taken back. */
function Answer({ room, may }: Omit<EventProps, "item"> & { readonly may: boolean }): VNode {
  const say = scheduleText();
  const { schedule } = useMember();
  const act = useAct();
  const mine = room.answers.find((each) => each.mine && each.day === null)?.coming ?? "unsaid";
  const press = (word: Coming): void =>
    act.run(() => schedule.answer({ circle: room.circle, room: room.room }, null, word === mine ? "unsaid" : word));
  return (
    <section class="stack-s">
      <h2>{say.areYouComing}</h2>
      <Trouble of={act.problem} />
      <div class="row" role="group" aria-label={say.areYouComing}>
        {words.map((word) => (
          <button
            key={word}
            type="button"
            class="boost"
            aria-pressed={word === mine}
            disabled={!may}
            onClick={() => press(word)}
          >
            {say.answers[word]}
          </button>
        ))}
      </div>
      <p class="small dim">{say.ofAll}</p>
    </section>
  );
}

interface TimesProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly scheduled: Scheduled<ItemView>;
  readonly may: boolean;
}

const shownTimes = 4;

/** The next times, each with who comes; of what is over, the last. */
function Times({ scheduled, room, may }: TimesProps): VNode | null {
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
      {next.length === 0 ? <p class="dim">{first.first > today ? "" : say.noMore}</p> : null}
      <ul class="list">
        {shown.map((each) => (
          <li key={each.day}>
            <OneTime of={each} room={room} today={today} may={may} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneTimeProps {
  readonly of: Occurrence<ItemView>;
  readonly room: RoomView;
  readonly today: number;
  readonly may: boolean;
}

function OneTime({ of, room, today, may }: OneTimeProps): VNode {
  const say = scheduleText();
  const { schedule } = useMember();
  const act = useAct();
  const day = dayInWords(of.first, today, text());
  const change = (): void =>
    act.run(() =>
      schedule.changeOccurrence({ circle: room.circle, room: of.event.in }, of.event.room, of.day, {
        type: of.off ? "usual" : "off",
      }),
    );
  return (
    <div class="stack-s time">
      <h3>{day}</h3>
      <p>{timesInWords(of)}</p>
      {of.off || of.moved ? (
        <p>
          <span class={of.off ? "tag wait" : "tag"}>{of.off ? say.off : say.moved}</span>
        </p>
      ) : null}
      {of.moved && of.place !== "" ? <p dir="auto">{of.place}</p> : null}
      <WhoComes answers={comingTo(room.answers, of.day)} />
      <Trouble of={act.problem} />
      {may ? (
        <div class="row">
          <Button press={change} busy={act.busy}>
            {of.off ? say.bringBack(day) : say.callOff(day)}
          </Button>
        </div>
      ) : null}
    </div>
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
