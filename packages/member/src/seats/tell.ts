import type { SeatTold } from "@unionhall/union";
import { seatTold } from "@unionhall/union";
import { equal, toBytes } from "@unionhall/protocol";
import { attempt } from "../problems.ts";
import { nameOf } from "../session/name-of.ts";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { spread } from "../session/waits.ts";
import type { HomeSeat } from "./home-rooms.ts";
import { roomOf } from "./home-rooms.ts";

/** For those of the home who are not in the other circle: how the seat stands there. */
export async function tellHome(seat: HomeSeat, other: Session): Promise<void> {
  const stands = other.circle.book.seats.get(seat.seat);
  if (stands === undefined) return;
  const { name, keys, since } = stands;
  const delegates = [...stands.delegates].map((id) => ({ id, name: nameOf(other, id) }));
  const told: SeatTold = { name, keys, since, delegates };
  const before = roomOf(seat).told;
  const { home, room } = seat;
  if (before !== null && isSame(before, told)) return;
  // What was told by a device that has read further is not taken back by one that has not.
  if (before !== null && before.since > since) return;
  const isTime = home.waits.isOver(`seat told ${room} ${since} ${bytesOfTold(told).join()}`, () => spread(home.circle));
  if (!isTime) return;
  await attempt(() => putAs(home, room, "kept", seatTold, told));
  sendNow(home);
}

function isSame(one: SeatTold, other: SeatTold): boolean {
  return equal(bytesOfTold(one), bytesOfTold(other));
}

function bytesOfTold(told: SeatTold): Uint8Array<ArrayBuffer> {
  return toBytes(seatTold.payload, told);
}
