import { awayActs } from "../away/acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { YearActs } from "../year.ts";
import { inside } from "../session/acts.ts";
import { callsFile, callsOfAll, readCalls } from "./calls.ts";
import { readSeries, seriesOf } from "./series.ts";
import { callsToday, readToday } from "./today.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function yearActs(run: Run, who: () => Person | null): YearActs {
  return {
    away: awayActs(run, who),
    calls: (span) => callsOfAll(who(), span),
    readCalls: () => run(readCalls),
    today: () => callsToday(who()),
    readToday: () => run(readToday),
    callsFile: (...ask) => callsFile(who(), ...ask),
    series({ circle, room }) {
      const session = who()?.sessions.get(circle);
      return session === undefined ? null : seriesOf(session, room);
    },
    readSeries: ({ circle, room }) => run((person) => readSeries(inside(person, circle), room)),
  };
}
