import { fromBase32, toBase32 } from "./base32.ts";
import type { Bytes } from "./bytes.ts";

/**
 * Ids and public keys are bytes on the wire and say in memory what they are: `circle_…`, `key_…`.
 * The text is the prefix, an underscore and the base32 of the bytes, so equal ids are equal strings.
 */
const lengths = {
  circle: 20,
  member: 16,
  room: 16,
  device: 8,
  entry: 32,
  head: 32,
  key: 32,
  hall: 32,
  tag: 32,
  note: 32,
  letter: 32,
  letterbox: 32,
  blob: 32,
  upload: 16,
  seat: 16,
  report: 16,
  request: 32,
} as const;

export type IdKind = keyof typeof lengths;
export type Id<K extends IdKind> = string & { readonly kind: K };

export type CircleId = Id<"circle">;
/** First 16 bytes of SHA-256 of a member's first signing key. */
export type MemberId = Id<"member">;
export type RoomId = Id<"room">;
/** Random for each device and circle; tells one device's counters from another's. */
export type DeviceTag = Id<"device">;
/** SHA-256 of an entry's outer header. */
export type EntryId = Id<"entry">;
export type Head = Id<"head">;
/** An Ed25519 public key: signing, latch, renewal or invitation. */
export type Key = Id<"key">;
/** SHA-256 of the hall's signing key. */
export type HallId = Id<"hall">;
export type BoxTag = Id<"tag">;
export type NoteId = Id<"note">;
export type LetterId = Id<"letter">;
/** Commits to a circle and the key that letters from outside are sealed to. */
export type LetterboxId = Id<"letterbox">;
/** Random: a chapter's or a caucus's place in a council. */
export type SeatId = Id<"seat">;
/** Random: what somebody told the care people of a circle. */
export type ReportId = Id<"report">;
/** Commits to all sealed chunks of a blob. */
export type BlobId = Id<"blob">;
/** Random; names a blob while it is on its way. */
export type UploadId = Id<"upload">;

export function idLength(kind: IdKind): number {
  return lengths[kind];
}

/** Throws when the bytes have not the length of that kind: a bug, never input. */
export function idOf<K extends IdKind>(kind: K, bytes: Bytes): Id<K> {
  if (bytes.length !== lengths[kind]) throw new Error(`${kind} id of ${bytes.length} bytes`);
  return `${kind}_${toBase32(bytes)}` as Id<K>;
}

/** The bytes of an id made by this module. */
export function bytesOf(id: Id<IdKind>): Bytes {
  const bytes = fromBase32(id.slice(id.indexOf("_") + 1));
  if (bytes === null) throw new Error("not an id");
  return bytes;
}

/** Reads what a person typed or pasted; null unless it is exactly an id of that kind. */
export function readId<K extends IdKind>(kind: K, text: string): Id<K> | null {
  if (!text.startsWith(`${kind}_`)) return null;
  const bytes = fromBase32(text.slice(kind.length + 1));
  return bytes?.length === lengths[kind] ? (text as Id<K>) : null;
}

/** The book is room zero. */
export const book: RoomId = idOf("room", new Uint8Array(16));
