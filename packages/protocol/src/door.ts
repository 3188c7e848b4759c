import type { Bytes } from "./bytes.ts";
import { Malformed } from "./canonical.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytes, bytesUpTo, fromBytes, id, list, literal, maybe, orNull, struct, toBytes, uint } from "./codec.ts";
import { labelled, signable } from "./hash.ts";
import type { CircleId, Key, RoomId } from "./ids.ts";
import type { PublicLetterbox } from "./outside.ts";
import { publicLetterboxCodec } from "./outside.ts";

/** What a latch may do, as bits. */
export const rights = { enter: 1, invite: 2, steward: 4, join: 8, visit: 16 } as const;
export type Right = keyof typeof rights;

/** What a member may do, and what a steward may. */
export const memberRights: number = rights.enter | rights.invite;
export const stewardRights: number = memberRights | rights.steward;

/** A key that opens the door. Nothing in it says whose it is. */
export interface Latch {
  readonly key: Key;
  /** The key that alone may swap this latch; join and visit latches have none. */
  readonly renew?: Key;
  readonly rights: number;
  /** Join and visit latches: the latch that added it. */
  readonly by?: Key;
  /** Milliseconds since 1970 after which the hall no longer lets it in. */
  readonly until?: number;
}

export const latchCodec: Codec<Latch> = struct({
  key: id("key"),
  renew: maybe(id("key")),
  rights: uint(31),
  by: maybe(id("key")),
  until: maybe(uint()),
});

/** How many days the hall keeps passing entries. */
export interface Keep {
  readonly default: number;
  readonly rooms: readonly { readonly room: RoomId; readonly days: number }[];
}

const keepFields: Codec<Keep> = struct({
  default: uint(36_500),
  rooms: list(struct({ room: id("room"), days: uint(36_500) }), caps.roomsKept),
});

/** A room named twice could be read as shorter here and longer there. */
export const keepCodec: Codec<Keep> = {
  ...keepFields,
  shape: `${keepFields.shape}, each room once`,
  read(value, at) {
    const keep = keepFields.read(value, at);
    if (new Set(keep.rooms.map(({ room }) => room)).size < keep.rooms.length)
      throw new Malformed(`${at} names a room twice`);
    return keep;
  },
};

/** What the hall checks before it lets anyone in or anything through. */
export interface Door {
  readonly v: 1;
  readonly circle: CircleId;
  /** One more with every change. */
  readonly version: number;
  readonly latches: readonly Latch[];
  /** How many latches must sign to pause one. */
  readonly hold: number;
  /** How many join latches one latch may have open. */
  readonly invites: number;
  readonly keep: Keep;
  /** Left out: no letters are taken from outside. */
  readonly letterbox?: PublicLetterbox;
}

export const doorCodec: Codec<Door> = struct({
  v: literal(1),
  circle: id("circle"),
  version: uint(),
  latches: list(latchCodec, caps.latches),
  hold: uint(100),
  invites: uint(1000),
  keep: keepCodec,
  letterbox: maybe(publicLetterboxCodec),
});

/** A change travels as a difference, so that it stands whatever steps and swaps came between. */
export interface DoorChange {
  readonly v: 1;
  readonly circle: CircleId;
  /** The newest steward's turn its maker knew of; at another turn it is refused. */
  readonly turn: number;
  readonly drop: readonly Key[];
  readonly add: readonly Latch[];
  readonly hold?: number;
  readonly invites?: number;
  readonly keep?: Keep;
  /** Null closes it. */
  readonly letterbox?: PublicLetterbox | null;
}

const changeCodec: Codec<DoorChange> = struct({
  v: literal(1),
  circle: id("circle"),
  turn: uint(),
  drop: list(id("key"), caps.latches),
  add: list(latchCodec, caps.latches),
  hold: maybe(uint(100)),
  invites: maybe(uint(1000)),
  keep: maybe(keepCodec),
  letterbox: maybe(orNull(publicLetterboxCodec)),
});

export function changeBytes(change: DoorChange): Bytes {
  return toBytes(changeCodec, change);
}

/** Throws `Malformed`. */
export function readChange(bytes: Bytes): DoorChange {
  return fromBytes(changeCodec, bytes, "door change");
}

/** A change with the latches that stand for it, and the renewal keys where a rule asks for one. */
export interface SignedChange {
  readonly change: Bytes;
  readonly latches: readonly Signed[];
  /** Each by the renewal key of the latch it names. */
  readonly renewals: readonly Signed[];
}

export interface Signed {
  readonly latch: Key;
  readonly signature: Bytes;
}

/** A swap as it was made: whoever knows the renewal key can tell whose latch `to` is. */
export interface Swapped {
  readonly from: Key;
  readonly to: Key;
  readonly renew: Key;
  /** By the renewal key that `from` had. */
  readonly signature: Bytes;
}

export const swappedCodec: Codec<Swapped> = struct({
  from: id("key"),
  to: id("key"),
  renew: id("key"),
  signature: bytes(64),
});

export const signedCodec: Codec<Signed> = struct({ latch: id("key"), signature: bytes(64) });

export const signedChangeCodec: Codec<SignedChange> = struct({
  change: bytesUpTo(caps.change),
  latches: list(signedCodec, 100),
  renewals: list(signedCodec, 100),
});

export function changeToSign(change: Bytes): Bytes {
  return signable("door change", change);
}

export function changeHash(change: Bytes): Bytes {
  return labelled("door change", change);
}

export const doorShape: string = `${doorCodec.shape} ${changeCodec.shape}`;

export function may(latch: Latch, right: Right): boolean {
  return (latch.rights & rights[right]) !== 0;
}
