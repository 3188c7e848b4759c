import type {
  AwayLine,
  CallListed,
  CallPerson,
  CallsOfAll,
  CallToday,
  ItemView,
  SeriesCall,
  SeriesView,
  YearActs,
} from "@unionhall/member";
import type { Span } from "@unionhall/union";
import { scheduledIn, wallTime, zoneHere, zonesHere } from "@unionhall/member";
import {
  callOfEvent,
  callRoom,
  callsAround,
  comingTo,
  eventCallFacts,
  eventFacts,
  eventOf,
  writeFacts,
} from "@unionhall/union";
import { roomId } from "./scripted-board.ts";
import { placesIn } from "./scripted-mine.ts";
import type { Scene } from "./scene.ts";
import { memberId } from "./scripted-lines.ts";

const weekly = roomId(110);

/** What is on the schedule by a clock is a call; the weekly one has gone on for some weeks. */
export function withCalls(scene: Scene): Scene {
  const made = writeFacts(eventCallFacts, { call: { secret: new Uint8Array(16).fill(1) } });
  const asCall = (item: ItemView): ItemView => {
    const { when, repeat } = eventOf(item);
    if (item.what !== "event" || when?.type !== "timed") return item;
    const since = item.room === weekly && repeat !== null ? { when: { ...when, day: when.day - 28 } } : {};
    return { ...item, facts: new Map([...item.facts, ...made, ...writeFacts(eventFacts, since)]) };
  };
  const rooms = (scene.rooms ?? []).map((room) => {
    return { ...room, item: room.item === null ? null : asCall(room.item), items: room.items.map(asCall) };
  });
  return { ...scene, rooms };
}

/** The same, and one of them began ten minutes ago. */
export function withCallToday(scene: Scene): Scene {
  const now = wallTime(Date.now() - 10 * 60_000, "UTC");
  const when = { type: "timed", day: now.day, minute: now.minute, length: 90, zone: "UTC" } as const;
  const begun = (item: ItemView): ItemView =>
    item.room === roomId(113) ? { ...item, facts: writeFacts(eventFacts, { when }) } : item;
  const rooms = (scene.rooms ?? []).map((room) => {
    return { ...room, item: room.item === null ? null : begun(room.item), items: room.items.map(begun) };
  });
  return withCalls({ ...scene, rooms });
}

/** In the scene of the year's calls, somebody comes back after days. */
function scriptedAway(scene: () => Scene): YearActs["away"] {
  const lines = (): readonly AwayLine[] => {
    const place = placesIn(scene()).find(({ room }) => room === weekly);
    const isYear =
      callsIn(scene(), { from: Math.floor(Date.now() / 86_400_000) - 60, to: Math.floor(Date.now() / 86_400_000) }).past
        .length > 0;
    if (place === undefined || !isYear) return [];
    const time = Date.now() - 2 * 86_400_000;
    return [
      { ...place, why: "call", time, decisions: 1, actions: 3 },
      { ...place, why: "role", time, role: "treasurer", who: "Bo" },
    ];
  };
  return {
    home: () => ({ lines: lines(), more: 2 }),
    since: (time) => [
      {
        circle: scene().circles[0]!.id,
        title: scene().circles[0]!.title,
        face: scene().circles[0]!.id,
        since: time ?? Date.now() - 5 * 86_400_000,
        lines: lines(),
        more: 2,
      },
    ],
    read: () => Promise.resolve({ ok: true, value: undefined }),
  };
}

/** The year as it comes of what a scene has in its schedules. */
export function scriptedYear(scene: () => Scene): YearActs {
  return {
    away: scriptedAway(scene),
    calls: (span) => callsIn(scene(), span),
    today: () => todayIn(scene()),
    readToday: () => Promise.resolve({ ok: true, value: undefined }),
    readCalls: () => Promise.resolve({ ok: true, value: undefined }),
    callsFile: () => "",
    series: ({ room }) => (room === weekly ? seriesIn(scene()) : null),
    readSeries: () => Promise.resolve({ ok: true, value: undefined }),
  };
}

function listedIn(
  scene: Scene,
  { room, facts }: Parameters<typeof callOfEvent>[0] & Pick<CallListed, "room">,
  occurrence: CallListed["occurrence"],
): readonly CallListed[] {
  const place = placesIn(scene).find((each) => each.room === room);
  if (place === undefined) return [];
  const own = scene.rooms?.find((each) => each.room === room);
  const call = callRoom(callOfEvent({ facts })!, occurrence.day);
  const isOpened = own?.items.some((each) => each.room === call) ?? false;
  const mine = comingTo(own?.answers ?? [], occurrence.day).find((each) => each.mine)?.coming ?? null;
  return [{ ...place, path: isOpened ? [...place.path, call] : place.path, occurrence, mine }];
}

function callsIn(scene: Scene, span: Span): CallsOfAll {
  const now = Date.now();
  const reader = { zone: zoneHere(), zones: zonesHere, now, today: wallTime(now, zoneHere()).day };
  const { coming, past } = callsAround((scene.rooms ?? []).flatMap(scheduledIn), span, reader);
  const listed = (some: typeof coming): readonly CallListed[] =>
    some.flatMap(({ event, ...occurrence }) => listedIn(scene, event, occurrence));
  return { coming: listed(coming), past: listed(past) };
}

/** The first of today goes on: three are there. */
function todayIn(scene: Scene): readonly CallToday[] {
  const today = wallTime(Date.now(), zoneHere()).day;
  const { coming } = callsIn(scene, { from: today, to: today });
  return coming.map((each, at): CallToday => {
    const event = scene.rooms?.find(({ room }) => room === each.room)?.item;
    const call = callRoom(callOfEvent(event!)!, each.occurrence.day);
    return { ...each, event: each.room, call, here: at === 0 ? 3 : 0, begun: at === 0, mineHere: false, mayCome: true };
  });
}

/** Four calls: of one nobody opened the page, of an older one nobody wrote down how many came. */
function seriesIn(scene: Scene): SeriesView {
  const today = wallTime(Date.now(), zoneHere()).day;
  const { past } = callsIn(scene, { from: today - 60, to: today });
  const person = (name: string): CallPerson => ({ member: memberId(name), name, mine: name === "Ash" });
  const sum = { decisions: 1, actions: 3, questions: 1, items: 5, reached: 4 };
  const sums: readonly SeriesCall["sum"][] = [
    { ...sum, came: 14, facilitator: person("Bo") },
    null,
    { ...sum, came: 9, decisions: 0, facilitator: person("Bo") },
    { ...sum, came: null, actions: 0, decisions: 0, questions: 0, facilitator: person("Ash") },
  ];
  const calls = past.map(({ occurrence, path }, at) => ({ occurrence, path, sum: sums[at] ?? null }));
  const turns = [
    { ...person("Bo"), times: 2, rests: true },
    { ...person("Ash"), times: 1, rests: false },
  ];
  return { calls, turns, carries: true, kept: "counted" };
}
