import type { CircleId, RoomId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";

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

/** What takes everything of a circle away. */
export async function emptied(store: LocalStore, circle: CircleId): Promise<readonly Change[]> {
  const rooms = (await roomsKept(store, circle)).map((room) => roomShelf(circle, room));
  return [...parts.map((part) => shelfOf(part, circle)), ...rooms].map((shelf) => ({ shelf, key: null }));
}
