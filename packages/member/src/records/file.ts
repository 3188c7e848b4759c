import type { Bytes, Codec, Crypto } from "@unionhall/protocol";
import {
  bytes,
  bytesOf,
  bytesOfHex,
  fromBytes,
  hexOf,
  id,
  literal,
  struct,
  text,
  toBytes,
  unlessMalformed,
} from "@unionhall/protocol";
import { longestRecordName, recordHolder, recordToSign, recordWords } from "@unionhall/union";
import { onOneLine } from "../calls/written-out.ts";
import type { CallRecord } from "../records.ts";

const recordCodec: Codec<CallRecord & { readonly v: 1 }> = struct({
  v: literal(1),
  circle: id("circle"),
  ...recordWords,
  name: text(longestRecordName),
  nonce: bytes(16),
  by: id("key"),
  signature: bytes(64),
});

const mark = "unionhall record 1";
const digitsInLine = 64;
/** No record has more letters, with words around it: nobody needs to read on. */
export const longestRecordFile = 16_384;

/** A text that goes on paper, too: some words for whoever reads it, which nobody signed, and what was signed. */
export function recordFile(record: CallRecord, words: readonly string[]): string {
  return `${[...words.map(onOneLine), "", ...recordLines(record)].join("\n")}\n`;
}

export function recordLines({
  circle,
  title,
  day,
  minutes,
  name,
  nonce,
  by,
  signature,
}: CallRecord): readonly string[] {
  const hex = hexOf(toBytes(recordCodec, { v: 1, circle, title, day, minutes, name, nonce, by, signature }));
  const lines = Array.from({ length: Math.ceil(hex.length / digitsInLine) }, (_, at) =>
    hex.slice(at * digitsInLine, (at + 1) * digitsInLine),
  );
  return [mark, ...lines];
}

/** What a file comes to that is shown as a record of taking part. */
export type RecordWeighed = ({ readonly says: "holds" | "fails" } & CallRecord) | { readonly says: "unreadable" };

/** Asks nobody, and needs no membership. That the key is a circle's, only somebody who is in it can tell. */
export async function weighRecord(crypto: Pick<Crypto, "verify">, file: Bytes): Promise<RecordWeighed> {
  const record = readRecord(file);
  if (record === null) return { says: "unreadable" };
  const { v: _, ...said } = record;
  const message = recordToSign(said.circle, said, recordHolder(said.name, said.nonce));
  const holds = await crypto.verify(bytesOf(said.by), said.signature, message);
  return { says: holds ? "holds" : "fails", ...said };
}

function readRecord(file: Bytes): (CallRecord & { readonly v: 1 }) | null {
  if (file.length > longestRecordFile) return null;
  const lines = new TextDecoder()
    .decode(file)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const at = lines.lastIndexOf(mark);
  const hex = at < 0 ? "" : digitsAfter(lines.slice(at + 1));
  if (hex.length === 0 || hex.length % 2 > 0) return null;
  return unlessMalformed(() => fromBytes(recordCodec, bytesOfHex(hex), "record"));
}

function digitsAfter(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !/^[\da-f]+$/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).join("");
}
