import type { Consented, Kind, StewardChange } from "@unionhall/kernel";
import { consentToSign, stewardNamed, stewardsAsOf } from "@unionhall/kernel";
import type { Bytes, Key } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";
import type { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** A key that signs a consent. */
export interface Signer {
  readonly by: Key;
  readonly seed: Bytes;
}

export function signingKeyOf({ secrets: { keys, signing } }: Person): Signer {
  return { by: keys.signing, seed: signing };
}

export function renewalKeyOf({ secrets: { keys, renew } }: Person): Signer {
  return { by: keys.renew, seed: renew };
}

/** The consents of these keys to a deed of that kind, after that place. */
export async function consentsTo(
  { ports, circle }: KernelWorld,
  kind: string,
  after: number,
  deed: Bytes,
  signers: readonly Signer[],
): Promise<Consented> {
  const message = consentToSign(kind, circle, after, deed);
  const signed = signers.map(async ({ by, seed }) => ({ by, signature: await ports.crypto.sign(seed, message) }));
  return { after, consents: await Promise.all(signed) };
}

/** To name a steward or end one, with the consents of these keys as the stewards stand now. */
export async function change(
  world: KernelWorld,
  { name }: Kind<StewardChange>,
  { id }: Person,
  ...signers: readonly Signer[]
): Promise<StewardChange> {
  const after = stewardsAsOf(await world.book());
  return { member: id, ...(await consentsTo(world, name, after, bytesOf(id), signers)) };
}

/** Names somebody a steward. Why it does not count; undefined when it does. */
export async function names(
  world: KernelWorld,
  by: Person,
  who: Person,
  ...signers: readonly Signer[]
): Promise<string | undefined> {
  return world.does(by, stewardNamed, await change(world, stewardNamed, who, ...signers));
}
