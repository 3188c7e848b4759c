import { readFile, stat } from "node:fs/promises";
import type { CountWords } from "../words/count/en.ts";
import { refused } from "../exit.ts";
import { encodingOf } from "../files/read-whole.ts";
import { quoted } from "../show/plain.ts";

/** What this machine can hold as one text. */
const mostBytes = 500_000_000;

/**
 * A file as text. It is read as its byte-order mark says, else as UTF-8, else as Windows-1252, in which everything is
 * some letter: what older spreadsheets write. Throws `Trouble` in plain words.
 */
export async function textOf(path: string, words: CountWords): Promise<string> {
  let bytes: Uint8Array;
  try {
    const about = await stat(path);
    if (!about.isFile()) throw refused(words.notAFile(quoted(path)));
    if (about.size > mostBytes) throw refused(words.tooLargeAFile(quoted(path)));
    bytes = await readFile(path);
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw refused(words.cannotRead(quoted(path)));
  }
  return decoded(bytes);
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

export function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
