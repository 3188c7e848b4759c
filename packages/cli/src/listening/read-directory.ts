import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Conversation, conversationFiles, readConversation } from "@unionhall/count/listening";
import { refused } from "../exit.ts";
import { encodingOf, readWhole } from "../files/read-whole.ts";
import { plain, quoted } from "../show/plain.ts";

/** No conversation that anybody had is longer; a file that says so is something else. */
const longest = 256 * 1024 * 1024;

/** The conversation whose files lie in a directory. Throws `Trouble` in plain words. */
export async function readDirectory(directory: string): Promise<Conversation> {
  const about = await stat(directory).catch(() => null);
  if (about?.isDirectory() !== true) throw refused(`There is no directory ${quoted(directory)}.`);
  const files = new Map<string, string>();
  for (const name of conversationFiles) {
    const text = await readText(join(directory, name), name);
    if (text !== null) files.set(name, text);
  }
  const reading = readConversation(files);
  if (!reading.ok) throw refused(plain(reading.reason));
  return reading.conversation;
}

/** Null where there is no such file. */
async function readText(path: string, name: string): Promise<string | null> {
  const about = await stat(path).catch(({ code }: NodeJS.ErrnoException) => (code === "ENOENT" ? null : undefined));
  if (about === null) return null;
  if (about !== undefined && about.size > longest)
    throw refused(`${quoted(name)} is larger than 256 MB; that is no conversation.`);
  return textOf(await readWhole(path, { most: longest }), name);
}

/** UTF-8, or UTF-16 with its mark in front, as spreadsheets save it. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw refused(`${quoted(name)} is not text in UTF-8. Save it as UTF-8, and try again.`);
  }
}
