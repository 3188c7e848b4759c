import { type CircleView, type Member, MemoryStore, type Outcome } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import type { PersonName } from "../union/people.ts";

/** Somebody with a phone. What it keeps lies in memory, and is gone with the drill. */
export interface Person {
  readonly name: PersonName;
  readonly store: MemoryStore;
  member: Member | null;
}

/** Who has their phone on. */
export function awake({ name, member }: Person): Member {
  if (member === null) throw new Error(`${name} is away`);
  return member;
}

/** The value of an outcome; what the script of a year does is allowed, so a problem is a bug. */
export async function good<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new Error(`not done: ${JSON.stringify(result.problem)}`);
}

export function viewOf(member: Member, circle: CircleId): CircleView {
  const view = member.circle(circle);
  if (view === null) throw new Error("this device does not know the circle");
  return view;
}

/** The room of a circle's tool. */
export function toolOf(member: Member, circle: CircleId, what: string): RoomId {
  const tool = viewOf(member, circle).dock.find((item) => item.what === what);
  if (tool === undefined) throw new Error(`the circle has no ${what}`);
  return tool.room;
}
