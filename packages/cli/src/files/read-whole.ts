import type { Bytes } from "@unionhall/protocol";
import { refused, Trouble } from "../exit.ts";
import { DiskSource } from "./file-source.ts";

/** How much of a file, and what is said where it cannot be read, if a command has words of its own for that. */
interface Asked {
  /** Of what is longer, as much as this. */
  readonly most?: number;
  readonly unread?: string;
}

/** A file of this machine, whole. Throws `Trouble` in plain words. */
export async function readWhole(path: string, { most, unread }: Asked = {}): Promise<Bytes> {
  try {
    await using file = await DiskSource.open(path);
    return await file.read(0, Math.min(file.length, most ?? file.length));
  } catch (error) {
    throw unread !== undefined && error instanceof Trouble ? refused(unread) : error;
  }
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** As its byte-order mark says: spreadsheets save so. Else UTF-8, unless it turns out to be none. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
