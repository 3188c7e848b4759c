import type { SeatDeed, WordSigned } from "@unionhall/union";
import { wordSigned, wordToSign } from "@unionhall/union";
import type { HomeSeat } from "./home-rooms.ts";
import { seatKey } from "./keys.ts";
import { put } from "./put.ts";

export type Beside = Pick<WordSigned, "after" | "reason" | "names">;

/** This person's word for the seat, by their own key for it. */
export async function signWord(seat: HomeSeat, deed: SeatDeed, { after, reason, names }: Beside): Promise<void> {
  const { circle } = seat.home;
  const { seed } = await seatKey(circle, seat.seat);
  const signature = await circle.env.crypto.sign(seed, wordToSign(seat.circle, after, deed));
  await put(seat, "passing", wordSigned, { deed, after, signature, reason, names });
}
