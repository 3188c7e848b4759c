import type { RoomEntry } from "@unionhall/kernel";
import type { EntryId, MemberId } from "@unionhall/protocol";
import { struct, text } from "@unionhall/protocol";
import type { SentFile } from "../files/file.ts";
import { fileOf } from "../files/file.ts";
import type { EntryKind } from "../item.ts";
import { readAs } from "../item.ts";

export const longestLine = 8_000;

/** One thing said in a chat. */
export const lineSaid: EntryKind<{ readonly text: string }> = {
  name: "chat.line",
  version: 1,
  payload: struct({ text: text(longestLine) }),
};

export interface ChatLine {
  readonly id: EntryId;
  readonly seq: number;
  readonly by: MemberId;
  /** Empty where it is a file. */
  readonly text: string;
  readonly file: SentFile | null;
  /** Milliseconds since 1970, within the days the hall saw. */
  readonly time: number;
}

/** The line an entry of a chat room says, or null. */
export function lineOf(item: RoomEntry): ChatLine | null {
  if (item.type !== "said") return null;
  const { entry, by, time } = item;
  const said = readAs(lineSaid, entry);
  const file = fileOf(entry, entry.header.blobs);
  if (said === null && file === null) return null;
  return { id: entry.id, seq: entry.seq, by: by.id, text: said?.text ?? "", file, time };
}
