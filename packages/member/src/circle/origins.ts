import { broughtRoom, openOrigins } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { readLaw } from "@unionhall/union";
import type { Circle } from "./circle.ts";
import { shelfOf } from "./shelves.ts";

/** What a circle goes on from, as this device keeps it. */
export async function restoreOrigins(circle: Circle): Promise<void> {
  const { walked } = circle.book;
  const [kept] = await circle.env.store.read(shelfOf("origins", circle.id));
  if (kept !== undefined && walked !== null) circle.origins = openOrigins(walked, kept.value, readLaw);
}

/** Learns what a circle goes on from. False, and nothing kept, where it is not what the founding names. */
export async function goOnFrom(circle: Circle, bytes: Bytes): Promise<boolean> {
  const { walked } = circle.book;
  const origins = walked === null ? null : openOrigins(walked, bytes, readLaw);
  if (origins === null) return false;
  await circle.env.store.write([{ shelf: shelfOf("origins", circle.id), key: "only", value: bytes }]);
  circle.origins = origins;
  for (const room of circle.rooms.broughtOf) {
    circle.rooms.restart(broughtRoom(room));
    await circle.rooms.judge(broughtRoom(room));
  }
  return true;
}
