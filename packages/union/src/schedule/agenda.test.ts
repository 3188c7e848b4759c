import fc from "fast-check";
import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import type { FactBytes } from "../items/kinds.ts";
import { agendaOf, byDay, firstOf, nextDayOf, thisWeek, timesOf } from "./agenda.ts";
import type { Scheduled } from "./agenda.ts";
import type { EventFacts } from "./event.ts";
import { eventFacts, eventOf } from "./event.ts";
import type { OccurrenceChange } from "./kinds.ts";
import type { Timed } from "./when.ts";
import { zones } from "./zones.fixture.ts";
import { instantOf } from "./zones.ts";

const day = (text: string): number => Date.parse(text) / 86_400_000;
const timed = (on: string, at: string, length: number, zone = "York"): Timed => {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return { type: "timed", day: day(on), minute: hours * 60 + minutes, length, zone };
};

interface Named {
  readonly title: string;
  readonly facts: FactBytes;
}
type Changes = Record<string, OccurrenceChange>;
function event(title: string, facts: Partial<EventFacts>, changes: Changes = {}): Scheduled<Named> {
  const changed = new Map(Object.entries(changes).map(([on, change]) => [day(on), { change }]));
  return { event: { title, facts: writeFacts(eventFacts, facts) }, changed };
}

const weekly = { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } } as const;

function shown(events: readonly Scheduled<Named>[], from: string, to: string, zone = "York"): readonly string[] {
  const span = { from: day(from), to: day(to) };
  return byDay(agendaOf(events, span, { zone, zones }), span).flatMap(({ day: on, occurrences }) =>
    occurrences.map(({ event: { title }, at, off, moved }) => {
      const wall = at === null ? null : zones.wallTime(at.start, zone);
      const clock =
        wall === null ? "" : ` ${Math.floor(wall.minute / 60)}:${String(wall.minute % 60).padStart(2, "0")}`;
      const mark = off ? " off" : moved ? " moved" : "";
      return `${new Date(on * 86_400_000).toISOString().slice(5, 10)}${clock} ${title}${mark}`;
    }),
  );
}

test("a day shows whole days first, then what comes as the clock goes; what lasts stands at each of its days", () => {
  const events = [
    event("Night watch", { when: timed("2026-06-10", "22:00", 240) }),
    event("Call", { when: timed("2026-06-10", "9:00", 60) }),
    event("Gathering", { when: { type: "days", day: day("2026-06-09"), days: 3 } }),
    event("No day", {}),
    event("Until midnight", { when: timed("2026-06-09", "23:00", 60) }),
  ];
  expect(shown(events, "2026-06-10", "2026-06-11")).toEqual([
    "06-10 Gathering",
    "06-10 9:00 Call",
    "06-10 22:00 Night watch",
    "06-11 Gathering",
    "06-11 22:00 Night watch",
  ]);
});

test("at seven there stays at seven there, also in the summer, and is read on the reader's own clock and day", () => {
  const call = [event("Call", { when: timed("2026-03-04", "19:00", 60), repeat: weekly })];
  expect(shown(call, "2026-03-01", "2026-03-15")).toEqual(["03-04 19:00 Call", "03-11 19:00 Call"]);
  expect(shown(call, "2026-03-01", "2026-03-15", "UTC")).toEqual(["03-05 0:00 Call", "03-11 23:00 Call"]);
  expect(shown(call, "2026-03-01", "2026-03-15", "Far")).toEqual(["03-05 14:00 Call", "03-12 13:00 Call"]);
});

test("of many days the first are shown, so much at once, and the rest is counted", () => {
  const daily = { every: 1, by: { type: "days" }, ends: { type: "never" } } as const;
  const events = ["Breakfast", "Supper"].map((title, at) =>
    event(title, { when: timed("2026-06-01", at === 0 ? "8:00" : "19:00", 60), repeat: daily }),
  );
  const span = { from: day("2026-06-10"), to: day("2026-06-12") };
  const days = byDay(agendaOf(events, span, { zone: "York", zones }), span);
  const { days: first, more } = firstOf(days, 3);
  expect(first.map(({ occurrences }) => occurrences.map(({ event: { title } }) => title))).toEqual([
    ["Breakfast", "Supper"],
    ["Breakfast"],
  ]);
  expect(more).toBe(3);
  expect(firstOf(days, 6)).toEqual({ days, more: 0 });
});

