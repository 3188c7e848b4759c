import { Offline } from "../line/thrown.ts";
import type { Cleaned } from "../pictures/clean.ts";
import type { Source } from "../ports.ts";
import { Stopped } from "../problems.ts";
import type { FileSource } from "./upload.ts";

/**
 * A file as it may be sealed: a picture without what it says of its maker, and called what it is. What is called a picture
 * and is none, is called nothing. Throws `Stopped`.
 */
export async function toSeal(file: FileSource, stopped: () => boolean): Promise<FileSource> {
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

/** A drawing of tags is a text. */
function isPicture(type: string): boolean {
  return type.startsWith("image/") && type !== "image/svg+xml";
}

/** Fetched when the first file is sent: without a line nothing is sent either. */
async function clean(source: Source): Promise<Cleaned> {
  const { cleaned } = await import("../pictures/clean.ts").catch(() => {
    throw new Offline();
  });
  return cleaned(source);
}
