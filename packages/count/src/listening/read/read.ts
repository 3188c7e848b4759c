import type { Conversation } from "../conversation.ts";
import { readCsvExport } from "./csv-export.ts";
import type { ConversationFiles } from "./files.ts";
import { readJsonDump } from "./json-dump.ts";
import { Refusal } from "./refusal.ts";

export type Reading =
  | { readonly ok: true; readonly conversation: Conversation }
  /** One plain sentence, with file and line where there is one. */
  | { readonly ok: false; readonly reason: string };

/** The files that a conversation can be read from. Others are none of it. */
export const conversationFiles: readonly string[] = [
  "comments.csv",
  "votes.csv",
  "participants-votes.csv",
  "participant-votes.csv",
  "summary.csv",
  "comments.json",
  "votes.json",
  "conversation.json",
  "math-pca2.json",
];

/** A public conversation in either of the shapes in which Polis gives it out. */
export function readConversation(files: ConversationFiles): Reading {
  try {
    return { ok: true, conversation: readEither(files) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

function readEither(files: ConversationFiles): Conversation {
  const isJson = files.has("votes.json");
  const isCsv = ["votes.csv", "participants-votes.csv", "participant-votes.csv"].some((name) => files.has(name));
  if (isJson && isCsv)
    throw new Refusal(
      "There are votes as JSON and as CSV here. Leave one of them away, so that it is clear which count.",
    );
  if (isJson) return readJsonDump(files);
  if (isCsv) return readCsvExport(files);
  throw new Refusal("There are no votes here: neither votes.csv nor participants-votes.csv nor votes.json.");
}
