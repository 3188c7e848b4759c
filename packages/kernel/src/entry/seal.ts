import type { BlobId, Bytes, CircleId, Class, DeviceTag, EntryId, Header, RoomId, Sealed } from "@unionhall/protocol";
import { bytesOf, caps, concat, entryId, equal, headerBytes, lockOf, sha256, uint64 } from "@unionhall/protocol";
import type { EpochKeys } from "../epoch/keys.ts";
import type { Ports } from "../ports.ts";
import { bodyKey, classKey, saltLength, tagLength } from "./body-key.ts";
import type { Content, Placement } from "./content.ts";
import { contentBytes, entryBound, entryToSign } from "./content.ts";
import type { Opened } from "./open.ts";
import { pad, padded } from "./padding.ts";

/** Where an entry goes. */
export interface Destination {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly class: Class;
  /** The blobs the entry carries; left out when there are none. */
  readonly blobs?: readonly BlobId[];
  /** The lock of the entry that it brings: whoever said that can have it erased here too. */
  readonly lock?: Bytes;
}

/** The seeds that sign and later erase. */
export interface Pen {
  readonly signing: Bytes;
  readonly erase: Bytes;
}

export interface SealedEntry extends Sealed {
  readonly id: EntryId;
}

/** Only the author can name it: what the hall wants before it drops the body. */
export function eraseSecret(
  ports: Ports,
  erase: Bytes,
  device: DeviceTag,
  room: RoomId,
  counter: number,
): Promise<Bytes> {
  return ports.sealing.hmac(erase, concat(bytesOf(device), bytesOf(room), uint64(counter)));
}

/** Signs, pads and seals. Throws when the epoch's key for that class is not held, or the content is over the cap. */
export async function sealEntry(
  ports: Ports,
  pen: Pen,
  epoch: EpochKeys,
  to: Destination,
  content: Content,
): Promise<SealedEntry> {
  const lock = to.lock ?? lockOf(await eraseSecret(ports, pen.erase, content.device, to.room, content.counter));
  const place = { ...to, epoch: epoch.number, lock, commitment: epoch.commitment };
  const plain = await signed(ports, pen.signing, place, contentBytes(content));
  const size = padded(saltLength + 4 + plain.length + tagLength);
  if (size > caps.body) throw new Error("this entry is too long");
  const body = await sealedBody(ports, epoch, place, plain, size);
  if (body === null) throw new Error("padded to less than it is");
  const header: Header = { v: 1, ...to, epoch: epoch.number, size, lock, body: sha256(body) };
  const outer = headerBytes(header);
  return { header: outer, body, id: entryId(outer) };
}

async function signed(ports: Ports, seed: Bytes, place: Placement, content: Bytes): Promise<Bytes> {
  return concat(await ports.crypto.sign(seed, entryToSign(place, content)), content);
}

async function sealedBody(
  ports: Ports,
  epoch: EpochKeys,
  place: Placement,
  plain: Bytes,
  size: number,
): Promise<Bytes | null> {
  const epochKey = classKey(epoch, place.class);
  if (epochKey === null) throw new Error(`no ${place.class} key for epoch ${epoch.number}`);
  const salt = ports.random(saltLength);
  return sealedUnder(ports, await bodyKey(ports, epochKey, salt), place, plain, { size, salt });
}

/**
 * The body of an entry as it was sealed, made again of what this device keeps of it. Null where its key or its seal is
 * gone, or where what is left does not make it.
 */
export async function resealed(ports: Ports, epoch: EpochKeys, entry: Opened): Promise<Bytes | null> {
  const { header, salt, signature } = entry;
  const epochKey = classKey(epoch, header.class);
  if (epochKey === null || salt.length !== saltLength) return null;
  const plain = concat(signature, contentBytes(entry));
  const place = { ...header, commitment: epoch.commitment };
  const under = await bodyKey(ports, epochKey, salt);
  const body = await sealedUnder(ports, under, place, plain, { size: header.size, salt });
  return body !== null && equal(sha256(body), header.body) ? body : null;
}

/** A body by its own key and nonce. Null where it does not go into that size. */
export async function sealedUnder(
  ports: Ports,
  { key, nonce }: { readonly key: Bytes; readonly nonce: Bytes },
  place: Placement,
  plain: Bytes,
  { size, salt }: { readonly size: number; readonly salt: Bytes },
): Promise<Bytes | null> {
  const room = size - saltLength - tagLength;
  if (room < plain.length + 4) return null;
  return concat(salt, await ports.sealing.encrypt(key, nonce, entryBound(place, size), pad(plain, room)));
}
