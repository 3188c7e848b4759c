import { cleanedNote, voiceNoteType } from "@unionhall/member";
import type { VoiceNote } from "@unionhall/union";

/** A recording that is picked to go along: as it will be sealed, so what is heard before it is sent is what is sent. */
export class VoiceFile extends File {
  readonly voiceNote: VoiceNote;

  constructor(bytes: Uint8Array<ArrayBuffer>, name: string, voiceNote: VoiceNote) {
    super([bytes], name, { type: voiceNoteType });
    this.voiceNote = voiceNote;
  }
}

/** Null where the browser made something else than it was asked for. */
export async function voiceFileOf(recording: Blob, name: string, levels: readonly number[]): Promise<VoiceFile | null> {
  const note = cleanedNote(new Uint8Array(await recording.arrayBuffer()));
  if (note === null) return null;
  return new VoiceFile(new Uint8Array(note.bytes), name, { ms: note.ms, loudness: loudnessOf(levels) });
}

const parts = 48;

/** The loudest of each part. */
function loudnessOf(levels: readonly number[]): Uint8Array<ArrayBuffer> {
  const count = Math.min(parts, levels.length);
  return Uint8Array.from({ length: count }, (_, at) => {
    const [from, to] = [Math.floor((at * levels.length) / count), Math.floor(((at + 1) * levels.length) / count)];
    return Math.max(...levels.slice(from, to));
  });
}
