import type { RoomId } from "@unionhall/protocol";
import { id, orNull } from "@unionhall/protocol";
import type { SentFile } from "../files/file.ts";
import { fileCodec } from "../files/file.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import type { FactBytes } from "../items/kinds.ts";

/** Of anything in the docs: the folder it lies in; null is the top. Said anew, it is moved. */
export const folderFact: Facts<{ readonly folder: RoomId | null }> = { folder: orNull(id("room")) };

/** The folder that something says it lies in; null is the top. */
export function folderIn(facts: FactBytes): RoomId | null {
  return readFacts(folderFact, { facts }).folder ?? null;
}

/** Of a file: what it is now. Said anew, that is its new version, and the one before is in its history. */
export const fileFact: Facts<{ readonly file: SentFile }> = { file: fileCodec };
