import type { Ports, Secrets } from "@unionhall/kernel";
import { publicKey, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId, HallId, Key } from "@unionhall/protocol";
import { ascii, bytesOf, concat, idOf, locatorToSign } from "@unionhall/protocol";

const none = new Uint8Array(0);

/** The recovery member of every desk these words found: the same keys in any hall. Entropy: 16 bytes. */
export async function recoverySecrets(ports: Ports, entropy: Bytes): Promise<Secrets> {
  const made = await ports.sealing.hkdf(entropy, none, ascii("unionhall 1 recovery"), 160);
  const part = (index: number): Bytes => made.slice(index * 32, index * 32 + 32);
  return secretsFrom(ports, { signing: part(0), box: part(1), latch: part(2), erase: part(3), renew: part(4) });
}

/** Where a hall keeps the way to the desk of some words, and what opens it. */
export interface Locator {
  readonly key: Key;
  readonly seed: Bytes;
  readonly sealing: Bytes;
}

/** Differs from hall to hall, so that two halls cannot tell that they keep the same person's. */
export async function locatorOf(ports: Ports, entropy: Bytes, hall: HallId): Promise<Locator> {
  const info = concat(ascii("unionhall 1 locator"), bytesOf(hall));
  const made = await ports.sealing.hkdf(entropy, none, info, 64);
  const seed = made.slice(0, 32);
  return { key: await publicKey(ports, seed), seed, sealing: made.slice(32) };
}

export interface SealedLocator {
  readonly sealed: Bytes;
  readonly signature: Bytes;
}

export async function sealLocator(
  ports: Ports,
  locator: Locator,
  version: number,
  desk: CircleId,
): Promise<SealedLocator> {
  const nonce = ports.random(12);
  const sealed = concat(
    nonce,
    await ports.sealing.encrypt(locator.sealing, nonce, ascii("unionhall 1 locator"), bytesOf(desk)),
  );
  return { sealed, signature: await ports.crypto.sign(locator.seed, locatorToSign(version, sealed)) };
}

/** The desk, or null when these words did not seal it. */
export async function openLocator(ports: Ports, locator: Locator, sealed: Bytes): Promise<CircleId | null> {
  const plain = await ports.sealing.decrypt(
    locator.sealing,
    sealed.slice(0, 12),
    ascii("unionhall 1 locator"),
    sealed.slice(12),
  );
  return plain?.length === 20 ? idOf("circle", plain) : null;
}
