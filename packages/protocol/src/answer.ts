import type { SignedAddresses } from "./addresses.ts";
import { signedAddressesCodec } from "./addresses.ts";
import { chunkField, chunksIn, hashLength } from "./blob.ts";
import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bool, bytes, bytesUpTo, id, list, maybe, orNull, struct, tagged, uint } from "./codec.ts";
import type { Box } from "./epoch.ts";
import { boxCodec, recordField } from "./epoch.ts";
import type { Erasure } from "./erasure.ts";
import { erasureCodec } from "./erasure.ts";
import type { SignedHead, Passed } from "./head.ts";
import { passedCodec, signedHeadCodec } from "./head.ts";
import type { Placed } from "./header.ts";
import { bodyField, headerField } from "./header.ts";
import type { BlobId, CircleId, EntryId, Key, LetterId } from "./ids.ts";
import type { LettersToday, OutsideLetter } from "./outside.ts";
import { outsideLetterCodec } from "./outside.ts";
import type { Refusal } from "./refusal.ts";
import { refusalCodec } from "./refusal.ts";
import type { Mark, MarkedDoor } from "./mark.ts";
import { markCodec, markedDoorCodec } from "./mark.ts";
import type { LeftSlip } from "./slip.ts";
import { leftSlipCodec } from "./slip.ts";

/** Where an entry stands. */
export interface Place {
  readonly seq: number;
  readonly day: number;
}

/** How far a circle is: the newest steward's turn, the newest epoch, the version of the door. */
export interface Standing {
  readonly turn: number;
  readonly epoch: number;
  readonly door: number;
}

export interface Letter {
  readonly letter: LetterId;
  /** The join latch it was left under. */
  readonly latch: Key;
  readonly sealed: Bytes;
}

/** What the hall says to one request. */
export type Answer =
  /** A hall that has moved says where to. */
  | { readonly type: "refuse"; readonly refusal: Refusal; readonly addresses?: SignedAddresses }
  | { readonly type: "done" }
  | {
      readonly type: "welcome";
      readonly version: number;
      readonly hall: Key;
      readonly nonce: Bytes;
      readonly day: number;
      /** Where the hall is, where it has ever said so. */
      readonly addresses?: SignedAddresses;
      /** By which push services know the hall (P-256, RFC 8292), where it wakes devices by them. */
      readonly wakes?: Bytes;
    }
  | {
      readonly type: "entered";
      readonly head: SignedHead;
      readonly standing: Standing;
      readonly rights: number;
      readonly mark: Mark;
    }
  /** How far the hall is with a circle; a circle that it does not have is at its beginning. */
  | { readonly type: "stands"; readonly mark: Mark }
  /** Places of which the hall knows the entry's id alone. */
  | { readonly type: "holes"; readonly holes: readonly Hole[] }
  | { readonly type: "placed"; readonly places: readonly Place[] }
  | { readonly type: "appended"; readonly results: readonly AppendResult[] }
  | { readonly type: "page"; readonly entries: readonly Placed[]; readonly last: number }
  | {
      readonly type: "heads";
      readonly heads: readonly Passed[];
      readonly head: SignedHead;
    }
  | {
      readonly type: "boxes";
      readonly records: readonly Bytes[];
      readonly boxes: readonly Box[];
      readonly standing: Standing;
    }
  /** The door, and the newest swaps, oldest first: the book may not have been told of them yet. */
  | ({ readonly type: "door" } & MarkedDoor)
  | { readonly type: "note"; readonly sealed: Bytes }
  | { readonly type: "locator"; readonly version: number; readonly sealed: Bytes }
  | { readonly type: "offers"; readonly offers: readonly Bytes[] }
  /** What others have left for whoever asks, the newest epoch first. */
  | { readonly type: "slips"; readonly slips: readonly LeftSlip[] }
  | { readonly type: "letters"; readonly letters: readonly Letter[] }
  | { readonly type: "letterbox"; readonly key: Bytes; readonly paused: boolean }
  /** A page of them, how many came today so far, and how many stamps are not spent. */
  | {
      readonly type: "outside-letters";
      readonly letters: readonly OutsideLetter[];
      readonly today: LettersToday;
      readonly stamps: number;
    }
  | { readonly type: "erasures"; readonly erasures: readonly Erasure[] }
  /** How many chunks the hall has, and `blobIdOf` their hashes: who goes on compares it with its own. */
  | { readonly type: "begun"; readonly have: number; readonly hash: BlobId }
  | { readonly type: "stored"; readonly have: number }
  /** The size of its sealed chunks together, and the SHA-256 of each, one after the other. */
  | { readonly type: "blob"; readonly size: number; readonly hashes: Bytes }
  | { readonly type: "chunks"; readonly chunks: readonly Bytes[] };

