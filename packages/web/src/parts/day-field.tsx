import { msInDay } from "@unionhall/protocol";
import { lastEventDay } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

interface DayFieldProps {
  readonly label: string;
  /** Days since 1970. */
  readonly day: number | null;
  /** Null where nobody has to choose one and none is chosen. */
  readonly choose: (day: number | null) => void;
  readonly required?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/** A day, by the browser's own calendar. What is half typed is none yet, and is left until there is another day from elsewhere. */
export function DayField({ label, day, choose, required = false, from = 0, to = lastEventDay }: DayFieldProps): VNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef(day);
  const [first] = useState(() => shownDay(day));
  useLayoutEffect(() => {
    if (day !== chosen.current && field.current !== null) field.current.value = shownDay(day);
    chosen.current = day;
  }, [day]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="date"
        required={required}
        min={isoDay(from)}
        max={isoDay(to)}
        defaultValue={first}
        onInput={({ currentTarget: { valueAsNumber, validity } }) => {
          if (validity.badInput) return;
          chosen.current = Number.isNaN(valueAsNumber) ? null : Math.max(0, Math.floor(valueAsNumber / msInDay));
          choose(chosen.current);
        }}
      />
    </div>
  );
}

function shownDay(day: number | null): string {
  return day === null ? "" : isoDay(day);
}

function isoDay(day: number): string {
  return new Date(day * msInDay).toISOString().slice(0, 10);
}
