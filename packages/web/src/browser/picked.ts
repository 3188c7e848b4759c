import type { FileSource } from "@unionhall/member";
import { bytesToTell, kindOf } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { VoiceFile } from "./voice-file.ts";

/** A file that somebody has picked, to be sent; a picture that we cannot clean as it is, drawn anew where the browser can. */
export async function sourceOf(file: File): Promise<FileSource> {
  const whole = (await redrawn(file)) ?? file;
  const { name, size, lastModified } = file;
  const which = `${name} ${size} ${lastModified}`;
  return {
    name: whole === file ? name : asJpeg(name),
    type: whole.type,
    ...(file instanceof VoiceFile ? { voiceNote: file.voiceNote } : {}),
    which,
    length: whole.size,
    state: () => Promise.resolve(which),
    read: (at, length) => bytesOf(whole, at, length),
  };
}

/** Nothing where the file is no more what was picked: then what is read is shorter than it should be, and it is said. */
async function bytesOf(file: Blob, at: number, length: number): Promise<Bytes> {
  try {
    return new Uint8Array(await file.slice(at, at + length).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

/** As good as anybody sees; a canvas says nothing of who took what is drawn on it, and draws it the right way up. */
const quality = 0.9;

async function redrawn(file: File): Promise<Blob | null> {
  if (kindOf(await bytesOf(file, 0, bytesToTell)) !== "other-picture") return null;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

function asJpeg(name: string): string {
  const dot = name.lastIndexOf(".");
  return `${dot > 0 ? name.slice(0, dot) : name}.jpg`;
}
