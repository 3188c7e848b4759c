import type { VoiceNote } from "@unionhall/union";
import { Offline } from "../line/thrown.ts";
import type { Cleaned } from "../pictures/clean.ts";
import type { Source } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { sourceOf } from "./in-memory.ts";
import type { FileSource } from "./upload.ts";

/**
 * A file as it may be sealed: a picture without what it says of its maker, and called what it is. What is called a picture
 * and is none, is called nothing. Throws `Stopped`.
 */
export async function toSeal(file: FileSource, stopped: () => boolean): Promise<FileSource> {
  if (file.voiceNote !== undefined) return spoken(file, file.voiceNote);
  const source: Source = {
    length: file.length,
    read: async (at, length) => {
      if (stopped()) throw new Stopped("stopped");
      return file.read(at, length);
    },
  };
  const { name, which } = file;
  const whole = { name, which, state: () => file.state() };
  const outcome = await clean(source);
  switch (outcome.kind) {
    case "picture":
      return { ...whole, ...outcome.source, type: outcome.type };
    case "no-picture":
      return { ...whole, ...source, type: isPicture(file.type) ? "" : file.type };
    case "other-picture":
      throw new Stopped("picture-kind");
    case "broken":
      throw new Stopped("picture-broken");
  }
}

/** It says itself how long it is. */
async function spoken(file: FileSource, { loudness }: VoiceNote): Promise<FileSource> {
  const { cleanedNote, largestVoiceNote, voiceNoteType } = await fetched(import("../voice-notes/clean.ts"));
  const note = file.length > largestVoiceNote ? null : cleanedNote(await file.read(0, file.length));
  if (note === null) throw new Stopped("voice-note-kind");
  const { bytes, ms } = note;
  const { name, which } = file;
  const voiceNote = { ms, loudness };
  return { name, which, state: () => file.state(), type: voiceNoteType, ...sourceOf(bytes), voiceNote };
}

/** A drawing of tags is a text. */
function isPicture(type: string): boolean {
  return type.startsWith("image/") && type !== "image/svg+xml";
}

/** Fetched when the first is sent: without a line nothing is sent either. */
async function clean(source: Source): Promise<Cleaned> {
  const { cleaned } = await fetched(import("../pictures/clean.ts"));
  return cleaned(source);
}

async function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new Offline();
  });
}
