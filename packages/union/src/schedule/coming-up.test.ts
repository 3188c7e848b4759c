import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import type { FactBytes } from "../items/kinds.ts";
import { comingUp, dayByDay } from "./coming-up.ts";
import type { Scheduled } from "./agenda.ts";
import type { EventFacts } from "./event.ts";
import { eventFacts } from "./event.ts";
import { mostZones } from "./remembered-zones.ts";
import type { Repeat } from "./repeat.ts";
import { zones } from "./zones.fixture.ts";
import type { Zones } from "./zones.ts";
import { utcWall } from "./zones.ts";

const friday = Date.parse("2026-11-27") / 86_400_000;
const week = { from: friday, to: friday + 2 };
const reader = { zone: "York", zones };

interface Named {
  readonly title: string;
  readonly facts: FactBytes;
}
const event = (title: string, facts: Partial<EventFacts>): Scheduled<Named> => ({
  event: { title, facts: writeFacts(eventFacts, facts) },
  changed: new Map(),
});
const timed = (day: number, hour: number, zone = "York", length = 60): EventFacts["when"] => ({
  type: "timed",
  day,
  minute: hour * 60,
  length,
  zone,
});

test("what is over is left out, and what is due stands after what is on its day", () => {
  const events = [
    event("Breakfast", { when: timed(friday, 8) }),
    event("Call", { when: timed(friday, 19) }),
    event("Gathering", { when: { type: "days", day: friday - 1, days: 4 } }),
    event("Picket", { when: timed(friday + 1, 10) }),
    event("Next week", { when: timed(friday + 3, 10) }),
  ];
  const noon = friday * 86_400_000 + 17 * 3_600_000;
  const due = [friday - 1, friday, friday + 2, friday + 3, null].map((day, at) => ({ title: `to-do ${at}`, due: day }));
  const all = dayByDay(comingUp(events, week, noon, reader), due, week);
  expect(
    all.map((each) => [each.day - friday, each.type === "event" ? each.occurrence.event.title : each.toDo.title]),
  ).toEqual([
    [0, "Gathering"],
    [0, "Call"],
    [0, "to-do 1"],
    [1, "Picket"],
    [2, "to-do 2"],
  ]);
});

test("whatever somebody puts into a schedule, a week of it is soon looked at", () => {
  let asked = 0;
  const counted: Zones = {
    wallTime(time) {
      asked += 1;
      return utcWall(time);
    },
  };
  const daily: Repeat = { every: 1, by: { type: "days" }, ends: { type: "never" } };
  const events = Array.from({ length: 2_000 }, (_, at) =>
    event(`Hostile ${at}`, { when: timed(0, 1, `Zone ${at}`, 31 * 1_440), repeat: daily }),
  );
  const shown = comingUp(events, week, 0, { zone: "UTC", zones: counted });
  expect(asked).toBeLessThan(10 * mostZones);
  expect(shown.length).toBeLessThan(2_000 * 12);
  // The reader's own zone is known whatever stands before.
  const own = comingUp([...events, event("Call", { when: timed(friday, 9, "UTC") })], week, 0, {
    zone: "UTC",
    zones: counted,
  });
  expect(own.find((each) => each.event.title === "Call")?.at).not.toBeNull();
});
