import type { Bytes, SignedHead } from "@unionhall/protocol";
import { headToSign, idOf } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import type { Hall } from "./hall.ts";

/** The hall's word on where a circle stands, for one connection. */
export async function signHead(hall: Hall, { id: circle, tail }: Circle, nonce: Bytes): Promise<SignedHead> {
  const statement = { circle, seq: tail.seq, head: idOf("head", tail.head), day: tail.day, nonce };
  return { statement, signature: await hall.crypto.sign(hall.seed, headToSign(statement)) };
}
