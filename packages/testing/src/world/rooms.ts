import type { At, NewItem, RoomView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { good, seen, type TestDevice, type World } from "./world.ts";

/** The room of a tool that somebody opens in a circle. */
export function openTool(by: TestDevice, circle: CircleId, what: string): Promise<At> {
  const { hallway } = seen(by, circle);
  if (hallway === null) throw new Error("this device does not know the circle's hallway");
  return openItem(by, { circle, room: hallway }, { what, title: "" });
}

/** The room of an item that somebody opens in another. */
export async function openItem({ member }: TestDevice, at: At, item: NewItem): Promise<At> {
  return { circle: at.circle, room: await good(member.rooms.open(at, item)) };
}

/** A room as a device shows it once it has read it. */
export async function readRoom(made: World, { member }: TestDevice, at: At): Promise<RoomView> {
  await good(member.rooms.read(at));
  await made.quiet();
  const view = member.rooms.look(at);
  if (view === null) throw new Error("this device does not know the circle");
  return view;
}
