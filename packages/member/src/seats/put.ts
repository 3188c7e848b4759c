import type { EntryKind } from "@unionhall/union";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { SeatPage } from "./home-rooms.ts";
import { proveRoom } from "./home-rooms.ts";

/** Into a seat's room; what it comes to is at hand at once. */
export async function put<P>(page: SeatPage, of: "kept" | "passing", kind: EntryKind<P>, payload: P): Promise<void> {
  await putAs(page.home, page.room, of, kind, payload);
  await proveRoom(page);
  sendNow(page.home);
}
