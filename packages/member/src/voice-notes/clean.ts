import type { Bytes } from "@unionhall/protocol";
import { longestVoiceNote } from "@unionhall/union";
import { readWebm } from "./read-webm.ts";
import { writeWebm } from "./write-webm.ts";

/** The one form in which voice notes are sent. */
export const voiceNoteType = "audio/webm";
/** Five minutes at twice the bit rate that is asked of a recorder, and more. */
export const largestVoiceNote = 4_000_000;

/** A recording as it may be sealed, and how long it is. */
export interface CleanNote {
  readonly bytes: Bytes;
  readonly ms: number;
}

/**
 * A recording with what is heard and nothing else: what recorded it, and when, goes. Null for what is no recording of this
 * form, or a longer one. What was cleaned already comes to the same bytes.
 */
export function cleanedNote(recording: Bytes): CleanNote | null {
  const opus = recording.length > largestVoiceNote ? null : readWebm(recording);
  const note = opus === null ? null : writeWebm(opus);
  return note === null || note.ms > longestVoiceNote ? null : note;
}
