import type { SignedAddresses } from "./addresses.ts";
import type { Wake } from "./wake-request.ts";
import { wakeForm } from "./wake-request.ts";
import { signedAddressesCodec } from "./addresses.ts";
import type { GetChunks, PutChunk } from "./blob-request.ts";
import { chunkField } from "./blob.ts";
import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bool, bytes, bytesUpTo, id, list, maybe, struct, tagged, uint } from "./codec.ts";
import type { Keep, Latch, SignedChange, Swapped } from "./door.ts";
import { keepCodec, latchCodec, signedChangeCodec } from "./door.ts";
import type { Box } from "./epoch.ts";
import { boxCodec, recordField } from "./epoch.ts";
import type { Sealed } from "./header.ts";
import { bodyField, headerField } from "./header.ts";
import type { BlobId, BoxTag, CircleId, EntryId, Key, LetterId, NoteId, RoomId, UploadId } from "./ids.ts";
import type { OutsideRequest } from "./outside-request.ts";
import { outsideRequests } from "./outside-request.ts";
import type { RestoreRequest } from "./restore.ts";
import { restoreRequests } from "./restore.ts";
import type { SlipRequest } from "./slip.ts";
import { slipRequests } from "./slip.ts";

/** What a device asks of the hall. One message, one meaning. */
export type Request =
  /**
   * First on every connection. Answer: `welcome`. Where that names an older list of the hall's addresses than the device
   * has, it greets again with its own.
   */
  | { readonly type: "hello"; readonly versions: readonly number[]; readonly addresses?: SignedAddresses }
  /** Opens a circle to this connection; signed by the latch over hall, circle and nonce. Answer: `entered`. */
  | { readonly type: "enter"; readonly circle: CircleId; readonly latch: Key; readonly signature: Bytes }
  /** Opens a new circle, all or nothing. Answer: `placed`. */
  | Found
  /** Entries in order, each acknowledged or refused by itself. Answer: `appended`. */
  | { readonly type: "append"; readonly circle: CircleId; readonly entries: readonly Sealed[] }
  /** Entries with bodies after a seq, of one room or all. Answer: `page`. */
  | Read
  /** Entry ids and days of everything after a seq. Answer: `heads`. */
  | { readonly type: "heads"; readonly circle: CircleId; readonly after: number; readonly limit: number }
  /** From now on `came`, `moved`, `lettered` and `erased` are pushed for this circle. Answer: `done`. */
  | { readonly type: "watch"; readonly circle: CircleId; readonly on: boolean }
  /** Records after an epoch, or all of them, and the boxes with these tags, of whatever epoch. Answer: `boxes`. */
  | { readonly type: "boxes"; readonly circle: CircleId; readonly after?: number; readonly tags: readonly BoxTag[] }
  /** A box someone is missing, in an epoch that stands. Answer: `done`. */
  | { readonly type: "add-box"; readonly circle: CircleId; readonly box: Box }
  | { readonly type: "door"; readonly circle: CircleId }
  /** Door, epoch, boxes and book entries: all or nothing. Answer: `placed`. */
  | Turn
  /**
   * A member's latch for another, by its renewal key. It keeps its place and rights in the door, takes over what
   * the old one added (`by`) and its holds, and ends its pause. Answer: `done`.
   */
  | Swap
  /** Asks that a latch be paused. Answer: `done`. */
  | {
      readonly type: "hold";
      readonly circle: CircleId;
      readonly latch: Key;
      readonly by: Key;
      readonly signature: Bytes;
    }
  /** The paused latch's renewal key ends the pause. Answer: `done`. */
  | { readonly type: "lift"; readonly circle: CircleId; readonly latch: Key; readonly signature: Bytes }
  /** Leaves the sealed note of an invitation, gone with its join latch. Answer: `done`. */
  | {
      readonly type: "put-note";
      readonly circle: CircleId;
      readonly note: NoteId;
      readonly latch: Key;
      readonly sealed: Bytes;
    }
  | { readonly type: "get-note"; readonly note: NoteId }
  /** Where a desk is, for its words alone; a larger version replaces. Answer: `done`. */
  | PutLocator
  | { readonly type: "get-locator"; readonly locator: Key }
  /** A newcomer's keys, sealed to the circle. One for each join latch. Answer: `done`. */
  | { readonly type: "put-letter"; readonly circle: CircleId; readonly latch: Key; readonly sealed: Bytes }
  /** To walk out, sealed to each person. By a latch of the door, or of the last 30 days. Answer: `done`. */
  | PutOffers
  /** What was left for whoever has this tag; they need not be let in. Answer: `offers`. */
  | { readonly type: "get-offers"; readonly circle: CircleId; readonly tag: BoxTag }
  | { readonly type: "get-letters"; readonly circle: CircleId }
  | SlipRequest
  | OutsideRequest
  /** Of either kind. */
  | { readonly type: "drop-letter"; readonly circle: CircleId; readonly letter: LetterId }
  /** The author drops the body of an entry, by the secret of its lock. Answer: `done`. */
  | { readonly type: "erase"; readonly circle: CircleId; readonly entry: EntryId; readonly secret: Bytes }
  /** A steward wishes that a body goes, in a week. Answer: `done`. */
  | Wish
  /** A steward or the author objects to a wish before its day: the body stays. Answer: `done`. */
  | KeepEntry
  /** What was erased, by number. Answer: `erasures`. */
  | { readonly type: "erasures"; readonly circle: CircleId; readonly after: number }
  /** Begins an upload of so many bytes, or asks how far it has come. Its room is taken at once. Answer: `begun`. */
  | { readonly type: "begin-blob"; readonly circle: CircleId; readonly upload: UploadId; readonly size: number }
  /** The next chunk; one that is there already or comes too early changes nothing. Answer: `stored`. */
  | PutChunk
  /** All chunks have come, and this is what they are. Answer: `done`, once the blob is on the hall's disk. */
  | { readonly type: "end-blob"; readonly circle: CircleId; readonly upload: UploadId; readonly blob: BlobId }
  | { readonly type: "drop-upload"; readonly circle: CircleId; readonly upload: UploadId }
  | Wake
  /** What the chunks of a blob are to be checked by. Answer: `blob`. */
  | { readonly type: "get-blob"; readonly circle: CircleId; readonly blob: BlobId }
  /** So many chunks, or fewer, from a number on; the first is 0. Answer: `chunks`. */
  | GetChunks
  | RestoreRequest;

