import type { BlobId, Bytes, CircleId, Class, Codec, DeviceTag, EntryId, Head, Key, RoomId } from "@unionhall/protocol";
import {
  blobsField,
  bytes,
  bytesUpTo,
  caps,
  choice,
  fromBytes,
  id,
  literal,
  maybe,
  signable,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";

/** What only members see of an entry. */
export interface Content {
  readonly author: Key;
  readonly device: DeviceTag;
  /** Counts up for each device and room; starts at 1. */
  readonly counter: number;
  /** The newest place its author had seen. */
  readonly seen: { readonly seq: number; readonly head: Head };
  /** Milliseconds since 1970, as the author claims. */
  readonly time: number;
  readonly kind: string;
  /** Version of the kind's payload. */
  readonly version: number;
  readonly payload: Bytes;
  /** The decision that entitles the deed; without one, the author's place in the circle has to. */
  readonly warrant?: EntryId;
  /** Set when `author` is a visit's key: the member's word that it may speak for them. */
  readonly visit?: VisitCertificate;
}

/** A member's signing key lends its voice to another key until a time. */
export interface VisitCertificate {
  readonly member: Key;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly signature: Bytes;
}

const contentCodec: Codec<Content> = struct({
  author: id("key"),
  device: id("device"),
  counter: uint(),
  seen: struct({ seq: uint(), head: id("head") }),
  time: uint(),
  kind: text(64),
  version: uint(65_535),
  payload: bytesUpTo(caps.body),
  warrant: maybe(id("entry")),
  visit: maybe(struct({ member: id("key"), until: uint(), signature: bytes(64) })),
});

export function contentBytes(content: Content): Bytes {
  return toBytes(contentCodec, content);
}

/** Throws `Malformed`. */
export function readContent(bytes: Bytes): Content {
  return fromBytes(contentCodec, bytes, "entry");
}

/** What places an entry: all of its header but size and body hash, and the epoch's commitment. */
export interface Placement {
  readonly circle: CircleId;
  readonly epoch: number;
  readonly room: RoomId;
  readonly class: Class;
  readonly lock: Bytes;
  readonly commitment: Bytes;
  readonly blobs?: readonly BlobId[];
}

const placement = {
  v: literal(1),
  circle: id("circle"),
  epoch: uint(),
  room: id("room"),
  class: choice("kept", "passing"),
  lock: bytes(32),
  commitment: bytes(32),
  blobs: blobsField,
};
const signedCodec = struct({ ...placement, content: bytesUpTo(caps.body) });
const boundCodec = struct({ ...placement, size: uint(caps.body) });

/** What the author signs: the content where it stands, so that it stands nowhere else. */
export function entryToSign(place: Placement, content: Bytes): Bytes {
  return signable("entry", toBytes(signedCodec, { v: 1, ...pick(place), content }));
}

/** The associated data of the body. */
export function entryBound(place: Placement, size: number): Bytes {
  return toBytes(boundCodec, { v: 1, ...pick(place), size });
}

function pick({ circle, epoch, room, class: c, lock, commitment, blobs }: Placement): Placement {
  return { circle, epoch, room, class: c, lock, commitment, ...(blobs === undefined ? {} : { blobs }) };
}

const certificateCodec = struct({ circle: id("circle"), member: id("key"), visit: id("key"), until: uint() });

/** What the member signs to lend their voice. */
export function visitToSign(circle: CircleId, member: Key, visit: Key, until: number): Bytes {
  return signable("visit", toBytes(certificateCodec, { circle, member, visit, until }));
}

export const contentShape: string = contentCodec.shape;
