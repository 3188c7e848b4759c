import { msInDay } from "@unionhall/protocol";
import { lastEventDay } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";

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

/** A day, by the browser's own calendar. What is half typed is none yet, and is left as it stands. */
export function DayField({ label, day, choose, required = false, from = 0, to = lastEventDay }: DayFieldProps): VNode {
  const id = useId();
  const [first] = useState(() => (day === null ? "" : isoDay(day)));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        required={required}
        min={isoDay(from)}
        max={isoDay(to)}
        defaultValue={first}
        onInput={({ currentTarget: { valueAsNumber, validity } }) => {
          if (validity.badInput) return;
          choose(Number.isNaN(valueAsNumber) ? null : Math.max(0, Math.floor(valueAsNumber / msInDay)));
        }}
      />
    </div>
  );
}

function isoDay(day: number): string {
  return new Date(day * msInDay).toISOString().slice(0, 10);
}
