import type { ItemView } from "@unionhall/member";
import { zoneHere, zonesHere } from "@unionhall/member";
import type { Coming, Occurrence } from "@unionhall/union";
import { countComing } from "@unionhall/union";
import { minuteText } from "../check-ins/weekdays.ts";
import { plain } from "../show/plain.ts";
import { table } from "../show/table.ts";
import { dayText } from "../show/time.ts";

export interface Listed {
  readonly occurrence: Occurrence<ItemView>;
  /** Who comes; of an event that is not read here, nobody knows. */
  readonly coming: readonly { readonly mine: boolean; readonly coming: Coming }[];
}

/** What comes, on the clock of this machine. */
export function agendaText(listed: readonly Listed[]): string {
  if (listed.length === 0) return "Nothing comes in these days.";
  const rows = listed.map(({ occurrence, coming }) => {
    const { event, first, last, off, moved, place } = occurrence;
    const days = last > first ? `${dayText(first)} to ${dayText(last)}` : dayText(first);
    const marks = [off ? "called off" : "", moved ? "moved" : "", event.waiting ? "waiting" : ""];
    const mark = marks.filter((each) => each !== "").join(", ");
    return [days, timesText(occurrence), plain(event.title), mark, plain(place), comingText(coming), event.room];
  });
  return table(["DAY", "TIME", "EVENT", "", "PLACE", "COMING", "ID"], rows);
}

/** Where it is on another clock than this machine's, that too. */
export function timesText({ when, at }: Pick<Occurrence<unknown>, "when" | "at">): string {
  if (when.type === "days") return "";
  const there = `${minuteText(when.minute)} ${plain(when.zone)}`;
  if (at === null) return there;
  const here = [at.start, at.end].map((time) => zonesHere.wallTime(time, zoneHere())?.minute ?? 0);
  const clock = [...new Set(here)].map(minuteText).join("-");
  return here[0] === when.minute ? clock : `${clock} (${there})`;
}

function comingText(coming: Listed["coming"]): string {
  const { yes, maybe } = countComing(coming);
  const mine = coming.find((each) => each.mine)?.coming;
  const counted = [yes === 0 ? "" : `${yes}`, maybe === 0 ? "" : `${maybe} maybe`].filter((each) => each !== "");
  return [...counted, mine === undefined ? "" : `you: ${mine}`].filter((each) => each !== "").join(", ");
}
