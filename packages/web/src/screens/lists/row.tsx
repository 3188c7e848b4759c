import type { At, CircleView, ItemView } from "@unionhall/member";
import type { ToDo } from "@unionhall/union";
import type { ComponentChildren, VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { Marks } from "../room/marks.tsx";
import { TickBox } from "./tick-box.tsx";
import { dayNear, dueInWords, nameIn, namesIn } from "./words.ts";
import { dayHere } from "../../parts/day-here.ts";

export interface RowProps {
  readonly view: CircleView;
  /** The list it stands in. */
  readonly list: At;
  readonly toDo: ToDo<ItemView>;
  readonly path: string;
  readonly ticked?: (() => void) | undefined;
  /** What stands at its end. */
  readonly children?: ComponentChildren;
}

/** A to-do in a list: to be ticked, and to be opened. */
export function Row({ view, list, toDo, path, ticked, children }: RowProps): VNode {
  const { item, done } = toDo;
  return (
    <div class="to-do">
      <TickBox list={list} item={item} done={done} may={view.state === "in"} ticked={ticked} />
      <a class="grow stack-s" href={path}>
        <span class={done ? "struck dim" : undefined} dir="auto">
          {item.title}
        </span>
        <Facts view={view} toDo={toDo} />
        <Marks item={item} />
      </a>
      {children}
    </div>
  );
}

function Facts({ view, toDo }: Pick<RowProps, "view" | "toDo">): VNode | null {
  const say = toDoText();
  const { item, assigned, starts, doneBy, done } = toDo;
  const now = dayHere();
  const due = done ? null : dueInWords(toDo, now);
  const when = doneBy === null ? null : ago(doneBy.time, Date.now(), text());
  const comments = item.inside?.lines ?? 0;
  const parts = [
    doneBy === null || when === null ? "" : say.doneBy(isolate(nameIn(view, doneBy.by)), when),
    done || assigned.length === 0 ? "" : namesIn(view, assigned),
    done || starts === null || starts <= now ? "" : say.starts(dayNear(starts, now)),
    due === null || due.late ? "" : due.words,
    comments === 0 ? "" : roomText().comments(comments),
  ].filter((part) => part !== "");
  if (parts.length === 0 && due?.late !== true) return null;
  return (
    <span class="small dim">
      {due?.late === true ? <b class="late">{due.words}</b> : null}
      {due?.late === true && parts.length > 0 ? " · " : null}
      {parts.join(" · ")}
    </span>
  );
}
