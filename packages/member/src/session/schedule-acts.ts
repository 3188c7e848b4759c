import type { RoomId } from "@unionhall/protocol";
import type { Answered, Coming, OccurrenceChange } from "@unionhall/union";
import { eventAnswered, longestPlace, occurrenceChanged } from "@unionhall/union";
import { Stopped } from "../problems.ts";
import type { AnswerView, ScheduleActs } from "../schedule.ts";
import { inside } from "./acts.ts";
import { contentsOf } from "./item-views.ts";
import { nameOf } from "./name-of.ts";
import { putIn, sendNow } from "./room-acts.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function scheduleActs(run: Run): ScheduleActs {
  return {
    answer: ({ circle, room }, day, coming) => run((person) => answer(inside(person, circle), room, day, coming)),
    changeOccurrence: ({ circle, room }, ...change) =>
      run((person) => changeOccurrence(inside(person, circle), room, ...change)),
  };
}

async function answer(session: Session, event: RoomId, day: number | null, coming: Coming): Promise<void> {
  await putIn(session, event, eventAnswered, { day, coming });
  sendNow(session);
}

async function changeOccurrence(
  session: Session,
  schedule: RoomId,
  event: RoomId,
  day: number,
  change: OccurrenceChange,
): Promise<void> {
  if (!contentsOf(session, schedule).items.has(event)) throw new Stopped("no-such-room");
  if (change.type === "other" && change.place.length > longestPlace) throw new Stopped("too-long");
  await putIn(session, schedule, occurrenceChanged, { event, day, change });
  sendNow(session);
}

export function answerView(session: Session, answered: Answered, waiting: boolean): AnswerView {
  const { by, time, day, coming } = answered;
  return { by, name: nameOf(session, by), mine: by === session.me, time, day, coming, waiting };
}
