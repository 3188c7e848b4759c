import type { CircleId } from "@unionhall/protocol";
import { agendaFacts, eventFacts, writeFacts } from "@unionhall/union";
import type { At, CallView } from "@unionhall/member";
import { openTool } from "./rooms.ts";
import { good, type TestDevice, type World, world } from "./world.ts";

/** On which the first call is, in days since 1970. */
export const callDay: number = Date.parse("2026-12-04") / 86_400_000;

export interface CallScene {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly cy: TestDevice;
  readonly event: At;
  readonly call: At;
}

/** Three in a circle with a call on Friday evenings, of which the first has two items on its agenda. */
export async function preparedCall(): Promise<CallScene> {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people as readonly [TestDevice, TestDevice, TestDevice];
  return { made, circle, ash, bo, cy, ...(await preparedCallIn(made, circle, people)) };
}

export async function preparedCallIn(
  made: World,
  circle: CircleId,
  people: readonly TestDevice[],
): Promise<Pick<CallScene, "event" | "call">> {
  const ash = people[0]!;
  const schedule = await openTool(ash, circle, "schedule");
  const facts = writeFacts(eventFacts, {
    when: { type: "timed", day: callDay, minute: 1_140, length: 90, zone: "America/Chicago" },
    repeat: { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } },
    place: "by phone, code 1234",
  });
  const room = await good(ash.member.rooms.open(schedule, { what: "event", title: "National call", facts }));
  const event = { circle, room };
  await good(
    ash.member.calls.make(schedule, room, { languages: ["en", "es"], interpreted: ["es"], access: "captions" }),
  );
  const call = { circle, room: await good(ash.member.calls.prepare(event, callDay)) };
  for (const [title, minutes] of [
    ["What happened", 10],
    ["Winter kit", 30],
  ] as const)
    await good(
      ash.member.rooms.open(call, { what: "agenda", title, facts: writeFacts(agendaFacts, { minutes, owner: null }) }),
    );
  await made.quiet();
  for (const each of people)
    for (const at of [schedule, event, call]) await good(each.member.rooms.read({ circle, room: at.room }));
  return { event, call };
}

export function lookAtCall(device: TestDevice, call: At): CallView {
  return device.member.calls.look(call)!;
}

export function allOfCall({ ash, bo, cy, call }: CallScene, see: (view: CallView) => unknown): readonly unknown[] {
  return [ash, bo, cy].map((each) => see(lookAtCall(each, call)));
}
