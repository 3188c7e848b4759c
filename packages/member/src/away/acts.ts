import type { AwayActs, AwayLine } from "../away.ts";
import { faceOf, titleOf } from "../alone/circles.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { bring } from "../year/bring.ts";
import { readCalls } from "../year/calls.ts";
import { roomOfCall } from "../year/series.ts";
import { fewLines } from "./lines.ts";
import { callsSince, happenedSince, waiting } from "./of-circle.ts";

const week = 7 * 86_400_000;
/** Of each circle, so many calls are read at once. */
const mostRead = 4;

export function awayActs(run: Run, who: () => Person | null): AwayActs {
  return {
    home: () => fewLines(circlesOf(who()).flatMap(sinceLeft)),
    since: (time) =>
      circlesOf(who()).map((session) => {
        const since = startOf(session, time);
        const all = [...happenedSince(session, since), ...waiting(session, since)];
        const of = { circle: session.circle.id, title: titleOf(session), face: faceOf(session), since };
        return { ...of, ...fewLines(all) };
      }),
    read: (time) => run((person) => readSince(person, time)),
  };
}

/** Nothing is told of a circle where they only visit, or where they wait to be let in. */
function circlesOf(person: Person | null): readonly Session[] {
  const all = [...(person?.sessions.values() ?? [])];
  return all.filter(({ state, circle }) => state === "in" && circle.me.visit === undefined);
}

function sinceLeft(session: Session): readonly AwayLine[] {
  const since = leftAt(session);
  return since === null ? [] : happenedSince(session, since);
}

function leftAt({ circle }: Session): number | null {
  return circle.seen.awaySince(circle.env.clock.now());
}

function startOf(session: Session, time: number | null): number {
  return time ?? leftAt(session) ?? session.circle.env.clock.now() - week;
}

async function readSince(person: Person, time: number | null): Promise<void> {
  await readCalls(person);
  for (const session of circlesOf(person))
    for (const { event, day } of callsSince(session, startOf(session, time)).slice(0, mostRead)) {
      await bring(session, event.room);
      const room = roomOfCall(session, event, day);
      if (room !== null) await bring(session, room);
    }
}
