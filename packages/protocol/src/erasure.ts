import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytes, id, struct, tagged, uint } from "./codec.ts";
import type { EntryId, Key } from "./ids.ts";

/** One word on an entry's body, as the hall lists it. Whoever reads it checks the proof; the hall is not believed. */
export interface Erasure {
  readonly number: number;
  readonly entry: EntryId;
  readonly seq: number;
  /** The day the body goes; of `kept`, the day it was said. */
  readonly day: number;
  readonly proof: ErasureProof;
}

export type ErasureProof =
  /** The author's: the secret of the entry's lock. */
  { readonly type: "secret"; readonly secret: Bytes } | SignedWish | SignedKeep;

/** A steward wishes the body gone on a day that leaves a week to say no; signed by their latch. */
export interface SignedWish {
  readonly type: "wish";
  readonly by: Key;
  /** The newest place its maker had seen: what they were there is what counts. */
  readonly after: number;
  readonly signature: Bytes;
}

/** A steward or the author objects to one wish; signed by their latch. */
export interface SignedKeep {
  readonly type: "kept";
  readonly by: Key;
  readonly after: number;
  /** The signature of the wish it is against: shown again, that wish is still objected to. */
  readonly wish: Bytes;
  readonly signature: Bytes;
}

const signed = { by: id("key"), after: uint(), signature: bytes(64) };

export const erasureProofCodec: Codec<ErasureProof> = tagged<ErasureProof>({
  secret: struct({ secret: bytes(32) }),
  wish: struct(signed),
  kept: struct({ ...signed, wish: bytes(64) }),
});

export const erasureCodec: Codec<Erasure> = struct({
  number: uint(),
  entry: id("entry"),
  seq: uint(),
  day: uint(caps.day),
  proof: erasureProofCodec,
});

/** Whole days in which somebody can object to a steward's wish. */
export const daysToObject = 7;
