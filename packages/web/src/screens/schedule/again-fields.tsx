import type { Again, AgainBy, MonthlyOn, RepeatEnd } from "@unionhall/union";
import { isLastOf, mostEveryBy, mostTimes, nextDays, repeatOf, weekdays, weekdayOf } from "@unionhall/union";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { DayField } from "../../parts/day-field.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { NumberField } from "../../parts/number-field.tsx";
import { Select } from "../../parts/select.tsx";
import { capital, dayAs } from "../../parts/time.ts";
import { WeekdayTicks } from "../room/weekday-ticks.tsx";
import { onInMonth, onInYear, repeatInWords } from "./repeat-words.ts";

interface AgainProps {
  readonly again: Again;
  readonly set: (part: Partial<Again>) => void;
  /** The day on which it begins. */
  readonly start: number;
}

const allBy: readonly AgainBy[] = ["once", "days", "weeks", "months", "years"];
const allEnds: readonly RepeatEnd["type"][] = ["never", "until", "times"];

/** How something comes again, and what that comes to. */
export function AgainFields(props: AgainProps): VNode {
  const say = scheduleText();
  const { again, set } = props;
  const { by } = again;
  return (
    <>
      <Select
        label={say.repeat}
        of={allBy.map((value) => ({ value, words: say.again[value] }))}
        chosen={by}
        choose={(next) => set({ by: next })}
      />
      {by === "once" ? null : (
        <>
          <NumberField
            key={by}
            label={say.every[by]}
            value={Math.min(again.every, mostEveryBy(by))}
            most={mostEveryBy(by)}
            set={(every) => set({ every })}
          />
          {by === "weeks" ? <Weekdays {...props} /> : null}
          {by === "months" || by === "years" ? <Monthly {...props} /> : null}
          <Ends {...props} />
          <Comes {...props} />
        </>
      )}
    </>
  );
}

/** It comes on the weekday of its beginning in any case. */
function Weekdays({ again, set, start }: AgainProps): VNode {
  return (
    <WeekdayTicks
      legend={scheduleText().weekdays}
      chosen={weekdays(start, again.weekdays)}
      stays={weekdayOf(start)}
      choose={(days) => set({ weekdays: days })}
    />
  );
}

function Monthly({ again: { by, monthly }, set, start }: AgainProps): VNode {
  const words = by === "years" ? onInYear : onInMonth;
  const all: readonly MonthlyOn[] = isLastOf(start) || monthly === "last" ? ["date", "nth", "last"] : ["date", "nth"];
  return (
    <Select
      label={scheduleText().weekdays}
      of={all.map((value) => ({ value, words: capital(words(start, value), text().language) }))}
      chosen={monthly}
      choose={(next) => set({ monthly: next })}
    />
  );
}

function Ends({ again, set, start }: AgainProps): VNode {
  const say = scheduleText();
  return (
    <>
      <Select
        label={say.ends}
        of={allEnds.map((value) => ({ value, words: say.endsBy[value] }))}
        chosen={again.ends}
        choose={(ends) => set({ ends })}
      />
      {again.ends === "until" ? (
        <DayField
          label={say.until}
          day={again.until}
          required
          from={start}
          choose={(until) => until !== null && set({ until })}
        />
      ) : null}
      {again.ends === "times" ? (
        <NumberField label={say.times} value={again.times} most={mostTimes} set={(times) => set({ times })} />
      ) : null}
    </>
  );
}

const shownDays = 3;

/** What was chosen in a sentence, and the next days on which it comes. */
function Comes({ again, start }: AgainProps): VNode | null {
  const say = scheduleText();
  const repeat = repeatOf(again);
  if (repeat === null) return null;
  const next = nextDays(start, repeat, Math.max(start, dayHere()), shownDays);
  const form = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const days = next.map((day) => dayAs(day, form, text().language).replaceAll(" ", "\u00a0"));
  return (
    <div class="note stack-s" role="status">
      <p>{repeatInWords(start, repeat)}</p>
      <p class="small">{days.length === 0 ? say.noMore : say.nextDays(days.join(" · "))}</p>
    </div>
  );
}
