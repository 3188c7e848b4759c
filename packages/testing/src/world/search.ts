import { Buffer } from "node:buffer";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * Looks for words in bytes, in every form in which somebody could have left them there: UTF-8, UTF-16
 * both ways round, base64 at each of its three offsets, and hex in either case. Letters are looked for
 * as they are, so words should be ones that nothing else spells.
 */
export function found(words: readonly string[], among: readonly Uint8Array[]): readonly string[] {
  const all = Buffer.concat(among.map((bytes) => Buffer.concat([bytes, between])));
  return words.filter((word) => formsOf(word).some((form) => all.includes(form)));
}

/** So that the end of one and the beginning of the next spell nothing. */
const between: Uint8Array = new Uint8Array(8);

export function formsOf(word: string): readonly Buffer[] {
  const [utf8, utf16] = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")];
  const hex = utf8.toString("hex");
  const texts = [hex, hex.toUpperCase(), ...base64Of(utf8), ...base64Of(utf16)];
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text, "ascii"))];
}

/** What is the same of a word's base64 whatever comes before and after it. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const inner = text.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + bytes.length) * 4) / 3));
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** Every file of a directory and those below, by its path from there. */
export async function filesIn(dir: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = all.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [relative(dir, path), await readFile(path)] as const)));
}
