import type { MemberId, RoomId } from "@unionhall/protocol";
import { itemsOf, seatOf, speakerJoined } from "@unionhall/union";
import { contentsOf, itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { keepUpSeat, maySpeak, proveRoom, roomOf } from "./home-rooms.ts";
import { speakerOf } from "./keys.ts";
import { put } from "./put.ts";

/**
 * What a member's device does by itself for the seats of their circle: it keeps up with their rooms; and where their keys were
 * renewed since they spoke for one, it says by which they speak now.
 */
export async function mindSeats(session: Session, me: MemberId): Promise<void> {
  const { circle } = session;
  if (circle.hallway === null) return;
  for (const { room, what, state, ...item } of itemsOf(contentsOf(session, circle.hallway))) {
    const facts = what === "seat" && state === "active" ? seatOf(item) : null;
    if (facts === null) continue;
    await keepUpSeat(session, room);
    const page = { home: session, room, ...facts };
    await proveRoom(page);
    const spoken = roomOf(page).speakers.get(me);
    if (spoken === undefined || !maySpeak(session, facts.of, me)) continue;
    const joined = await speakerOf(circle, facts.seat, me);
    if (joined.key !== spoken) await put(page, "kept", speakerJoined, joined);
  }
}

/** Where a room that is looked at is a seat's: on a visit nothing else looks whether its keys are good. */
export async function proveSeat(session: Session, room: RoomId): Promise<void> {
  const item = itemOf(session, room)?.item;
  const facts = item?.what === "seat" ? seatOf(item) : null;
  if (facts !== null) await proveRoom({ home: session, room, ...facts });
}

/** What this device has of them, before any hall is reached. */
export async function restoreSeats(session: Session): Promise<void> {
  const { circle } = session;
  if (circle.hallway === null) return;
  const seats = itemsOf(contentsOf(session, circle.hallway)).filter(({ what }) => what === "seat");
  for (const { room, ...item } of seats) {
    const facts = seatOf(item);
    if (facts === null || !circle.log.kept.has(room)) continue;
    await circle.rooms.follow(room);
    await proveRoom({ home: session, room, ...facts });
  }
}