test("a single one is called off, or is at another time and place, however far; one that never comes is not", () => {
  const other = { type: "other", when: timed("2026-03-20", "8:00", 30, "UTC"), place: "At Rosa's" } as const;
  const call = event(
    "Call",
    { when: timed("2026-03-04", "19:00", 60), repeat: weekly, place: "Hall" },
    {
      "2026-03-11": { type: "off" },
      "2026-03-18": other,
      "2026-03-19": other,
      "2026-03-25": { type: "usual" },
    },
  );
  expect(shown([call], "2026-03-09", "2026-03-26", "UTC")).toEqual([
    "03-11 23:00 Call off",
    "03-20 8:00 Call moved",
    "03-25 23:00 Call",
  ]);
  const [moved] = agendaOf([call], { from: day("2026-03-20"), to: day("2026-03-20") }, { zone: "UTC", zones });
  expect(moved).toMatchObject({ day: day("2026-03-18"), place: "At Rosa's" });
});

test("in a zone that the device does not know it stands as it was written, on its own day", () => {
  const events = [event("On Mars", { when: timed("2026-06-10", "23:30", 60, "Mars/Olympus") })];
  const span = { from: day("2026-06-09"), to: day("2026-06-12") };
  expect(agendaOf(events, span, { zone: "York", zones })).toMatchObject([
    { at: null, first: day("2026-06-10"), last: day("2026-06-11") },
  ]);
});

test("a time that no clock shows comes so much later, one that comes twice the first time; nothing ends before it starts", () => {
  const at = (on: string, clock: string): string =>
    new Date(instantOf(zones, timed(on, clock, 0), "York")!).toISOString().slice(5, 16);
  expect(at("2026-03-08", "1:59")).toBe("03-08T06:59");
  expect(at("2026-03-08", "2:30")).toBe("03-08T07:30");
  expect(at("2026-03-08", "3:00")).toBe("03-08T07:00");
  expect(at("2026-11-01", "1:30")).toBe("11-01T05:30");
  expect(at("2026-11-01", "2:00")).toBe("11-01T07:00");
  fc.assert(
    fc.property(fc.nat(1_439), fc.nat(200), fc.boolean(), (minute, length, inSpring) => {
      const when = { ...timed(inSpring ? "2026-03-08" : "2026-11-01", "0:00", length), minute };
      const times = timesOf(when, zones)!;
      expect(times.end).toBeGreaterThanOrEqual(times.start);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("the week goes on to its Sunday, and on a Sunday to the next", () => {
  expect(thisWeek(day("2026-11-27"))).toEqual({ from: day("2026-11-27"), to: day("2026-11-29") });
  expect(thisWeek(day("2026-11-29"))).toEqual({ from: day("2026-11-29"), to: day("2026-12-06") });
});

test("the next time is the next that is not called off; what comes once, or not again, has none", () => {
  const off = { "2026-12-11": { type: "off" } } as const;
  const next = (facts: Partial<EventFacts>, from: string): number | null => {
    const {
      event: { facts: said },
      changed,
    } = event("Call", facts, off);
    const of = eventOf({ facts: said });
    return nextDayOf(of, changed, day(from));
  };
  const when = timed("2026-12-04", "19:00", 60);
  expect(next({ when, repeat: weekly }, "2026-12-04")).toBe(day("2026-12-18"));
  expect(next({ when, repeat: { ...weekly, ends: { type: "times", times: 2 } } }, "2026-12-04")).toBe(null);
  expect(next({ when, repeat: null }, "2026-12-01")).toBe(null);
});
