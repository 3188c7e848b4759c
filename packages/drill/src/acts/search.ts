import { Buffer } from "node:buffer";

/** Every form in which somebody could have left words lying: UTF-8, UTF-16, hex, and base64 at each of its offsets. */
function formsOf(words: string): readonly Buffer[] {
  const plain = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")];
  const written = plain.flatMap((bytes) => [bytes.toString("hex"), ...base64Of(bytes)]);
  return [...plain, ...written.map((text) => Buffer.from(text, "ascii"))];
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

/** Those of the words that stand in some file, in whatever form. */
export function foundIn(files: readonly Uint8Array[], words: readonly string[]): readonly string[] {
  const all = files.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return words.filter((word) => formsOf(word).some((form) => all.some((bytes) => bytes.includes(form))));
}
