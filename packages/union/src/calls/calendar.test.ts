import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import type { FactBytes } from "../items/kinds.ts";
import type { Scheduled } from "../schedule/agenda.ts";
import type { EventFacts } from "../schedule/event.ts";
import { eventFacts } from "../schedule/event.ts";
import { zones } from "../schedule/zones.fixture.ts";
import { callsAround, mayBeginAt } from "./calendar.ts";
import { eventCallFacts } from "./facts.ts";

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
const weekly: EventFacts["repeat"] = { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } };
const isCall = writeFacts(eventCallFacts, { call: { secret: new Uint8Array(16).fill(7) } });

interface Titled {
  readonly title: string;
  readonly facts: FactBytes;
}

function event(title: string, facts: Partial<EventFacts>, more: FactBytes = isCall): Scheduled<Titled> {
  return { event: { title, facts: new Map([...writeFacts(eventFacts, facts), ...more]) }, changed: new Map() };
}

const at = (zone: string, date: string, hours: number): EventFacts["when"] => {
  return { type: "timed", day: dayOf(date), minute: hours * 60, length: 90, zone };
};

/** A call by York's clocks on Friday evenings, one by clocks that nobody changes, and a shift that is no call. */
function scheduled(date: string): readonly Scheduled<Titled>[] {
  return [
    event("York's", { when: at("York", date, 19), repeat: weekly }),
    event("steady", { when: at("UTC", date, 22), repeat: weekly }),
    event("shift", { when: at("York", date, 19), repeat: weekly }, new Map()),
  ];
}

/** As somebody reads it: what is over, then what is to come, each with the hour on their clock. */
function seen(zone: string, from: string, now: string): readonly (readonly string[])[] {
  const [first, time] = [dayOf(from), Date.parse(now)];
  const reader = { zone, zones, now: time, today: zones.wallTime(time, zone)!.day };
  const { past, coming } = callsAround(scheduled(from), { from: first, to: first + 10 }, reader);
  return [past, coming].map((some) =>
    some.map(({ event: { title }, at: times }) => `${title} ${zones.wallTime(times!.start, zone)!.minute / 60}`),
  );
}

test("calls through the Sunday on which clocks are put forward: each by its own clocks, on the reader's", () => {
  expect(seen("York", "2026-03-06", "2026-03-07T12:00Z")).toEqual([
    ["York's 19", "steady 17"],
    ["steady 18", "York's 19"],
  ]);
  expect(seen("UTC", "2026-03-06", "2026-03-07T12:00Z")).toEqual([
    ["York's 0", "steady 22"],
    ["steady 22", "York's 23"],
  ]);
});

test("and through the one on which they are put back", () => {
  expect(seen("York", "2026-10-30", "2026-10-31T12:00Z")).toEqual([
    ["York's 19", "steady 18"],
    ["steady 17", "York's 19"],
  ]);
});

test("what goes on is still to come; what is whole days is over with its last", () => {
  const days = { when: { type: "days", day: dayOf("2026-12-04"), days: 2 } } as const;
  const all = [event("Gathering", days), event("Call", { when: at("UTC", "2026-12-05", 12) })];
  const around = (now: string): readonly (readonly string[])[] => {
    const today = Math.floor(dayOf(now));
    const reader = { zone: "UTC", zones, now: Date.parse(now), today };
    const { past, coming } = callsAround(all, { from: today - 7, to: today + 7 }, reader);
    return [past, coming].map((some) => some.map(({ event: { title } }) => title));
  };
  expect(around("2026-12-05T13:29Z")).toEqual([[], ["Gathering", "Call"]]);
  expect(around("2026-12-05T13:30Z")).toEqual([["Call"], ["Gathering"]]);
  expect(around("2026-12-06T00:00Z")).toEqual([["Call", "Gathering"], []]);
});

test("a quarter of an hour before it begins it is time to come", () => {
  const at = { start: Date.parse("2026-12-04T19:00Z"), end: Date.parse("2026-12-04T20:30Z") };
  const may = (now: string): boolean => mayBeginAt({ at }, Date.parse(now));
  expect(["2026-12-04T18:44:59Z", "2026-12-04T18:45Z", "2026-12-04T21:00Z"].map(may)).toEqual([false, true, true]);
  expect(mayBeginAt({ at: null }, 0)).toBe(true);
});
