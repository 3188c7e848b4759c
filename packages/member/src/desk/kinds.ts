import type { Anchor, Secrets } from "@unionhall/kernel";
import { anchorCodec, secretsCodec } from "@unionhall/kernel";
import type { Bytes, CircleId, Key, MemberId, RoomId, SignedAddresses } from "@unionhall/protocol";
import {
  ascii,
  bool,
  bytes,
  bytesUpTo,
  caps,
  id,
  idOf,
  labelled,
  list,
  maybe,
  orNull,
  signedAddressesCodec,
  struct,
  text,
  uint,
} from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import { longestName } from "@unionhall/union";

/** The keys of one epoch, as they are handed from device to device. */
export interface HandedEpoch {
  readonly number: number;
  readonly kept: Bytes;
  readonly passing: Bytes | null;
  readonly commitment: Bytes;
}

const handedEpoch = struct({ number: uint(), kept: bytes(32), passing: orNull(bytes(32)), commitment: bytes(32) });

/** The renewal key's word for new keys: at the hall's door, and in the circle's book. */
export interface Renewed {
  readonly from: Key;
  readonly swap: Bytes;
  readonly renew: Key;
  readonly signature: Bytes;
}

/** The secret of the invitation, and the place of the book that its note says to trust. */
export interface Waiting {
  readonly secret: Bytes;
  readonly anchor?: Anchor;
}

/** Where a circle of two came from: the circle that both are in, who the other is there, and what they were called. */
export interface Alone {
  readonly circle: CircleId;
  readonly member: MemberId;
  readonly name: string;
  /** Of the other's invitation, where this person founded it. */
  readonly secret?: Bytes;
}

/** A circle this person is in, or has asked to be let into. */
export interface DeskCircle {
  readonly circle: CircleId;
  /** The hall's address, and the key it is known by. */
  readonly hall: string;
  readonly hallKey: Key;
  /** Without the renewal seed. */
  readonly secrets: Secrets;
  /** The renewal seed, sealed to the words. The first one written for a circle counts. */
  readonly renewal: Bytes;
  readonly epochs: readonly HandedEpoch[];
  /** Box seeds from before a renewal. */
  readonly olderBoxes: readonly Bytes[];
  /** Set while a renewal by the words has to be carried into the circle. */
  readonly renewed?: Renewed;
  /** Asked to be let in, by this invitation. */
  readonly waiting?: Waiting;
  readonly founded: boolean;
  /** The circle that this one was walked out of: it is a past to read. */
  readonly walkedFrom?: CircleId;
  /** The circle that the renewal half was sealed for, where that is another. */
  readonly renewalOf?: CircleId;
  /** Set where it is to be a circle of two. */
  readonly alone?: Alone;
}

/** More than anybody comes back by their words; the keys of the oldest go first. */
export const mostOlderBoxes = 50;

/** As many epochs as go into one entry, whose body has a cap. */
export const mostHanded = 300;

/** In the desk's book. */
export const deskCircle: EntryKind<DeskCircle> = {
  name: "desk.circle",
  version: 1,
  payload: struct({
    circle: id("circle"),
    hall: text(caps.address),
    hallKey: id("key"),
    secrets: secretsCodec,
    renewal: bytesUpTo(2048),
    epochs: list(handedEpoch, mostHanded),
    olderBoxes: list(bytes(32), mostOlderBoxes),
    renewed: maybe(struct({ from: id("key"), swap: bytes(64), renew: id("key"), signature: bytes(64) })),
    waiting: maybe(struct({ secret: bytes(16), anchor: maybe(anchorCodec) })),
    founded: bool,
    walkedFrom: maybe(id("circle")),
    renewalOf: maybe(id("circle")),
    alone: maybe(
      struct({ circle: id("circle"), member: id("member"), name: text(longestName), secret: maybe(bytes(16)) }),
    ),
  }),
};

/** In the desk's book: this person is done with a circle. */
export const deskDone: EntryKind<{ readonly circle: CircleId }> = {
  name: "desk.done",
  version: 1,
  payload: struct({ circle: id("circle") }),
};

/** The place of a device in the desk that its person has moved to, sealed to the keys it has in the old one. */
export interface SealedPlace {
  readonly device: Key;
  readonly sealed: Bytes;
}

/** Where a desk is from now on. */
export interface DeskMoved {
  readonly hall: string;
  readonly hallKey: Key;
  readonly places: readonly SealedPlace[];
}

/** Devices that are taken along when a desk moves: as many as go into its founding, and into this entry. */
export const mostTakenAlong = 20;

/** In the desk's book. It counts where the words wrote it: no device can. */
export const deskMoved: EntryKind<DeskMoved> = {
  name: "desk.moved",
  version: 1,
  payload: struct({
    hall: text(caps.address),
    hallKey: id("key"),
    places: list(struct({ device: id("key"), sealed: bytesUpTo(2048) }), mostTakenAlong),
  }),
};

/** In the desk's book: where a hall is, by its own word. The newest list of each counts. */
export const deskHall: EntryKind<SignedAddresses> = { name: "desk.hall", version: 1, payload: signedAddressesCodec };

/** In the desk's passing room: keys that cannot be had from the hall any more once it drops their boxes. */
export const deskPassing: EntryKind<{ readonly circle: CircleId; readonly epochs: readonly HandedEpoch[] }> = {
  name: "desk.passing",
  version: 1,
  payload: struct({ circle: id("circle"), epochs: list(handedEpoch, mostHanded) }),
};

/** In the desk's passing room: where this person's other devices can begin in a circle. The newest counts. */
export const deskAnchor: EntryKind<{ readonly circle: CircleId; readonly anchor: Anchor }> = {
  name: "desk.anchor",
  version: 1,
  payload: struct({ circle: id("circle"), anchor: anchorCodec }),
};

/** The room of a desk in which passing keys stand, as long as the hall keeps passing entries. */
export const passingRoom: RoomId = idOf("room", labelled("state", ascii("desk passing")).slice(0, 16));
