import type { Bytes, Erasure } from "@unionhall/protocol";
import { erasureProofCodec, fromBytes, idOf } from "@unionhall/protocol";

export interface ErasureRow {
  readonly number: number;
  readonly seq: number;
  readonly id: Bytes;
  readonly day: number;
  readonly proof: Bytes;
}

export function erasureOf({ number, seq, id, day, proof }: ErasureRow): Erasure {
  return { number, entry: idOf("entry", id), seq, day, proof: fromBytes(erasureProofCodec, proof, "erasure") };
}
