import type { Box, BoxTag, Bytes, CircleId, Codec, EpochRecord } from "@unionhall/protocol";
import {
  ascii,
  bytes,
  bytesOf,
  concat,
  fromBytes,
  idOf,
  list,
  sha256,
  struct,
  toBytes,
  uint,
  uint64,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import type { WholeEpoch } from "./keys.ts";
import { fits } from "./keys.ts";

/** Passing keys of earlier epochs, where the agreement opens the past to newcomers. */
export interface PastKey {
  readonly number: number;
  readonly passing: Bytes;
}

/** Of them, in one box. */
export const mostPast = 300;

interface Boxed {
  readonly kept: Bytes;
  readonly passing: Bytes;
  readonly past: readonly PastKey[];
}

const boxedCodec: Codec<Boxed> = struct({
  kept: bytes(32),
  passing: bytes(32),
  past: list(struct({ number: uint(), passing: bytes(32) }), mostPast),
});

export const boxedShape: string = boxedCodec.shape;

/** tag = HMAC(SHA-256(box key), circle ‖ epoch): tells its owner, and nobody outside the circle, whose it is. */
export async function boxTag(ports: Ports, circle: CircleId, epoch: number, boxKey: Bytes): Promise<BoxTag> {
  return idOf("tag", await ports.sealing.hmac(sha256(boxKey), concat(bytesOf(circle), uint64(epoch))));
}

export async function sealBox(
  ports: Ports,
  circle: CircleId,
  epoch: WholeEpoch,
  boxKey: Bytes,
  past: readonly PastKey[] = [],
): Promise<Box> {
  const plain = toBytes(boxedCodec, { kept: epoch.kept, passing: epoch.passing, past });
  const { info, bound } = binding(circle, epoch.number, epoch.commitment);
  const [tag, sealed] = await Promise.all([
    boxTag(ports, circle, epoch.number, boxKey),
    ports.sealing.box(boxKey, info, bound, plain),
  ]);
  return { epoch: epoch.number, tag, sealed };
}

export interface OpenedBox {
  readonly epoch: WholeEpoch;
  readonly past: readonly PastKey[];
}

/** The keys, if the box opens with this seed and holds what the record commits to; otherwise null. */
export async function openBox(ports: Ports, record: EpochRecord, box: Box, seed: Bytes): Promise<OpenedBox | null> {
  const { info, bound } = binding(record.circle, record.number, record.commitment);
  const plain = await ports.sealing.unbox(seed, info, bound, box.sealed);
  const boxed = plain === null ? null : readBoxed(plain);
  if (boxed === null || !fits(record, boxed.kept, boxed.passing)) return null;
  const { kept, passing, past } = boxed;
  return { epoch: { number: record.number, kept, passing, commitment: record.commitment }, past };
}

function readBoxed(plain: Bytes): Boxed | null {
  return unlessMalformed(() => fromBytes(boxedCodec, plain, "box"));
}

function binding(circle: CircleId, number: number, commitment: Bytes): { info: Bytes; bound: Bytes } {
  return { info: ascii("unionhall 1 box"), bound: concat(bytesOf(circle), uint64(number), commitment) };
}
