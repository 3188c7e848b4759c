import type { CircleView, ItemView, QuestionView, RoomView } from "@unionhall/member";
import { questionView } from "@unionhall/member";
import { CircleQuestionMark } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { checkInText } from "../../messages/check-ins.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";
import { onBoard, putAway } from "./arrange-items.ts";
import { AskQuestion } from "./ask-question.tsx";
import { ErasedHere } from "./erased.tsx";
import { ItemLink } from "./item-link.tsx";
import { toolName } from "./tool-name.ts";
import { whenAsked } from "./when-asked.ts";

interface CheckInsProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** Questions that people are asked again and again. */
export function CheckIns({ view, room }: CheckInsProps): VNode {
  const say = checkInText();
  const [asking, setAsking] = useState(false);
  const [shown, away] = [onBoard(room.items), putAway(room.items)];
  if (asking) return <AskQuestion view={view} at={room} close={() => setAsking(false)} />;
  return (
    <>
      <h1 dir="auto">{room.item === null ? roomText().tools["check-ins"] : toolName(room.item)}</h1>
      {view.state === "in" ? (
        <Button kind="go" wide press={() => setAsking(true)}>
          <Icon of={CircleQuestionMark} />
          {say.ask}
        </Button>
      ) : null}
      {shown.length === 0 ? (
        <section class="stack-s">
          <h2>{say.empty}</h2>
          <p class="dim">{say.emptyText}</p>
        </section>
      ) : (
        <Questions items={shown} view={view} room={room} />
      )}
      <ErasedHere room={room} way={[room.room]} />
      {away.length === 0 ? null : (
        <details>
          <summary>{roomText().putAway(away.length)}</summary>
          <Questions items={away} view={view} room={room} />
        </details>
      )}
    </>
  );
}

function Questions({ items, view, room }: CheckInsProps & { readonly items: readonly ItemView[] }): VNode {
  const { rooms, mine } = useMember();
  const seen = (item: ItemView): QuestionView => {
    const at = { circle: view.id, room: item.room };
    const lines = rooms.look(at)?.lines ?? [];
    return questionView(item, { lines, me: view.me, own: mine.look(at) }, Date.now());
  };
  return (
    <ul class="list">
      {items.map((item) => (
        <li key={item.room}>
          <ItemLink room={room} item={item}>
            <Asking view={view} question={seen(item)} />
          </ItemLink>
        </li>
      ))}
    </ul>
  );
}

interface AskingProps {
  readonly view: CircleView;
  readonly question: QuestionView;
}

/** When it is asked and of whom, and whether that is this person, now. */
export function Asking({ view, question }: AskingProps): VNode {
  const say = checkInText();
  const { whom, paused, declined, toAnswer } = question;
  const mark = paused ? say.paused : declined ? say.declined : toAnswer === null ? null : say.toAnswer;
  const names = whom?.map((each) => isolate(view.members.find(({ id }) => id === each)?.name ?? "")).join(", ");
  return (
    <>
      <span class="small dim">
        {whenAsked(question)} · {names ?? say.ofAll}
      </span>
      {mark === null ? null : (
        <span class="row">
          <span class={toAnswer === null ? "tag none" : "tag wait"}>{mark}</span>
        </span>
      )}
    </>
  );
}
