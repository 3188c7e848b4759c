import { firstOfMonth, monthOfDay, monthsLater, onCalendar, startOfWeek, weeksOf } from "@unionhall/union";
import { ChevronLeft, ChevronRight } from "lucide";
import type { TargetedKeyboardEvent, VNode } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { dayHere } from "../../parts/day-here.ts";
import { Icon } from "../../parts/icon.tsx";
import { capital, dayAs } from "../../parts/time.ts";
import { firstWeekday } from "../../parts/week.ts";

/** Something that is on a day. */
export interface MarkedOn {
  readonly key: string;
  readonly title: string;
  readonly off: boolean;
}

interface MonthProps {
  /** The month of this day is shown. */
  readonly picked: number;
  readonly pick: (day: number) => void;
  /** What is on a day. */
  readonly on: (day: number) => readonly MarkedOn[];
}

/** A month to look at: each day with a mark for what is on it, or with its name where there is room. */
export function Month(props: MonthProps): VNode {
  const id = useId();
  return (
    <section class="month stack-s" aria-labelledby={id}>
      <div class="row">
        <h2 id={id} class="grow" aria-live="polite">
          {shownAs(props.picked, { month: "long", year: "numeric" })}
        </h2>
        <Moves {...props} />
      </div>
      <Grid {...props} labelledBy={id} />
    </section>
  );
}

function shownAs(day: number, form: Intl.DateTimeFormatOptions): string {
  const { language } = text();
  return capital(dayAs(day, form, language), language);
}

/** A month is looked at from its first day on; this one, from today. */
function Moves({ picked, pick }: MonthProps): VNode {
  const say = scheduleText();
  const today = dayHere();
  const go = (months: number): void => {
    const month = monthOfDay(picked) + months;
    pick(month === monthOfDay(today) ? today : onCalendar(firstOfMonth(month)));
  };
  return (
    <>
      <button type="button" class="quick" onClick={() => pick(today)}>
        {text().common.today}
      </button>
      <button type="button" class="btn square" aria-label={say.monthBefore} onClick={() => go(-1)}>
        <Icon of={ChevronLeft} />
      </button>
      <button type="button" class="btn square" aria-label={say.monthAfter} onClick={() => go(1)}>
        <Icon of={ChevronRight} />
      </button>
    </>
  );
}

/** Where a key leads from a day, as in any grid of days (ARIA Authoring Practices, "Date Picker Dialog"). */
function led({ key, shiftKey }: TargetedKeyboardEvent<HTMLElement>, day: number, first: number): number | null {
  const months = shiftKey ? 12 : 1;
  switch (key) {
    case "ArrowLeft":
      return day - 1;
    case "ArrowRight":
      return day + 1;
    case "ArrowUp":
      return day - 7;
    case "ArrowDown":
      return day + 7;
    case "Home":
      return startOfWeek(day, first);
    case "End":
      return startOfWeek(day, first) + 6;
    case "PageUp":
      return monthsLater(day, -months);
    case "PageDown":
      return monthsLater(day, months);
    default:
      return null;
  }
}

/** One stop for the keyboard: the arrows lead on from there, and what they lead to is picked. */
function Grid({ picked, pick, on, labelledBy }: MonthProps & { readonly labelledBy: string }): VNode {
  const { language } = text();
  const table = useRef<HTMLTableElement>(null);
  const isLed = useRef(false);
  const first = firstWeekday(language);
  const weeks = weeksOf(monthOfDay(picked), first);
  useLayoutEffect(() => {
    if (isLed.current) table.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    isLed.current = false;
  }, [picked]);
  const follow = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const day = led(event, picked, first);
    if (day === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    isLed.current = onCalendar(day) !== picked;
    pick(onCalendar(day));
  };
  return (
    <table ref={table} role="grid" aria-labelledby={labelledBy} onKeyDown={follow}>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((at) => (
            <Weekday key={at} day={startOfWeek(picked, first) + at} />
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              <td key={at} aria-selected={day === null ? undefined : day === picked}>
                {day === null ? null : <Day day={day} isPicked={day === picked} pick={pick} of={on(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Weekday({ day }: { readonly day: number }): VNode {
  return (
    <th scope="col" abbr={shownAs(day, { weekday: "long" })}>
      {shownAs(day, { weekday: "short" })}
    </th>
  );
}

interface DayProps {
  readonly day: number;
  readonly isPicked: boolean;
  readonly pick: (day: number) => void;
  readonly of: readonly MarkedOn[];
}

/** So many are marked on one day. */
const mostMarks = 3;

function Day({ day, isPicked, pick, of }: DayProps): VNode {
  const say = scheduleText();
  const words = shownAs(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return (
    <button
      type="button"
      tabIndex={isPicked ? 0 : -1}
      aria-current={day === dayHere() ? "date" : undefined}
      onClick={() => pick(day)}
    >
      <span class="unseen">{`${words}: ${say.onDay(of.length)}. `}</span>
      <span class="date" aria-hidden="true">
        {shownAs(day, { day: "numeric" })}
      </span>
      <span class="marks">
        {of.slice(0, mostMarks).map(({ key, title, off }) => (
          <span key={key} class={off ? "mark off" : "mark"} dir="auto">
            {title}
          </span>
        ))}
      </span>
      {of.length > mostMarks ? <span class="marks-more">{say.andMore(of.length - mostMarks)}</span> : null}
    </button>
  );
}
