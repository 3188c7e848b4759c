import type { WeekView } from "@unionhall/member";
import type { VNode } from "preact";
import { scheduleText } from "../../messages/schedule.ts";
import { Face } from "../../parts/face.tsx";
import { useMember } from "../../state/member.ts";
import { ComingRow } from "../schedule/coming-row.tsx";
import { useSchedules } from "../schedule/read-schedules.ts";
import { titleOf } from "./news-list.tsx";
import { placePath } from "./place-path.ts";

/** So much stands on Home; the rest is in the circles' schedules and lists. */
const most = 7;

/** What comes today and this week in all circles, with what is due. Nothing stands here when nothing comes. */
export function ThisWeek({ of }: { readonly of: readonly WeekView[] }): VNode | null {
  const say = scheduleText();
  const member = useMember();
  useSchedules(member.circles().map(({ id }) => id));
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.week}</h2>
      <ul class="list">
        {of.slice(0, most).map((each) => (
          <li key={`${each.circle} ${each.room} ${each.day}`}>
            <ComingRow
              href={placePath(member, each)}
              title={titleOf(each)}
              day={each.day}
              occurrence={each.occurrence}
              circle={each.title}
            >
              <Face of={each.face} name={each.title} small />
            </ComingRow>
          </li>
        ))}
      </ul>
      {of.length > most ? <p class="small dim">{say.moreThisWeek(of.length - most)}</p> : null}
    </section>
  );
}
