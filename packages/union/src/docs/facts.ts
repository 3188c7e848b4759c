import type { RoomId } from "@unionhall/protocol";
import { id, orNull } from "@unionhall/protocol";
import type { SentFile } from "../files/file.ts";
import { fileCodec } from "../files/file.ts";
import type { Facts } from "../items/facts.ts";

/** Of anything in the docs: the folder it lies in; null is the top. Said anew, it is moved. */
export const folderFact: Facts<{ readonly folder: RoomId | null }> = { folder: orNull(id("room")) };

/** Of a file: what it is now. Said anew, that is its new version, and the one before is in its history. */
export const fileFact: Facts<{ readonly file: SentFile }> = { file: fileCodec };
