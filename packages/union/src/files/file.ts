import type { BlobRef } from "@unionhall/kernel";
import { blobRefCodec } from "@unionhall/kernel";
import type { BlobId, Bytes, Codec } from "@unionhall/protocol";
import { bytesUpTo, maybe, struct, text, uint } from "@unionhall/protocol";

export const longestFileName = 255;
/** Of a voice note, in ms. */
export const longestVoiceNote = 300_000;
/** How loud it was in each of so many parts of it. */
export const mostLoudness = 64;

/** What is told of a voice note before anybody has got it. */
export interface VoiceNote {
  /** How long it is, in ms. */
  readonly ms: number;
  /** From 0 to 255, of parts that are equally long. */
  readonly loudness: Bytes;
}

/** A file, as whoever sent it calls it. The name is any text: nobody may take it for a path. */
export interface SentFile {
  readonly name: string;
  /** Its media type, such as `application/pdf`, as its sender says; empty if they do not. */
  readonly type: string;
  readonly ref: BlobRef;
  /** Set where it is one, as its sender says. */
  readonly voiceNote?: VoiceNote;
}

export const voiceNoteCodec: Codec<VoiceNote> = struct({
  ms: uint(longestVoiceNote),
  loudness: bytesUpTo(mostLoudness),
});

export const fileCodec: Codec<SentFile> = struct({
  name: text(longestFileName),
  type: text(127),
  ref: blobRefCodec,
  voiceNote: maybe(voiceNoteCodec),
});

/** Those that the entry's header names. Another would outlive the entry, so it is none. */
export function filesNamed(files: readonly SentFile[] = [], blobs: readonly BlobId[]): readonly SentFile[] {
  return files.filter(({ ref }) => blobs.includes(ref.blob));
}
