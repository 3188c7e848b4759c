import type { CircleId, RoomId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";

/** What this device keeps of a circle, a shelf each; `rooms` names the rooms, which have one of their own. */
const parts = [
  "base",
  "past",
  "links",
  "heads",
  "findings",
  "rooms",
  "epochs",
  "outbox",
  "counters",
  "erasures",
  "marks",
  "sending",
  "origins",
  "bringing",
  "read",
  "drafts",
  "wanted",
  "at-hand",
] as const;

export function shelfOf(part: (typeof parts)[number], circle: CircleId): string {
  return `${part} ${circle}`;
}

export function roomShelf(circle: CircleId, room: RoomId): string {
  return `room ${circle} ${room}`;
}

/** Rooms of which something is kept. */
export async function roomsKept(store: LocalStore, circle: CircleId): Promise<readonly RoomId[]> {
  const rooms = await store.read(shelfOf("rooms", circle));
  return rooms.flatMap(({ key }) => readId("room", key) ?? []);
}

/** Every shelf of a circle but those of its files' parts. */
export async function shelvesOf(store: LocalStore, circle: CircleId): Promise<readonly string[]> {
  const rooms = (await roomsKept(store, circle)).map((room) => roomShelf(circle, room));
  return [...parts.map((part) => shelfOf(part, circle)), ...rooms];
}
