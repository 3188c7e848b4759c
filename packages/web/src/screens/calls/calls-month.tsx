import type { CallListed } from "@unionhall/member";
import { byDay, daysOfMonth, monthOfDay } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { yearText } from "../../messages/year.ts";
import { dayHere } from "../../parts/day-here.ts";
import { useLooked } from "../../state/member.ts";
import { titleOf } from "../home/news-list.tsx";
import { dayInFull } from "../decisions/words.ts";
import type { MarkedOn } from "../schedule/month.tsx";
import { Month } from "../schedule/month.tsx";
import { OneCall } from "./one-call.tsx";

/** On a desk: a month of calls to look at, past ones too, and those of the day that is picked. */
export function CallsMonth(): VNode {
  const say = yearText();
  const [picked, pick] = useState(dayHere);
  const days = useDays(monthOfDay(picked));
  const there = days.get(picked) ?? [];
  return (
    <>
      <Month picked={picked} pick={pick} on={(day) => (days.get(day) ?? []).map(marked)} />
      <section class="stack-s">
        <h2>{dayInFull(picked)}</h2>
        {there.length === 0 ? <p class="dim">{say.noneThatDay}</p> : null}
        <ul class="list">
          {there.map((each) => (
            <li key={keyOf(each)}>
              <OneCall of={each} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What is on the days of a month, in its order: worked out once for all of them. */
function useDays(month: number): ReadonlyMap<number, readonly CallListed[]> {
  return useLooked(
    ({ year }) => {
      const span = daysOfMonth(month);
      const { coming, past } = year.calls(span);
      const all = [...past.toReversed().map((each) => ({ ...each, mine: null })), ...coming];
      const stands = all.map((of) => ({ of, first: of.occurrence.first, last: of.occurrence.last }));
      return new Map(byDay(stands, span).map(({ day, occurrences }) => [day, occurrences.map(({ of }) => of)]));
    },
    [month],
  );
}

function marked(of: CallListed): MarkedOn {
  return { key: keyOf(of), title: titleOf(of), off: of.occurrence.off };
}

function keyOf({ circle, room, occurrence }: CallListed): string {
  return `${circle} ${room} ${occurrence.day}`;
}
