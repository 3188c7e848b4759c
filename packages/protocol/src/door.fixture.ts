import type { Door, DoorChange, Latch } from "./door.ts";
import { memberRights, rights, stewardRights } from "./door.ts";
import type { CircleId, Key } from "./ids.ts";
import { idOf } from "./ids.ts";
import type { DoorVerdict } from "./door-rules.ts";
import { openTheDoor, turnTheDoor } from "./door-rules.ts";

export const circle: CircleId = idOf("circle", new Uint8Array(20).fill(1));

/** A key of a name; the rules never look inside it. */
export function key(name: string): Key {
  const bytes = new Uint8Array(32);
  for (let at = 0; at < name.length && at < 32; at++) bytes[at] = name.charCodeAt(at);
  return idOf("key", bytes);
}

export function member(name: string, given: number = memberRights): Latch {
  return { key: key(name), renew: key(`${name} renews`), rights: given };
}

export function steward(name: string): Latch {
  return member(name, stewardRights);
}

export function join(name: string, by: string): Latch {
  return { key: key(name), rights: rights.join, by: key(by) };
}

export function visit(name: string, by: string): Latch {
  return { key: key(name), rights: rights.enter | rights.visit, by: key(by), until: 7_200_000 };
}

export function door(...latches: readonly Latch[]): Door {
  const opened = openTheDoor(circle, { latches, hold: 2, invites: 2, keep: { default: 30, rooms: [] } });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.door;
}

/** Ash and bo are stewards, cy and di are not; cy has an invitation open. */
export const hall: Door = door(
  steward("ash"),
  steward("bo"),
  member("cy"),
  member("di"),
  member("ed", rights.enter),
  join("link", "cy"),
);
export const alone: Door = door(steward("ash"), member("cy"), join("link", "cy"));

export type Ask = Partial<Omit<DoorChange, "drop">> & { readonly drop?: readonly string[] };

/** Tries a change with these people's latches, and these people's renewal keys, under it. */
export function turn(at: Door, ask: Ask, by: readonly string[], renewals: readonly string[] = []): DoorVerdict {
  const change: DoorChange = { v: 1, circle, turn: 0, add: [], ...ask, drop: (ask.drop ?? []).map(key) };
  return turnTheDoor(at, change, { latches: new Set(by.map(key)), renewals: new Set(renewals.map(key)) });
}