export interface Founding {
  readonly statement: Bytes;
  readonly latches: readonly Latch[];
  readonly hold: number;
  readonly invites: number;
  readonly keep: Keep;
}

/**
 * Who answers for a new circle's room in the hall: a circle this connection is in, the hall's founding code, or a circle
 * that somebody walks out of.
 */
export interface Sponsor {
  readonly circle?: CircleId;
  readonly code?: Bytes;
  readonly walk?: WalkFrom;
}

/** A latch of a circle's door, or one that was dropped from it in the last 30 days. */
export interface WalkFrom {
  readonly circle: CircleId;
  readonly latch: Key;
  /** Over this hall and both circles. */
  readonly signature: Bytes;
}

/** An offer to walk out. The tag tells whoever it is for that it is theirs. */
export interface SealedOffer {
  readonly tag: BoxTag;
  readonly sealed: Bytes;
}

export interface PutOffers extends WalkFrom {
  readonly type: "put-offers";
  readonly offers: readonly SealedOffer[];
}

export interface Found {
  readonly type: "found";
  readonly founding: Founding;
  readonly record: Bytes;
  readonly boxes: readonly Box[];
  readonly entries: readonly Sealed[];
  readonly sponsor: Sponsor;
}

export interface Read {
  readonly type: "read";
  readonly circle: CircleId;
  readonly after: number;
  readonly room?: RoomId;
  readonly limit: number;
  /** Newest first, before `after` instead of after it. */
  readonly newest?: boolean;
}

export interface Turn {
  readonly type: "turn";
  readonly circle: CircleId;
  /** The newest steward's turn its maker knows. */
  readonly after: number;
  readonly door?: SignedChange;
  readonly record?: Bytes;
  readonly boxes: readonly Box[];
  readonly entries: readonly Sealed[];
}

export interface Swap extends Swapped {
  readonly type: "swap";
  readonly circle: CircleId;
}

export interface PutLocator {
  readonly type: "put-locator";
  readonly locator: Key;
  readonly version: number;
  readonly sealed: Bytes;
  readonly signature: Bytes;
}

