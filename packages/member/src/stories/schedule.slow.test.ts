import type { CircleId, RoomId } from "@unionhall/protocol";
import type { EventFacts } from "@unionhall/union";
import { agendaOf, comingTo, eventFacts, eventOf, writeFacts } from "@unionhall/union";
import { comeIn, good, idOf, openTool, seen, type TestDevice, type World, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import { scheduledIn } from "../calendar.ts";
import type { At, RoomView } from "../rooms.ts";
import { zonesHere } from "../wall-time.ts";

const friday = Date.parse("2026-12-04") / 86_400_000;
const chicago = "America/Chicago";
const evening: EventFacts = {
  when: { type: "timed", day: friday, minute: 1_140, length: 60, zone: chicago },
  repeat: { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } },
  place: "Union hall",
};

interface Scene {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly schedule: At;
  readonly event: RoomId;
}

/** A circle with a schedule, in which Ash has put a call on Friday evenings. */
async function scheduled(): Promise<Scene> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const schedule = await openTool(ash, circle, "schedule");
  const facts = writeFacts(eventFacts, evening);
  const event = await good(ash.member.rooms.open(schedule, { what: "event", title: "Call 14", facts, text: "Agenda" }));
  await made.quiet();
  for (const each of people)
    for (const room of [schedule.room, event]) await good(each.member.rooms.read({ circle, room }));
  return { made, circle, ash, bo, schedule, event };
}

function room({ member }: TestDevice, at: At): RoomView {
  return member.rooms.look(at)!;
}

/** What somebody in Chicago sees of four weeks. */
function agenda(device: TestDevice, at: At): readonly string[] {
  const all = agendaOf(
    scheduledIn(room(device, at)),
    { from: friday, to: friday + 21 },
    { zone: chicago, zones: zonesHere },
  );
  return all.map(({ event: { title }, first, off, place }) => `${first - friday} ${title} ${off ? "off" : place}`);
}

function coming(device: TestDevice, at: At, day: number): unknown {
  return comingTo(room(device, at).answers, day).map(({ name, coming: word, waiting }) => [name, word, waiting]);
}

test("who comes is seen by everyone, at once as waiting, and each member's newest word counts", async () => {
  const { made, circle, ash, bo, event } = await scheduled();
  const at = { circle, room: event };
  await good(bo.member.schedule.answer(at, null, "yes"));
  expect(coming(bo, at, friday)).toEqual([["bo", "yes", true]]);
  await good(ash.member.schedule.answer(at, friday, "maybe"));
  await made.quiet();
  await good(bo.member.schedule.answer(at, friday + 7, "no"));
  await made.quiet();
  for (const each of [ash, bo]) {
    expect(coming(each, at, friday)).toEqual(
      expect.arrayContaining([
        ["ash", "maybe", false],
        ["bo", "yes", false],
      ]),
    );
    expect(coming(each, at, friday + 7)).toEqual([["bo", "no", false]]);
    expect(seen(each, circle).findings).toEqual([]);
    expect(room(each, at).unknown).toBe(0);
  }
  await good(ash.member.remove(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect(coming(ash, at, friday)).toEqual([["ash", "maybe", false]]);
});

test("one evening is called off and another moved, offline; whoever comes later sees it without opening the event", async () => {
  const { made, circle, ash, bo, schedule, event } = await scheduled();
  made.hall.cutOff("bo");
  await made.quiet();
  const { schedule: acts } = bo.member;
  await good(acts.changeOccurrence(schedule, event, friday + 7, { type: "off" }));
  const { when } = eventOf(room(bo, schedule).items[0]!);
  const saturday = { ...when!, day: friday + 15 };
  await good(
    acts.changeOccurrence(schedule, event, friday + 14, { type: "other", when: saturday, place: "At Rosa's" }),
  );
  const changed = ["0 Call 14 Union hall", "7 Call 14 off", "15 Call 14 At Rosa's", "21 Call 14 Union hall"];
  expect(agenda(bo, schedule)).toEqual(changed);
  expect(room(bo, schedule).items).toMatchObject([{ waiting: true }]);
  expect(agenda(ash, schedule)[1]).toBe("7 Call 14 Union hall");
  made.hall.restore("bo");
  await made.later(60_000);
  expect(agenda(ash, schedule)).toEqual(changed);
  const cy = await made.device("cy");
  await comeIn(made, ash, circle, cy);
  await good(cy.member.rooms.read(schedule));
  expect(agenda(cy, schedule)).toEqual(changed);
  await good(ash.member.schedule.changeOccurrence(schedule, event, friday + 7, { type: "usual" }));
  await made.quiet();
  expect(agenda(cy, schedule)[1]).toBe("7 Call 14 Union hall");
  const nowhere = await ash.member.schedule.changeOccurrence(schedule, schedule.room, friday, { type: "off" });
  expect(nowhere).toMatchObject({ ok: false, problem: { type: "no-such-room" } });
});

test("an event's notes are emptied, and stay in its history; where nothing is written, nothing is nothing", async () => {
  const { made, circle, ash, bo, schedule, event } = await scheduled();
  const at = { circle, room: event };
  await good(bo.member.rooms.write(at, ""));
  await made.quiet();
  expect(room(ash, at).body).toMatchObject({ text: "", name: "bo", before: [{ text: "Agenda" }] });
  expect(await ash.member.rooms.write(schedule, " ")).toMatchObject({ ok: false, problem: { type: "empty" } });
});
