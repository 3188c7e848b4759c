import type { Bytes, Erasure } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";

export interface ErasureRow {
  readonly number: number;
  readonly seq: number;
  readonly id: Bytes;
  readonly proof: Erasure["proof"];
  readonly secret: Bytes | null;
  readonly latch: Bytes | null;
  readonly day: number;
}

export function erasureOf(row: ErasureRow): Erasure {
  return {
    number: row.number,
    entry: idOf("entry", row.id),
    seq: row.seq,
    proof: row.proof,
    day: row.day,
    ...(row.secret === null ? {} : { secret: row.secret }),
    ...(row.latch === null ? {} : { by: idOf("key", row.latch) }),
  };
}
