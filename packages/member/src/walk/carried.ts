import type { RoomEntry } from "@unionhall/kernel";
import { broughtFrom, entryBrought } from "@unionhall/kernel";
import type { Bytes, RoomId } from "@unionhall/protocol";
import { toBytes } from "@unionhall/protocol";
import { broughtIn } from "../circle/brought-here.ts";
import type { Circle } from "../circle/circle.ts";
import { isShell } from "../circle/forget.ts";
import { roomsOfDevices } from "./origin.ts";

type Said = Extract<RoomEntry, { readonly type: "said" }>;

/** An entry of the old circle that this device can bring. */
export interface Carried {
  readonly room: RoomId;
  readonly said: Said;
}

/** Rooms of a circle that this device has something of: what people said and made in them, here or before. */
async function roomsHere({ log }: Circle): Promise<readonly RoomId[]> {
  const rooms = new Set<RoomId>();
  for (const room of log.kept) {
    const of = broughtIn(await log.room(room)) ?? room;
    if (!roomsOfDevices.has(of)) rooms.add(of);
  }
  return [...rooms];
}

/**
 * What counts of the old circle up to a place, as far as this device has it: what its people are called and its rooms
 * first, then the newest before the older.
 */
export async function toCarry(old: Circle, upTo: number): Promise<readonly Carried[]> {
  const all: Carried[] = [];
  for (const room of await roomsHere(old)) {
    await old.rooms.follow(room);
    for (const item of old.rooms.entries(room))
      if (item.type === "said" && item.entry.seq <= upTo && canCarry(old, item)) all.push({ room, said: item });
  }
  const rank = ({ room }: Carried): number => (room === old.hallway ? 0 : 1);
  return all.toSorted((a, b) => rank(a) - rank(b) || b.said.entry.seq - a.said.entry.seq);
}

function canCarry({ epochs }: Circle, { entry, brought }: Said): boolean {
  if (brought !== undefined) return true;
  const keys = epochs.get(entry.header.epoch);
  const isOpen = keys !== undefined && (entry.header.class === "kept" || keys.passing !== null);
  return isOpen && !isShell(entry);
}

/** What brings it; null where this device has not all of it any more. What was brought to the old circle goes on as it came. */
export async function payloadOf(old: Circle, { said: { entry, brought } }: Carried): Promise<Bytes | null> {
  if (brought !== undefined) return brought.payload;
  const epoch = old.epochs.get(entry.header.epoch);
  const made = epoch === undefined ? null : await broughtFrom(old.env, entry, epoch);
  return made === null ? null : toBytes(entryBrought.payload, made);
}
