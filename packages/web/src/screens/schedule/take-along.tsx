import type { ItemView } from "@unionhall/member";
import { circleCalendar } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Scheduled } from "@unionhall/union";
import type { VNode } from "preact";
import { handOver } from "../../browser/saving.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { useMember } from "../../state/member.ts";

interface TakeAlongProps {
  readonly circle: CircleId;
  readonly scheduled: readonly Scheduled<ItemView>[];
}

/** A calendar file, made here. Other programs read it, and may send it on: so it need not say what it is about. */
export function TakeAlong({ circle, scheduled }: TakeAlongProps): VNode {
  const { rooms } = useMember();
  return <TakeFile file={(neutral) => circleCalendar(scheduled, rooms, circle, { neutral, now: Date.now() })} />;
}

/** The same of whatever is in the file; `neutral` as everything is called in it, which then tells nothing else. */
export function TakeFile({ file }: { readonly file: (neutral: string | null) => string }): VNode {
  const say = scheduleText();
  const take = (neutral: string | null): void =>
    handOver(new Blob([file(neutral)], { type: "text/calendar" }), "calendar.ics");
  return (
    <details>
      <summary>{say.file}</summary>
      <div class="stack">
        <p class="small dim">{say.fileText}</p>
        <div class="row">
          <Button press={() => take(say.appointment)}>{say.neutral}</Button>
          <Button press={() => take(null)}>{say.withTitle}</Button>
        </div>
      </div>
    </details>
  );
}