/** Signed by the latch that entered. */
export interface Wish {
  readonly type: "wish";
  readonly circle: CircleId;
  readonly entry: EntryId;
  /** The newest place its maker has seen. */
  readonly after: number;
  /** The day the body goes: a week away, and no more than two days later than that. */
  readonly day: number;
  readonly signature: Bytes;
}

/** Signed by the latch that entered. */
export interface KeepEntry {
  readonly type: "keep-entry";
  readonly circle: CircleId;
  readonly entry: EntryId;
  readonly after: number;
  /** The signature of the wish that it is against. */
  readonly wish: Bytes;
  readonly signature: Bytes;
  /** The author's: what shows that the entry is theirs, and does not erase it. */
  readonly author?: Bytes;
}

export const sealedCodec: Codec<Sealed> = struct({ header: headerField, body: bodyField });
const circle = id("circle");
const entry = id("entry");
const latch = id("key");
const upload = id("upload");
const blob = id("blob");
const signature = bytes(64);
const boxes = list(boxCodec, caps.boxes);

const walkFrom = { circle, latch, signature };

export const requestCodec: Codec<Request> = tagged<Request>({
  hello: struct({ versions: list(uint(65_535), 16), addresses: maybe(signedAddressesCodec) }),
  enter: struct({ circle, latch, signature }),
  found: struct({
    founding: struct({
      statement: bytesUpTo(4096),
      latches: list(latchCodec, caps.latches),
      hold: uint(100),
      invites: uint(1000),
      keep: keepCodec,
    }),
    record: recordField,
    boxes,
    entries: list(sealedCodec, caps.entriesInTurn),
    sponsor: struct({ circle: maybe(circle), code: maybe(bytesUpTo(64)), walk: maybe(struct(walkFrom)) }),
  }),
  append: struct({ circle, entries: list(sealedCodec, caps.entriesInAppend) }),
  read: struct({
    circle,
    after: uint(),
    room: maybe(id("room")),
    limit: uint(caps.entriesInPage),
    newest: maybe(bool),
  }),
  heads: struct({ circle, after: uint(), limit: uint(65_535) }),
  watch: struct({ circle, on: bool }),
  boxes: struct({ circle, after: maybe(uint()), tags: list(id("tag"), caps.tags) }),
  "add-box": struct({ circle, box: boxCodec }),
  door: struct({ circle }),
  turn: struct({
    circle,
    after: uint(),
    door: maybe(signedChangeCodec),
    record: maybe(recordField),
    boxes,
    entries: list(sealedCodec, caps.entriesInTurn),
  }),
  swap: struct({ circle, from: latch, to: latch, renew: latch, signature }),
  hold: struct({ circle, latch, by: latch, signature }),
  lift: struct({ circle, latch, signature }),
  "put-note": struct({ circle, note: id("note"), latch, sealed: bytesUpTo(caps.note) }),
  "get-note": struct({ note: id("note") }),
  "put-locator": struct({ locator: id("key"), version: uint(), sealed: bytesUpTo(caps.locator), signature }),
  "get-locator": struct({ locator: id("key") }),
  "put-letter": struct({ circle, latch, sealed: bytesUpTo(caps.letter) }),
  "put-offers": struct({
    ...walkFrom,
    offers: list(struct({ tag: id("tag"), sealed: bytesUpTo(caps.offer) }), caps.boxes),
  }),
  "get-offers": struct({ circle, tag: id("tag") }),
  "get-letters": struct({ circle }),
  ...slipRequests,
  ...outsideRequests,
  "drop-letter": struct({ circle, letter: id("letter") }),
  erase: struct({ circle, entry, secret: bytes(32) }),
  wish: struct({ circle, entry, after: uint(), day: uint(caps.day), signature }),
  "keep-entry": struct({ circle, entry, after: uint(), wish: signature, signature, author: maybe(bytes(32)) }),
  erasures: struct({ circle, after: uint() }),
  "begin-blob": struct({ circle, upload, size: uint(caps.blob) }),
  "put-chunk": struct({ circle, upload, number: uint(), chunk: chunkField }),
  "end-blob": struct({ circle, upload, blob }),
  "drop-upload": struct({ circle, upload }),
  wake: wakeForm,
  "get-blob": struct({ circle, blob }),
  "get-chunks": struct({ circle, blob, from: uint(), count: uint(caps.chunksInAnswer) }),
  ...restoreRequests,
});
