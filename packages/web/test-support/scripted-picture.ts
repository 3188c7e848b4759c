import type { FileView, Outcome, Sink } from "@unionhall/member";
import type { BlobId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { notes } from "./scripted-lines.ts";

/** Hills under a pale sun, drawn for the scenes. */
const drawn = [
  "iVBORw0KGgoAAAANSUhEUgAAAUAAAADICAMAAACu2siZAAAACVBMVEXo2MD/+O49LiCtkuFtAAACu0lEQVR42u3UW1LEMAxEUaL9Lxr4YIoMed",
  "hpxy2RezZg6SqVjw8AAAAAAAAAAAAAAIC15Yd7kIqWd+6Balm2uIeqY9njHqyG5Yh7uAKWhYKK5Yx7wORO+1HwUEM/Ch5o6kfBXY39KLijuR8F",
  "txFQ09GPglsIqOnqR8G/CKjp7EfBdwQUEVBEQE13PwquEVBEQBEBRQQUEVBEQBEBRQRU0U9EQBEBRQRU0U9EQBX9RARU0U9EQBX9VPRT0U9FPx",
  "X9VPRT0U9GPhn5ZOQbgHgAAAAAAAB4E+4Baosv7hkqi6CgIF7ck9QUQUFBrLnHKSeCgoLY4J6pkggKCmKPe7Ai4oB7tgLimHu89OKMe8DcTvNR",
  "8FBLPwruastHwT3N/Si4pSMfCTd09qPgWnc+Cq5c6UfBl2v5KPjjcj8KfhPyUVDu9/iEcr6HFxzR78EFx+R7bsFh/Z5ZcGC+RxYc229iwRy3Gp",
  "1vWsIkn/sd/absleOPcU++CWtN/94n97t7q/kf/OR89y41/4M39LtxKcMXb8h3206OT97T756d5l/Ml++GlQwXs/YbvdH8i5nzjd3IcTJ7v4EL",
  "OW7mzzdsH8/RMvQbs47nainyjVjHdLU0/dR1PFdLlE/bxnW2VP2EZVx3y5Xv8i6+w2Xrd20V07MZ811ZxfVu0n7dq7jeTZuvbxPbw5n7dSziez",
  "lzvuY9fC9n79e2h/Hp7Pla1nC+XaDf6RbWxwvkO9nC+niVfgdLWB8vFDC8Y/+DgGGeun7AcM9cPmDYR64eMOwDVw/4awP7AEUDhn/a4gEjwbC1",
  "A0aGUUsHTIGAMgLKCCgjoIyAKgLKCCgjoIyAMgKKCCgioIiAIgKKCCgioIiAIgKKCCgioIiAIgKKCCgioIiAIgKKCCgioIiAIgKKCCgioIiAIg",
  "KKCCgioIiAIgKKCCj6BBkZsfSmgJdgAAAAAElFTkSuQmCC",
].join("");

const bytes = Uint8Array.from(atob(drawn), (letter) => letter.charCodeAt(0));

export const hills: FileView = {
  of: "2",
  name: "hills.png",
  type: "image/png",
  length: bytes.length,
  blob: idOf("blob", new Uint8Array(32).fill(7)),
};

/** Called a picture, and none. */
const noPicture: FileView = { ...hills, name: "holiday.jpg", blob: idOf("blob", new Uint8Array(32).fill(8)) };

const spoken: FileView = {
  ...hills,
  name: "Voice note.webm",
  type: "audio/webm",
  blob: idOf("blob", new Uint8Array(32).fill(9)),
  voiceNote: { ms: 12_400, loudness: Uint8Array.from({ length: 48 }, (_, at) => (at * 67) % 200) },
};

export const sentFiles: readonly FileView[] = [notes, hills, noPicture, spoken];

export async function scriptedFile(blob: BlobId, sink: Sink): Promise<Outcome<void>> {
  await sink.write(0, blob === hills.blob ? bytes : new TextEncoder().encode("<html>"));
  return { ok: true, value: undefined };
}
