import { Buffer } from "node:buffer";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Something that is searched: a file, or what crossed a wire. */
export interface Searched {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every file under a directory as it is at the moment, by its path from there. */
export async function filesIn(dir: string): Promise<readonly Searched[]> {
  const all = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = all.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(paths.sort().map(async (path) => ({ name: relative(dir, path), bytes: await readFile(path) })));
}

/** Every form in which somebody could have left words lying: UTF-8, UTF-16 both ways round, hex, percent signs, and base64 at each of its offsets. */
function formsOf(words: string): readonly Buffer[] {
  const plain = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")] as const;
  const written = plain.flatMap((bytes) => [bytes.toString("hex"), ...base64Of(bytes)]);
  const texts = [...written, encodeURIComponent(words)].map((text) => Buffer.from(text, "ascii"));
  return [...plain, Buffer.from(plain[1]).swap16(), ...texts];
}

/** What is the same of its base64 whatever stands before and after. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    return text.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + bytes.length) * 4) / 3));
  });
}

/** Fewer letters than these turn up by chance among so many random bytes. */
export const fewestLetters = 6;

/** Those of the words that stand in some of these, in whatever form. */
export function foundIn(among: readonly Searched[], words: readonly string[]): readonly string[] {
  const all = among.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return words.filter((word) => formsOf(word).some((form) => all.some((bytes) => bytes.includes(form))));
}
