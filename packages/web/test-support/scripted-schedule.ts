import type { AnswerView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { ChangedOccurrence, Coming, EventFacts } from "@unionhall/union";
import { eventFacts, writeFacts } from "@unionhall/union";
import { item, nothing, roomId } from "./scripted-board.ts";
import type { Scene } from "./scene.ts";
import { memberId } from "./scripted-lines.ts";

const scheduleRoom: RoomId = roomId(48);
const callRoom: RoomId = roomId(110);

const words = {
  en: {
    events: ["Call 14", "National gathering", "Call of the moon chapter", "Kitchen day"],
    place: "Union hall, back door. Or ring in: ask Bo for the number.",
  },
  es: {
    events: ["Llamada 14", "Encuentro nacional", "Llamada del capítulo de la luna", "Día de cocina"],
    place: "El local, por la puerta de atrás. O por teléfono: pide el número a Bo.",
  },
};

/** The first circle has a call each week somewhere else, the next but one called off; whole days; something in no zone there is; and something that was. */
export function withSchedule(scene: Scene, language: keyof typeof words): Scene {
  const say = words[language];
  const [view, ...others] = scene.circles;
  const hallway = view!.hallway!;
  const today = Math.floor(Date.now() / 86_400_000);
  const weekly: EventFacts["repeat"] = { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } };
  const timed = (zone: string) => ({ type: "timed", day: today + 1, minute: 1_140, length: 90, zone }) as const;
  const facts: readonly Partial<EventFacts>[] = [
    { when: timed("Pacific/Kiritimati"), repeat: weekly, place: say.place },
    { when: { type: "days", day: today + 2, days: 2 } },
    { when: timed("Mars/Olympus") },
    { when: { type: "days", day: today - 3, days: 1 } },
  ];
  const events = say.events.map((title, at) =>
    item(roomId(110 + at), "event", "Bo", 3_000, {
      in: scheduleRoom,
      title,
      facts: writeFacts(eventFacts, facts[at]!),
    }),
  );
  const by = memberId("Bo");
  const off: ChangedOccurrence = { seq: 1, by, time: Date.now(), change: { type: "off" } };
  const tool = item(scheduleRoom, "schedule", "Bo", 9_000, { in: hallway });
  const own = {
    ...nothing(view!.id, scheduleRoom),
    item: tool,
    items: events,
    occurrences: new Map([[callRoom, new Map([[today + 8, off]])]]),
  };
  const answers = (["yes", "maybe", "no"] as const).map((coming, at) => answer(["Bo", "Ash", "Cy"][at]!, coming));
  const rooms = events.map((each, at) => ({
    ...nothing(view!.id, each.room),
    item: each,
    answers: at === 0 ? answers : [],
  }));
  const circle = { ...view!, dock: [...view!.dock, tool] };
  return { ...scene, circles: [circle, ...others], rooms: [...(scene.rooms ?? []), own, ...rooms] };
}

function answer(name: string, coming: Coming): AnswerView {
  return {
    by: memberId(name),
    name,
    mine: name === "Ash",
    time: Date.now(),
    day: null,
    coming,
    waiting: name === "Ash",
  };
}
