import type { SeatTold } from "@unionhall/union";
import { seatTold } from "@unionhall/union";
import { equal, msInDay, sha256, toBytes } from "@unionhall/protocol";
import { attempt } from "../problems.ts";
import { nameOf } from "../session/name-of.ts";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { spread } from "../session/waits.ts";
import type { HomeSeat } from "./home-rooms.ts";
import { roomOf } from "./home-rooms.ts";

/**
 * For those of the home who are not in the other circle: how the seat stands there. This device has read all of that one's book:
 * what was told otherwise is older, or false. Each person tells the same once a day, after a while of its own each time: whoever
 * tells something false over and over has nobody answer each of it.
 */
export async function tellHome(seat: HomeSeat, other: Session): Promise<void> {
  const stands = other.circle.book.seats.get(seat.seat);
  if (stands === undefined) return;
  const { name, keys, since } = stands;
  const delegates = [...stands.delegates].map((id) => ({ id, name: nameOf(other, id) }));
  const told: SeatTold = { name, keys, since, delegates };
  const { told: before, tellings } = roomOf(seat);
  const { home, room } = seat;
  if (before !== null && isSame(before, told)) return;
  const today = dayOf(home.circle.env.clock.now());
  if (tellings.some((each) => each.by === home.me && dayOf(each.time) === today && isSame(each, told))) return;
  const wait = `seat told ${room} ${today} ${before?.seq ?? 0} ${sha256(bytesOfTold(told)).join()}`;
  if (!home.waits.isOver(wait, () => spread(home.circle))) return;
  await attempt(() => putAs(home, room, "kept", seatTold, told));
  sendNow(home);
}

function dayOf(time: number): number {
  return Math.floor(time / msInDay);
}

function isSame(one: SeatTold, other: SeatTold): boolean {
  return equal(bytesOfTold(one), bytesOfTold(other));
}

function bytesOfTold({ name, keys, since, delegates }: SeatTold): Uint8Array<ArrayBuffer> {
  return toBytes(seatTold.payload, { name, keys, since, delegates });
}
