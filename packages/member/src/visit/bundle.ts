import type { Ports, VisitCertificate } from "@unionhall/kernel";
import { commit } from "@unionhall/kernel";
import type { EpochKeys } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, Key } from "@unionhall/protocol";
import {
  ascii,
  bytes,
  caps,
  concat,
  fromBytes,
  id,
  list,
  literal,
  Malformed,
  struct,
  toBytes,
  uint,
} from "@unionhall/protocol";

/** One circle in a visit's bundle. The visit's own keys come from the link. */
export interface BundledCircle {
  readonly circle: CircleId;
  /** The member's signing key, and its word on the visit's. */
  readonly member: Key;
  readonly signature: Bytes;
  readonly erase: Bytes;
  /** The keys of one epoch; later ones of the same turn follow from it. */
  readonly epoch: number;
  readonly kept: Bytes;
  readonly passing: Bytes;
}

/** What a borrowed computer is given: nothing that is good for longer than the visit, and no keyring. */
export interface Bundle {
  readonly v: 1;
  readonly hall: Key;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly circles: readonly BundledCircle[];
}

const bundleCodec: Codec<Bundle> = struct({
  v: literal(1),
  hall: id("key"),
  until: uint(),
  circles: list(
    struct({
      circle: id("circle"),
      member: id("key"),
      signature: bytes(64),
      erase: bytes(32),
      epoch: uint(),
      kept: bytes(32),
      passing: bytes(32),
    }),
    caps.note / 128,
  ),
});

const label = ascii("unionhall 1 visit");
const nonceLength = 12;
const tagLength = 16;

/** Whether a bundle fits the note it is left in. */
export function fitsNote(bundle: Bundle): boolean {
  return nonceLength + toBytes(bundleCodec, bundle).length + tagLength <= caps.note;
}

/** nonce ‖ AES-256-GCM. */
export async function sealBundle(ports: Ports, key: Bytes, bundle: Bundle): Promise<Bytes> {
  const nonce = ports.random(nonceLength);
  return concat(nonce, await ports.sealing.encrypt(key, nonce, label, toBytes(bundleCodec, bundle)));
}

/** Null when it does not open with this link. */
export async function openBundle(ports: Ports, key: Bytes, sealed: Bytes): Promise<Bundle | null> {
  const nonce = sealed.slice(0, nonceLength);
  if (nonce.length < nonceLength) return null;
  const plain = await ports.sealing.decrypt(key, nonce, label, sealed.slice(nonceLength));
  try {
    return plain === null ? null : fromBytes(bundleCodec, plain, "bundle");
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

export function certificateOf({ member, signature }: BundledCircle, until: number): VisitCertificate {
  return { member, until, signature };
}

export function epochOf({ circle, epoch: number, kept, passing }: BundledCircle): EpochKeys {
  return { number, kept, passing, commitment: commit(circle, number, kept, passing).commitment };
}
