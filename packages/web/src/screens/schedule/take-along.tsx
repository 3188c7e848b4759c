import type { ItemView } from "@unionhall/member";
import { circleCalendar } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Scheduled } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { handOver } from "../../browser/saving.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { Tick } from "../../parts/tick.tsx";
import { useMember } from "../../state/member.ts";

interface TakeAlongProps {
  readonly circle: CircleId;
  readonly scheduled: readonly Scheduled<ItemView>[];
}

/** A calendar file, made here. Other programs read it, and may send it on: so it need not say what it is about. */
export function TakeAlong({ circle, scheduled }: TakeAlongProps): VNode {
  const { rooms } = useMember();
  return (
    <TakeFile
      file={(neutral, remind) => circleCalendar(scheduled, rooms, circle, { neutral, remind, now: Date.now() })}
    />
  );
}

interface TakeFileProps {
  readonly file: (neutral: string | null, remind: number | undefined) => string;
}

const minutesBefore = 15;

/** The same of whatever is in the file; `neutral` as everything is called in it, which then tells nothing else. */
export function TakeFile({ file }: TakeFileProps): VNode {
  const say = scheduleText();
  const [reminds, setReminds] = useState(false);
  const take = (neutral: string | null): void => {
    const made = file(neutral, reminds ? minutesBefore : undefined);
    handOver(new Blob([made], { type: "text/calendar" }), "calendar.ics");
  };
  return (
    <details>
      <summary>{say.file}</summary>
      <div class="stack">
        <p class="small dim">{say.fileText}</p>
        <Tick words={say.remind} on={reminds} set={setReminds} />
        <div class="row">
          <Button press={() => take(say.appointment)}>{say.neutral}</Button>
          <Button press={() => take(null)}>{say.withTitle}</Button>
        </div>
      </div>
    </details>
  );
}