export interface Hole {
  readonly seq: number;
  readonly entry: EntryId;
}

export interface AppendResult {
  readonly place: Place | null;
  readonly refusal: Refusal | null;
}

/** What the hall says unasked to who watches. */
export type Push =
  | { readonly type: "came"; readonly circle: CircleId; readonly entries: readonly Placed[]; readonly mark?: Mark }
  | { readonly type: "moved"; readonly circle: CircleId; readonly standing: Standing; readonly mark: Mark }
  | { readonly type: "lettered"; readonly circle: CircleId }
  /** Somebody has left offers to walk out; or a slip, which is told to whom it is for and to nobody else. */
  | { readonly type: "offered"; readonly circle: CircleId }
  /** What has just been said of bodies, by number. */
  | { readonly type: "erased"; readonly circle: CircleId; readonly erasures: readonly Erasure[]; readonly mark: Mark }
  /** This latch opens the circle no more on this connection. */
  | { readonly type: "left"; readonly circle: CircleId; readonly latch: Key };

const place: Codec<Place> = struct({ seq: uint(), day: uint(caps.day) });
const standing: Codec<Standing> = struct({ turn: uint(), epoch: uint(), door: uint() });
const placed: Codec<Placed> = struct({ seq: uint(), day: uint(caps.day), header: headerField, body: maybe(bodyField) });
const circle = id("circle");
const erasures = list(erasureCodec, 65_535);

export const answerCodec: Codec<Answer> = tagged<Answer>({
  refuse: struct({ refusal: refusalCodec, addresses: maybe(signedAddressesCodec) }),
  done: struct({}),
  welcome: struct({
    version: uint(65_535),
    hall: id("key"),
    nonce: bytes(32),
    day: uint(caps.day),
    addresses: maybe(signedAddressesCodec),
    wakes: maybe(bytes(65)),
  }),
  entered: struct({ head: signedHeadCodec, standing, rights: uint(31), mark: markCodec }),
  stands: struct({ mark: markCodec }),
  holes: struct({ holes: list(struct({ seq: uint(), entry: id("entry") }), caps.holes) }),
  placed: struct({ places: list(place, caps.entriesInTurn) }),
  appended: struct({
    results: list(struct({ place: orNull(place), refusal: orNull(refusalCodec) }), caps.entriesInAppend),
  }),
  page: struct({ entries: list(placed, caps.entriesInPage), last: uint() }),
  heads: struct({ heads: list(passedCodec, 65_535), head: signedHeadCodec }),
  boxes: struct({ records: list(recordField, 65_535), boxes: list(boxCodec, caps.boxes), standing }),
  door: markedDoorCodec,
  note: struct({ sealed: bytesUpTo(caps.note) }),
  locator: struct({ version: uint(), sealed: bytesUpTo(caps.locator) }),
  offers: struct({ offers: list(bytesUpTo(caps.offer), caps.offers) }),
  slips: struct({ slips: list(leftSlipCodec, caps.slips) }),
  letters: struct({
    letters: list(struct({ letter: id("letter"), latch: id("key"), sealed: bytesUpTo(caps.letter) }), 1000),
  }),
  letterbox: struct({ key: bytes(1216), paused: bool }),
  "outside-letters": struct({
    letters: list(outsideLetterCodec, 1000),
    today: struct({ plain: uint(), stamped: uint() }),
    stamps: uint(),
  }),
  erasures: struct({ erasures }),
  begun: struct({ have: uint(), hash: id("blob") }),
  stored: struct({ have: uint() }),
  blob: struct({ size: uint(caps.blob), hashes: bytesUpTo(hashLength * chunksIn(caps.blob)) }),
  chunks: struct({ chunks: list(chunkField, caps.chunksInAnswer) }),
});

export const pushCodec: Codec<Push> = tagged<Push>({
  came: struct({ circle, entries: list(placed, caps.entriesInPage), mark: maybe(markCodec) }),
  moved: struct({ circle, standing, mark: markCodec }),
  lettered: struct({ circle }),
  offered: struct({ circle }),
  erased: struct({ circle, erasures, mark: markCodec }),
  left: struct({ circle, latch: id("key") }),
});
