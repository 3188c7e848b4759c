import { isSettled, roundOn } from "@unionhall/union";
import { lastDayIn } from "../decisions/caucuses-asked.ts";
import { inBook, todayIn } from "../decisions/known.ts";
import { besideOf, textNow } from "../decisions/read-here.ts";
import type { PausedForSeat } from "../seats.ts";
import type { HomeSeat } from "./home-rooms.ts";

/** What waits because the seat asked for time, as long as it can be talked about. Who is only at home is not told when that stands there. */
export function pausedFor({ seat, other }: HomeSeat): readonly PausedForSeat[] {
  if (other === null) return [];
  const today = todayIn(other);
  return inBook(other).flatMap(({ id, decision }) => {
    const { room, ended, outcome, rounds } = decision;
    const rule = decision.caucuses.find((each) => each.seat === seat);
    const isOver =
      ended !== null || outcome !== null || isSettled(decision, today) || roundOn(rounds, today) === "over";
    if (rule === undefined || isOver || !decision.paused.has(seat)) return [];
    return {
      subject: id,
      decision: { circle: other.circle.id, room },
      title: textNow(other, room)?.title ?? "",
      lastDay: lastDayIn(other, { decision }, rule),
      reason: besideOf(other, room).caucuses.get(seat)?.reason ?? "",
    };
  });
}
