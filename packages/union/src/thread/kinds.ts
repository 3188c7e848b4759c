import type { EntryId, MemberId } from "@unionhall/protocol";
import { bool, caps, id, maybe, orNull, some, struct, text } from "@unionhall/protocol";
import type { SentFile } from "../files/file.ts";
import { fileCodec } from "../files/file.ts";
import type { EntryKind } from "../item.ts";

/** In UTF-16 units: what an entry's body holds, with room for the rest of it. */
export const longestBody = 20_000;
export const longestLine = 8_000;
export const longestBoost = 16;
export const mostMentions = 32;

/** What is written in a line or a body. */
export interface Words {
  /** May be empty where there are files. */
  readonly text: string;
  /** Whom it means to reach, once each. */
  readonly mentions?: readonly MemberId[];
}

export interface LineSaid extends Words {
  readonly files?: readonly SentFile[];
  /** The line that it answers. */
  readonly to?: EntryId;
}

const mentions = some(id("member"), mostMentions);
const files = some(fileCodec, caps.blobsInEntry);

/** In a room: something said in it, which may be a chat or the comments on an item: it is the same. */
export const lineSaid: EntryKind<LineSaid> = {
  name: "line.said",
  version: 1,
  payload: struct({ text: text(longestLine), mentions, files, to: maybe(id("entry")) }),
};

/** By who said the line: what it says from now on. */
export const lineEdited: EntryKind<Words & { readonly line: EntryId }> = {
  name: "line.edited",
  version: 1,
  payload: struct({ line: id("entry"), text: text(longestLine), mentions }),
};

export interface LineBoosted {
  /** Null: the item itself. */
  readonly line: EntryId | null;
  readonly boost: string;
  /** False takes back what the same person gave before. */
  readonly on: boolean;
}

/** A short word or sign at a line, or at the item itself. */
export const lineBoosted: EntryKind<LineBoosted> = {
  name: "line.boosted",
  version: 1,
  payload: struct({ line: orNull(id("entry")), boost: text(longestBoost), on: bool }),
};

export interface BodyWritten extends Words {
  readonly files?: readonly SentFile[];
}

/** In an item's room: its text, as a whole, with all files that go with it. The newest counts, and those before are its history. */
export const bodyWritten: EntryKind<BodyWritten> = {
  name: "body.written",
  version: 1,
  payload: struct({ text: text(longestBody), mentions, files }),
};
