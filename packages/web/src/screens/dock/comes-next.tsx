import type { CircleView } from "@unionhall/member";
import { scheduledIn, zoneHere, zonesHere } from "@unionhall/member";
import { comingUp } from "@unionhall/union";
import type { VNode } from "preact";
import { scheduleText } from "../../messages/schedule.ts";
import { dayHere } from "../../parts/day-here.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { ComingRow } from "../schedule/coming-row.tsx";
import { schedulesOf, useSchedules } from "../schedule/read-schedules.ts";

const most = 3;
const ahead = 28;

/** What comes next in a circle. Nothing stands here when nothing comes. */
export function ComesNext({ view }: { readonly view: CircleView }): VNode | null {
  const say = scheduleText();
  const { rooms } = useMember();
  useSchedules([view.id]);
  const today = dayHere();
  const scheduled = schedulesOf(view).flatMap((room) => {
    const schedule = rooms.look({ circle: view.id, room });
    return schedule === null ? [] : scheduledIn(schedule);
  });
  const reader = { zone: zoneHere(), zones: zonesHere };
  const next = comingUp(scheduled, { from: today, to: today + ahead }, Date.now(), reader).slice(0, most);
  if (next.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.comesNext}</h2>
      <ul class="list">
        {next.map((each) => (
          <li key={`${each.event.room} ${each.day}`}>
            <ComingRow
              href={roomPath(view.id, [each.event.in, each.event.room])}
              title={each.event.title}
              day={Math.max(today, each.first)}
              occurrence={each}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
