import type { MemberId } from "@unionhall/protocol";
import { itemsOf, seatOf, speakerJoined, write } from "@unionhall/union";
import { put } from "../circle/send.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { keepUpSeat, maySpeak, roomOf } from "./home-rooms.ts";
import { seatKey } from "./keys.ts";

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
    const spoken = roomOf({ home: session, room }).speakers.get(me);
    if (spoken === undefined || !maySpeak(session, facts.of, me)) continue;
    const { key } = await seatKey(circle, facts.seat);
    if (key !== spoken) await put(circle, { room, class: "kept" }, write(speakerJoined, { key }));
  }
}

/** What this device has of them, before any hall is reached. */
export async function restoreSeats(session: Session): Promise<void> {
  const { circle } = session;
  if (circle.hallway === null) return;
  const seats = itemsOf(contentsOf(session, circle.hallway)).filter(({ what }) => what === "seat");
  for (const { room } of seats) if (circle.log.kept.has(room)) await circle.rooms.follow(room);
}
