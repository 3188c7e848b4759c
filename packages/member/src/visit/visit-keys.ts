import type { Ports, Secrets } from "@unionhall/kernel";
import { publicKey, randomSeeds, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId, Key, NoteId } from "@unionhall/protocol";
import { ascii, bytesOf, concat, idOf } from "@unionhall/protocol";

const none = new Uint8Array(0);

/** What the 16-byte secret of a visit's link makes: where the bundle is, and what opens it. */
export interface VisitLinkKeys {
  readonly note: NoteId;
  readonly noteKey: Bytes;
}

export async function visitLinkKeys(ports: Ports, secret: Bytes): Promise<VisitLinkKeys> {
  const made = await ports.sealing.hkdf(secret, none, ascii("unionhall 1 visit"), 64);
  return { note: idOf("note", made.slice(0, 32)), noteKey: made.slice(32) };
}

/** The visit's own latch and signing key in one circle. */
export interface VisitCircleKeys {
  readonly latch: Bytes;
  readonly latchKey: Key;
  readonly signing: Bytes;
  readonly signingKey: Key;
}

export async function visitCircleKeys(ports: Ports, secret: Bytes, circle: CircleId): Promise<VisitCircleKeys> {
  const info = concat(ascii("unionhall 1 visit in "), bytesOf(circle));
  const made = await ports.sealing.hkdf(secret, none, info, 64);
  const [latch, signing] = [made.slice(0, 32), made.slice(32)];
  const [latchKey, signingKey] = await Promise.all([publicKey(ports, latch), publicKey(ports, signing)]);
  return { latch, latchKey, signing, signingKey };
}

/** What a visit says, its member can take back: the seed comes from theirs, and tells nothing of it. */
export function visitEraseSeed(ports: Ports, erase: Bytes, visit: Key): Promise<Bytes> {
  return ports.sealing.hmac(erase, concat(ascii("unionhall 1 visit"), bytesOf(visit)));
}

/** A visit as a member's secrets: it boxes and renews nothing, so those keys are anybody's. */
export async function visitSecrets(ports: Ports, keys: VisitCircleKeys, erase: Bytes): Promise<Secrets> {
  const { renew: _renew, ...secrets } = await secretsFrom(ports, {
    ...randomSeeds(ports),
    signing: keys.signing,
    latch: keys.latch,
    erase,
  });
  return secrets;
}
