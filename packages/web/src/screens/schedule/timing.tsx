import { zoneHere } from "@unionhall/member";
import type { When } from "@unionhall/union";
import { daysTouched, endOf, lastEventDay, mostDays } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { scheduleText } from "../../messages/schedule.ts";
import { DayField } from "../../parts/day-field.tsx";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";
import { dayHere } from "../../parts/day-here.ts";

/** What stands in the fields. */
interface Typed {
  readonly whole: boolean;
  readonly day: number;
  readonly from: number;
  /** On the day after where it is before `from`. */
  readonly to: number;
  readonly lastDay: number;
  readonly zone: string;
}

export interface Timed extends Typed {
  readonly set: (part: Partial<Typed>) => void;
  readonly when: When;
}

const minutesInDay = 1_440;
const sevenOClock = 19 * 60;

/** What is new is on `day` as long as nothing else is said. */
export function useTiming(before: When | null, day: number = dayHere()): Timed {
  const [typed, setTyped] = useState(() => typedOf(before, day));
  const set = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  return { ...typed, set, when: whenOf(typed) };
}

function typedOf(before: When | null, day: number): Typed {
  const usual = { whole: false, day, from: sevenOClock, to: sevenOClock + 60, lastDay: day, zone: zoneHere() };
  if (before === null) return usual;
  const lastDay = before.day + daysTouched(before) - 1;
  if (before.type === "days") return { ...usual, whole: true, day: before.day, lastDay };
  const end = endOf(before);
  return { whole: false, day: before.day, from: before.minute, to: end.minute, lastDay: end.day, zone: before.zone };
}

function whenOf({ whole, day, from, to, lastDay, zone }: Typed): When {
  if (whole) return { type: "days", day, days: lastDay - day + 1 };
  return { type: "timed", day, minute: from, length: (to - from + minutesInDay) % minutesInDay, zone };
}

/** The device's own pickers, which take no last day before the first. A time before the other is on the day after. */
export function Timing({ whole, day, from, to, lastDay, zone, set }: Timed): VNode {
  const say = scheduleText();
  return (
    <>
      <DayField
        label={say.day}
        day={day}
        required
        choose={(next) => next !== null && set({ day: next, lastDay: next + Math.max(0, lastDay - day) })}
      />
      <div class="ways ticks">
        <Tick words={say.whole} on={whole} set={(on) => set({ whole: on })} />
      </div>
      {whole ? (
        <DayField
          label={say.lastDay}
          day={lastDay}
          required
          from={day}
          to={Math.min(lastEventDay, day + mostDays - 1)}
          choose={(next) => next !== null && set({ lastDay: next })}
        />
      ) : (
        <>
          <TimeField
            label={say.from}
            minute={from}
            set={(next) => set({ from: next, to: (next + to - from + minutesInDay) % minutesInDay })}
          />
          <TimeField
            label={say.to}
            hint={to < from ? say.dayAfter : ""}
            minute={to}
            set={(next) => set({ to: next })}
          />
          <ZoneField zone={zone} set={(next) => set({ zone: next })} />
        </>
      )}
    </>
  );
}

interface ZoneFieldProps {
  readonly zone: string;
  readonly set: (zone: string) => void;
}

/** Whose clocks it goes by: any zone that this device knows, with the one that it has already. */
function ZoneField({ zone, set }: ZoneFieldProps): VNode {
  const all = [...new Set([zoneHere(), zone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <Select
      label={scheduleText().zone}
      of={all.map((value) => ({ value, words: value.replaceAll("_", " ") }))}
      chosen={zone}
      choose={set}
    />
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly minute: number;
  readonly set: (minute: number) => void;
}

function TimeField({ label, hint = "", minute, set }: TimeFieldProps): VNode {
  const id = useId();
  const two = (part: number): string => String(part).padStart(2, "0");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="time"
        required
        value={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          Number.isNaN(valueAsNumber) || set(Math.floor(valueAsNumber / 60_000))
        }
      />
      <p class="small dim" role="status">
        {hint}
      </p>
    </div>
  );
}
