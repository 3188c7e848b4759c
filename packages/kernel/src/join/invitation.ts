import type { Bytes, CircleId, Codec, Key, NoteId } from "@unionhall/protocol";
import {
  ascii,
  bytes,
  bytesUpTo,
  fromBytes,
  id,
  idOf,
  literal,
  Malformed,
  struct,
  text,
  toBytes,
} from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import { publicKey } from "../secrets.ts";
import type { Anchor } from "./anchor.ts";
import { anchorCodec } from "./anchor.ts";

/** What the 128-bit secret of a link makes. None of it opens anything that was said. */
export interface InvitationKeys {
  readonly signing: Bytes;
  readonly latch: Bytes;
  readonly invitation: Key;
  readonly latchKey: Key;
  readonly note: NoteId;
  readonly noteKey: Bytes;
}

export async function invitationKeys(ports: Ports, secret: Bytes): Promise<InvitationKeys> {
  const made = await ports.sealing.hkdf(secret, new Uint8Array(0), ascii("unionhall 1 invitation"), 128);
  const part = (index: number): Bytes => made.slice(index * 32, index * 32 + 32);
  const [signing, latch] = [part(0), part(1)];
  const [invitation, latchKey] = await Promise.all([publicKey(ports, signing), publicKey(ports, latch)]);
  return { signing, latch, invitation, latchKey, note: idOf("note", part(2)), noteKey: part(3) };
}

/** What the newcomer is told before they are in. The hall holds it sealed by a key from the link. */
export interface InvitationNote {
  readonly v: 1;
  readonly hall: Key;
  readonly circle: CircleId;
  readonly letterbox: Bytes;
  /** Where the newcomer will begin. */
  readonly anchor: Anchor;
  /** How the inviter names the circle and themselves, to be read before saying yes. */
  readonly title: string;
  readonly from: string;
}

const noteCodec: Codec<InvitationNote> = struct({
  v: literal(1),
  hall: id("key"),
  circle: id("circle"),
  letterbox: bytes(1216),
  anchor: anchorCodec,
  title: text(120),
  from: text(120),
});

export const noteShape: string = noteCodec.shape;

/** One link seals one note; a fresh nonce all the same, as a note may be written again. */
export async function sealNote(ports: Ports, key: Bytes, note: InvitationNote): Promise<Bytes> {
  const nonce = ports.random(12);
  const sealed = await ports.sealing.encrypt(key, nonce, ascii("unionhall 1 note"), toBytes(noteCodec, note));
  return toBytes(envelope, { nonce, sealed });
}

/** Null when it does not open with this link, is malformed, or names a letterbox that takes no letters. */
export async function openNote(ports: Ports, key: Bytes, bytes: Bytes): Promise<InvitationNote | null> {
  try {
    const { nonce, sealed } = fromBytes(envelope, bytes, "note");
    const plain = await ports.sealing.decrypt(key, nonce, ascii("unionhall 1 note"), sealed);
    const note = plain === null ? null : fromBytes(noteCodec, plain, "note");
    return note !== null && ports.sealing.isLawfulBoxKey(note.letterbox) ? note : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

const envelope: Codec<{ readonly nonce: Bytes; readonly sealed: Bytes }> = struct({
  nonce: bytes(12),
  sealed: bytesUpTo(4096),
});
