import type { CallListed, CallsOfAll, Member } from "@unionhall/member";
import { firstOfMonth, monthOfDay } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { yearText } from "../../messages/year.ts";
import { Button } from "../../parts/button.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { Frame } from "../../parts/frame.tsx";
import { capital, dayAs } from "../../parts/time.ts";
import { useMember } from "../../state/member.ts";
import { useWide } from "../../state/wide.ts";
import { TakeFile } from "../schedule/take-along.tsx";
import { CallsMonth } from "./calls-month.tsx";
import { OneCall } from "./one-call.tsx";

/** So many days are looked through from today, each way. */
const wide = 400;

/** The calls of all circles, each with the way to its page: by the month on a desk, else what comes, and under it what was. */
export function Calls(): VNode {
  const say = yearText();
  const member = useMember();
  const { year } = member;
  const isWide = useWide();
  useEffect(() => void year.readCalls(), [member.connection, schedulesIn(member)]);
  const today = dayHere();
  const { coming, past } = year.calls({ from: today - wide, to: today + wide });
  const none = coming.length + past.length === 0;
  return (
    <Frame page={say.calls} title={say.calls} heading back="#/">
      {none ? (
        <section class="stack-s">
          <h2>{say.noCalls}</h2>
          <p class="dim">{say.noCallsText}</p>
        </section>
      ) : (
        <>
          <p class="dim">{say.callsText}</p>
          {isWide ? <CallsMonth /> : <Listed coming={coming} past={past} />}
          <TakeFile file={(...ask) => year.callsFile(...ask)} />
        </>
      )}
    </Frame>
  );
}

function Listed({ coming, past }: CallsOfAll): VNode {
  const say = yearText();
  return (
    <>
      <section class="stack">
        <h2>{say.toCome}</h2>
        {coming.length === 0 ? <p class="dim">{say.nothingToCome}</p> : <Months of={coming} page={12} />}
      </section>
      {past.length === 0 ? null : (
        <section class="stack">
          <h2>{say.past}</h2>
          <Months of={past.map((each) => ({ ...each, mine: null }))} page={12} />
        </section>
      )}
    </>
  );
}

/** What they are changes when one of them is opened, or told of. */
function schedulesIn(member: Member): string {
  const tools = member.circles().flatMap(({ id }) => member.circle(id)?.dock ?? []);
  return tools.flatMap(({ what, room }) => (what === "schedule" ? [room] : [])).join(" ");
}

/** By the months of the reader's calendar, as many at once as `page` says. */
function Months({ of, page }: { readonly of: readonly CallListed[]; readonly page: number }): VNode {
  const [most, setMost] = useState(page);
  const shown = of.slice(0, most);
  const months = [...new Set(shown.map(monthOf))];
  return (
    <>
      {months.map((month) => (
        <section key={month} class="stack-s">
          <h3>{monthInWords(month)}</h3>
          <ul class="list">
            {shown.map((each) =>
              monthOf(each) === month ? (
                <li key={`${each.circle} ${each.room} ${each.occurrence.day}`}>
                  <OneCall of={each} />
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
      {of.length > most ? (
        <Button press={() => setMost(most + page)}>{scheduleText().showMore(of.length - most)}</Button>
      ) : null}
    </>
  );
}

function monthOf({ occurrence }: CallListed): number {
  return monthOfDay(occurrence.first);
}

function monthInWords(month: number): string {
  const { language } = text();
  return capital(dayAs(firstOfMonth(month), { month: "long", year: "numeric" }, language), language);
}
