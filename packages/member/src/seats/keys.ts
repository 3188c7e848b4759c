import type { Key, MemberId, SeatId } from "@unionhall/protocol";
import { ascii, bytesOf, concat } from "@unionhall/protocol";
import type { Bytes } from "@unionhall/protocol";
import { publicKey } from "@unionhall/kernel";
import type { SpeakerJoined } from "@unionhall/union";
import { speakerToSign } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";

export interface SeatKey {
  readonly seed: Bytes;
  readonly key: Key;
}

/**
 * This person's key for a seat of their circle, and for nothing else: made of a secret that all their devices have, so nothing
 * new is kept. Outside the circle nobody can tell whose it is, nor that two seats' keys are the same person's.
 */
export async function seatKey({ env, me }: Circle, seat: SeatId): Promise<SeatKey> {
  const info = concat(ascii("unionhall 1 seat "), bytesOf(seat));
  const seed = await env.sealing.hkdf(me.secrets.erase, new Uint8Array(0), info, 32);
  return { seed, key: await publicKey(env, seed) };
}

/** What says in the home that this person speaks for the seat by their key. */
export async function speakerOf(circle: Circle, seat: SeatId, me: MemberId): Promise<SpeakerJoined> {
  const { seed, key } = await seatKey(circle, seat);
  return { seat, key, signature: await circle.env.crypto.sign(seed, speakerToSign(circle.id, seat, me)) };
}
