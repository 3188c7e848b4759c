import type { CallListed } from "@unionhall/member";
import { daysOfMonth, monthOfDay } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { yearText } from "../../messages/year.ts";
import { dayHere } from "../../parts/day-here.ts";
import { useMember } from "../../state/member.ts";
import { titleOf } from "../home/news-list.tsx";
import { dayInFull } from "../decisions/words.ts";
import { Month } from "../schedule/month.tsx";
import { OneCall } from "./one-call.tsx";

/** On a desk: a month of calls to look at, past ones too, and those of the day that is picked. */
export function CallsMonth(): VNode {
  const say = yearText();
  const [picked, pick] = useState(dayHere);
  const { coming, past } = useMember().year.calls(daysOfMonth(monthOfDay(picked)));
  const days = byDay([...past.map((each) => ({ ...each, mine: null })), ...coming]);
  const on = (day: number): readonly CallListed[] => days.get(day) ?? [];
  return (
    <>
      <Month
        picked={picked}
        pick={pick}
        on={(day) => on(day).map((each) => ({ key: keyOf(each), title: titleOf(each), off: each.occurrence.off }))}
      />
      <section class="stack-s" aria-live="polite">
        <h3>{dayInFull(picked)}</h3>
        {on(picked).length === 0 ? <p class="dim">{say.noneThatDay}</p> : null}
        <ul class="list">
          {on(picked).map((each) => (
            <li key={keyOf(each)}>
              <OneCall of={each} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function keyOf({ circle, room, occurrence }: CallListed): string {
  return `${circle} ${room} ${occurrence.day}`;
}

function byDay(all: readonly CallListed[]): ReadonlyMap<number, readonly CallListed[]> {
  const days = new Map<number, CallListed[]>();
  const soonest = all.toSorted((a, b) => (a.occurrence.at?.start ?? 0) - (b.occurrence.at?.start ?? 0));
  for (const each of soonest) {
    const { first } = each.occurrence;
    days.set(first, [...(days.get(first) ?? []), each]);
  }
  return days;
}
