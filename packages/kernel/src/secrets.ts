import type { Bytes, Codec, Key, MemberKeys } from "@unionhall/protocol";
import { bytes, idOf, maybe, memberKeysCodec, struct } from "@unionhall/protocol";
import type { Ports } from "./ports.ts";

/**
 * A member's secrets in one circle: 32-byte seeds and the public keys they make. The renewal seed is
 * there only until it is sealed to the desk's recovery member; afterwards only the words open it.
 */
export interface Secrets {
  readonly keys: MemberKeys;
  readonly signing: Bytes;
  readonly box: Bytes;
  readonly latch: Bytes;
  readonly erase: Bytes;
  readonly renew?: Bytes;
}

export const secretsCodec: Codec<Secrets> = struct({
  keys: memberKeysCodec,
  signing: bytes(32),
  box: bytes(32),
  latch: bytes(32),
  erase: bytes(32),
  renew: maybe(bytes(32)),
});

export interface Seeds {
  readonly signing: Bytes;
  readonly box: Bytes;
  readonly latch: Bytes;
  readonly erase: Bytes;
  readonly renew: Bytes;
}

export function randomSeeds(ports: Ports): Seeds {
  const seed = (): Bytes => ports.random(32);
  return { signing: seed(), box: seed(), latch: seed(), erase: seed(), renew: seed() };
}

export async function secretsFrom(ports: Ports, seeds: Seeds): Promise<Secrets> {
  const [signing, latch, renew, box] = await Promise.all([
    publicKey(ports, seeds.signing),
    publicKey(ports, seeds.latch),
    publicKey(ports, seeds.renew),
    ports.sealing.boxKey(seeds.box),
  ]);
  return { ...seeds, keys: { signing, latch, renew, box } };
}

/** The Ed25519 public key of a seed, as an id. */
export async function publicKey(ports: Ports, seed: Bytes): Promise<Key> {
  return idOf("key", await ports.crypto.publicKey(seed));
}
