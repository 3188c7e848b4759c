import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Tick } from "../../parts/tick.tsx";
import { firstWeekday, weekFrom } from "../../parts/week.ts";
import { weekdayName } from "./when-asked.ts";

interface WeekdayTicksProps {
  readonly legend: string;
  /** 0 is Monday. */
  readonly chosen: readonly number[];
  /** One that is chosen in any case. */
  readonly stays?: number;
  readonly choose: (days: readonly number[]) => void;
}

/** Some of the weekdays, in the order in which weeks go where this person is. */
export function WeekdayTicks({ legend, chosen, stays, choose }: WeekdayTicksProps): VNode {
  const { language } = text();
  const turned = (day: number, on: boolean): readonly number[] =>
    on ? [...chosen, day].toSorted((a, b) => a - b) : chosen.filter((each) => each !== day);
  return (
    <fieldset class="ways">
      <legend>{legend}</legend>
      <div class="ticks">
        {weekFrom(firstWeekday(language)).map((day) => (
          <Tick
            key={day}
            words={weekdayName(day, language)}
            on={chosen.includes(day)}
            stays={day === stays}
            set={(on) => choose(turned(day, on))}
          />
        ))}
      </div>
    </fieldset>
  );
}
