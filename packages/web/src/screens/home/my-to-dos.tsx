import type { MyToDo } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { Face } from "../../parts/face.tsx";
import { plainDay } from "../../parts/time.ts";
import { useMember } from "../../state/member.ts";
import { titleOf } from "./news-list.tsx";
import { placePath } from "./place-path.ts";
import { dayHere } from "../../parts/day-here.ts";

/** So much stands on Home; the others are in their lists. */
const most = 7;

/** What the person is to do beside what is due this week: what is late first. */
export function MyToDos({ of }: { readonly of: readonly MyToDo[] }): VNode | null {
  const say = newsText();
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.toDos}</h2>
      <ul class="list">
        {of.slice(0, most).map((toDo) => (
          <li key={`${toDo.circle} ${toDo.room}`}>
            <OneToDo of={toDo} />
          </li>
        ))}
      </ul>
      {of.length > most ? <p class="small dim">{say.moreToDos(of.length - most)}</p> : null}
    </section>
  );
}

function OneToDo({ of }: { readonly of: MyToDo }): VNode {
  const member = useMember();
  const { face, title, due } = of;
  return (
    <a class="item" href={placePath(member, of)}>
      <Face of={face} name={title} small />
      <span class="grow stack-s">
        <b class="cut" dir="auto">
          {titleOf(of)}
        </b>
        <span class="row small dim">
          <bdi>{title}</bdi>
          {due === null ? null : <Due day={due} />}
        </span>
      </span>
    </a>
  );
}

function Due({ day }: { readonly day: number }): VNode {
  const say = newsText();
  const today = dayHere();
  if (day === today) return <span class="tag wait">{say.dueToday}</span>;
  const words = plainDay(day, text().language);
  return day < today ? <span class="tag wait">{say.late(words)}</span> : <span class="tag none">{words}</span>;
}
