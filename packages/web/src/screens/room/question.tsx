import type { At, CircleView, ItemView, LineView, QuestionView, RoomView } from "@unionhall/member";
import { questionView, wallTime } from "@unionhall/member";
import type { Answer } from "@unionhall/union";
import { answersByDay, questionFacts, writeFacts } from "@unionhall/union";
import { MessageCircle } from "lucide";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { checkInText } from "../../messages/check-ins.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { dayInWords } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { OwnActs } from "../home/own-acts.tsx";
import { lineKeys } from "../circle/arrange.ts";
import { Composer } from "../circle/composer.tsx";
import { Line } from "../circle/line.tsx";
import { mayHaveErased } from "../circle/wish.tsx";
import { AskQuestion } from "./ask-question.tsx";
import { Asking } from "./check-ins.tsx";
import { History } from "./history.tsx";
import { MessageActs } from "./message-acts.tsx";

interface QuestionProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** What is asked, and what people answered, by days. */
export function Question({ view, room, item }: QuestionProps): VNode {
  const say = checkInText();
  const [changing, setChanging] = useState(false);
  const own = useMember().mine.look(room);
  const question = questionView(item, { lines: room.lines, me: view.me, own }, Date.now());
  const { day: today } = wallTime(Date.now(), question.at.zone);
  useQuestionRead(room);
  if (changing)
    return <AskQuestion view={view} at={{ ...room, room: item.in }} changes={item} close={() => setChanging(false)} />;
  return (
    <>
      <div class="stack-s">
        <h1 dir="auto">{item.title}</h1>
        <Asking view={view} question={{ ...question, toAnswer: null }} />
        {question.toAnswer === null ? null : (
          <p class="note wait">{question.toAnswer === today ? say.askedToday : say.askedYesterday}</p>
        )}
      </div>
      <details>
        <summary>{roomText().more}</summary>
        <div class="stack">
          {view.state === "in" ? (
            <Acts room={room} item={item} question={question} edit={() => setChanging(true)} />
          ) : null}
          <OwnActs at={room} />
          <History of={item} />
        </div>
      </details>
      <Answers view={view} room={room} zone={question.at.zone} today={today} />
    </>
  );
}

interface ActsProps {
  readonly room: RoomView;
  readonly item: ItemView;
  readonly question: QuestionView;
  readonly edit: () => void;
}

function Acts({ room: { circle, room }, item, question: { paused, declined }, edit }: ActsProps): VNode {
  const say = checkInText();
  const { rooms, mine, visiting } = useMember();
  const act = useAct();
  const at = { circle, room: item.in };
  const decline = (): void =>
    act.run(
      () => mine.tell({ circle, room }, declined ? "usual" : "nothing"),
      () => tell(declined ? say.acceptedNow : say.declinedNow),
    );
  const pause = (): void =>
    act.run(
      () => rooms.change(at, item.room, { facts: writeFacts(questionFacts, { paused: !paused }) }),
      () => tell(paused ? say.resumedNow : say.pausedNow),
    );
  return (
    <div class="stack-s">
      <Trouble of={act.problem} />
      <div class="row">
        <Button press={pause}>{paused ? say.resume : say.pause}</Button>
        {visiting === null ? <Button press={decline}>{declined ? say.accept : say.decline}</Button> : null}
      </div>
      <MessageActs at={at} item={item} edit={edit} />
    </div>
  );
}

interface AnswersProps extends Pick<QuestionProps, "view" | "room"> {
  readonly zone: string;
  readonly today: number;
}

function Answers({ view, room, zone, today }: AnswersProps): VNode {
  const days = answersByDay(room.lines, ({ time }) => wallTime(time, zone).day);
  const keyOf = lineKeys();
  return (
    <>
      {days.length === 0 ? <p class="dim">{checkInText().noAnswers}</p> : null}
      {days.map(({ day, answers }) => (
        <section key={day} class="stack">
          <h2>{dayInWords(day, today, text())}</h2>
          {answers.map((answer) => (
            <OneAnswer key={keyOf(answer.line)} view={view} at={room} of={answer} />
          ))}
        </section>
      ))}
      {room.more ? <Before at={room} /> : null}
    </>
  );
}

interface OneAnswerProps {
  readonly view: CircleView;
  readonly at: At;
  readonly of: Answer<LineView>;
}

/** What is written to it is a comment; as long as it waits for the hall, nobody can name it. */
function OneAnswer({ view, at: { circle, room }, of: { line, comments } }: OneAnswerProps): VNode {
  const say = checkInText();
  const [talking, setTalking] = useState(false);
  const name = isolate(line.name);
  const keyOf = lineKeys();
  return (
    <div class="answer stack-s">
      <div class="lines" role="list">
        {[line, ...comments].map((one) => (
          <Line
            key={keyOf(one)}
            circle={circle}
            room={room}
            may={view.state === "in"}
            // Only the answer itself is answered, by the button under it, where that stands then.
            answersBeside
            erases={mayHaveErased(view)}
            arranged={{ line: one === line ? one : { ...one, to: null }, follows: false, fresh: false }}
          />
        ))}
      </div>
      {view.state !== "in" || line.state !== "sent" ? null : (
        <div class="row">
          <Button kind="plain" press={() => setTalking(!talking)}>
            <Icon of={MessageCircle} />
            {talking ? say.close : say.comment}
            <span class="unseen"> · {name}</span>
          </Button>
        </div>
      )}
      {talking ? <Composer circle={circle} room={room} to={line.id} words={say.commentOn(name)} /> : null}
    </div>
  );
}

function Before({ at: { circle, room } }: { readonly at: At }): VNode {
  const { rooms } = useMember();
  const act = useAct();
  return (
    <div class="stack earlier">
      <Button press={() => act.run(() => rooms.readBack({ circle, room }))} busy={act.busy}>
        {text().circle.earlier}
      </Button>
      <Trouble of={act.problem} />
    </div>
  );
}

/** It counts as read as long as somebody looks at it. */
function useQuestionRead({ circle, room, unread, here }: RoomView): void {
  const member = useMember();
  useEffect(() => {
    if (here && document.visibilityState === "visible") void member.rooms.readTo({ circle, room });
  }, [circle, room, unread, here, member]);
}
