import type { ComponentChildren, VNode } from "preact";
import type { WeekView } from "@unionhall/member";
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
  /** What stands before it. */
  readonly children?: ComponentChildren;
}

/** Something that comes, as a way to it: what, on which day, at what time. */
export function ComingRow({ href, title, day, occurrence, circle, children }: ComingRowProps): VNode {
  const say = scheduleText();
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
        {occurrence?.off || occurrence?.moved ? (
          <span class="row">
            <span class={occurrence.off ? "tag wait" : "tag"}>{occurrence.off ? say.off : say.moved}</span>
          </span>
        ) : null}
      </span>
    </a>
  );
}
