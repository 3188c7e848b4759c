import { Refusal } from "./refusal.ts";
import { bytesOf, textOfBytes } from "./utf8.ts";

/** A file of an archive. */
export interface Entry {
  readonly name: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly text: string;
}

const block = 512;

/** The files of an old tar archive. Each byte has one lawful value: what could hide in a header is refused. */
export function entriesOf(archive: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < archive.length;) {
    const where = `file ${entries.length + 1} of the archive`;
    if (at + block > archive.length) throw new Refusal(where, "The archive ends in the middle of a header.");
    const header = archive.subarray(at, at + block);
    const { name, size, time } = headerOf(header, where);
    if (at + block + size > archive.length) throw new Refusal(where, "The archive ends in the middle of this file.");
    const end = at + block + Math.ceil(size / block) * block;
    if (end > archive.length) throw new Refusal(where, "The archive ends in the middle of this file.");
    const text = textOfBytes(archive.subarray(at + block, at + block + size));
    if (text === undefined) throw new Refusal(where, "This file is not text in UTF-8.");
    if (archive.subarray(at + block + size, end).some((byte) => byte !== 0)) {
      throw new Refusal(where, "Something stands after the end of this file.");
    }
    entries.push({ name, time, text });
    at = end;
  }
  return entries;
}

function headerOf(header: Uint8Array, where: string): { name: string; size: number; time: number } {
  const nameEnd = header.indexOf(0);
  const name = nameEnd < 0 || nameEnd > 99 ? undefined : textOfBytes(header.subarray(0, nameEnd));
  const size = octal(header.subarray(124, 135));
  const time = octal(header.subarray(136, 147));
  if (name === undefined || size === undefined || time === undefined) {
    throw new Refusal(where, "This is not the header of a file in an archive.");
  }
  const lawful = headerFor(name, size, time);
  if (header.some((byte, i) => byte !== lawful[i])) throw new Refusal(where, "The header of this file was altered.");
  return { name, size, time };
}

/** Eleven octal digits are at most 2^33. */
function octal(digits: Uint8Array): number | undefined {
  let number = 0;
  for (const digit of digits) {
    if (digit < 48 || digit > 55) return undefined;
    number = number * 8 + digit - 48;
  }
  return number;
}

function headerFor(name: string, size: number, time: number): Uint8Array {
  const header = new Uint8Array(block);
  const put = (at: number, text: string): void => header.set(bytesOf(text), at);
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, size.toString(8).padStart(11, "0"));
  put(136, time.toString(8).padStart(11, "0"));
  put(148, "        ");
  put(156, "0");
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return header;
}

export function archiveOf(entries: readonly Entry[]): Uint8Array {
  const parts = entries.flatMap(({ name, time, text }) => {
    const bytes = bytesOf(text);
    const body = new Uint8Array(Math.ceil(bytes.length / block) * block);
    body.set(bytes);
    return [headerFor(name, bytes.length, time), body];
  });
  const archive = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}
