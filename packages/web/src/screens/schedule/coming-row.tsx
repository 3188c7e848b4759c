import type { ComponentChildren, VNode } from "preact";
import type { WeekView } from "@unionhall/member";
import type { Coming } from "@unionhall/union";
import { scheduleText } from "../../messages/schedule.ts";
import { dayHere } from "../../parts/day-here.ts";
import { dayAhead, timesInWords } from "./event-words.ts";

interface ComingRowProps {
  readonly href: string;
  readonly title: string;
  readonly day: number;
  readonly occurrence: WeekView["occurrence"];
  /** The circle that it is of, where several stand in one list. */
  readonly circle?: string;
  /** What this person said of it, where that is to be told. */
  readonly mine?: Coming | null;
  /** What stands before it. */
  readonly children?: ComponentChildren;
}

/** Something that comes, as a way to it: what, on which day, at what time. */
export function ComingRow({ href, title, day, occurrence, circle, mine, children }: ComingRowProps): VNode {
  const say = scheduleText();
  const answer = mine == null || mine === "unsaid" ? null : say.said[mine];
  const becomes = occurrence?.off ? say.off : occurrence?.moved ? say.moved : null;
  const time = occurrence === null ? say.toDo : timesInWords(occurrence);
  return (
    <a class="item" href={href}>
      {children}
      <span class="grow stack-s">
        <b class="cut" dir="auto">
          {title}
        </b>
        <span class="small">{`${dayAhead(day, dayHere())} · ${time}`}</span>
        {circle === undefined ? null : (
          <span class="small dim cut" dir="auto">
            {circle}
          </span>
        )}
        {becomes === null && answer === null ? null : (
          <span class="row">
            {becomes === null ? null : <span class={occurrence?.off ? "tag wait" : "tag"}>{becomes}</span>}
            {answer === null ? null : <span class="tag">{answer}</span>}
          </span>
        )}
      </span>
    </a>
  );
}
