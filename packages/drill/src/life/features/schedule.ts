import { zoneHere } from "@unionhall/member";
import { eventFacts, type Repeat, weekdayOf, type When, writeFacts } from "@unionhall/union";
import type { Event } from "../../union/circle.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { dayIn, type Scene, talk, toolAt, written } from "../scene.ts";

export const event: Live<"event"> = async (scene, by, planned) => {
  const { title, notes, place, access, come = [] } = planned;
  const schedule = await toolAt(scene, by, "schedule");
  const facts = writeFacts(eventFacts, {
    when: whenOf(scene, planned),
    repeat: repeatOf(planned),
    place: place === undefined ? "" : scene.say(place),
  });
  const text = notes === undefined ? {} : { text: written(scene, by, notes) };
  const wish = { what: "event", title: scene.say(title), facts, ...text };
  const at = { ...schedule, room: await good(scene.device(by).rooms.open(schedule, wish)) };
  if (access !== undefined) {
    const about = { languages: ["en", "es"], interpreted: ["es"], access: scene.say(access) };
    await good(scene.device(by).calls.make(schedule, at.room, about));
  }
  await talk(scene, at, [schedule], planned);
  for (const answer of come) {
    const member = scene.device(answer.by);
    for (const each of [schedule, at]) await good(member.rooms.read(each));
    await good(member.schedule.answer(at, null, answer.coming));
  }
};

function whenOf(scene: Scene, { in: days, weekday, at }: Event): When {
  const earliest = dayIn(scene, days);
  const day = weekday === undefined ? earliest : earliest + ((weekday - weekdayOf(earliest) + 7) % 7);
  if (at === undefined) return { type: "days", day, days: 1 };
  const [minute, length] = at;
  return { type: "timed", day, minute, length, zone: zoneHere() };
}

function repeatOf({ weeks }: Event): Repeat | null {
  return weeks === undefined ? null : { every: weeks, by: { type: "weeks", on: [] }, ends: { type: "never" } };
}
