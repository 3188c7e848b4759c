import type { Bytes } from "@unionhall/protocol";
import type { Book, Member, Void } from "../book/book.ts";
import { speaker } from "../book/voice.ts";
import { innerEntry } from "../entry/brought.ts";
import type { Opened } from "../entry/open.ts";

/** An entry of the circle that this one was walked out of, as its author said it, in its place here. */
export interface Unwrapped {
  readonly by: Member;
  readonly entry: Opened;
  readonly time: number;
}

/**
 * Only whoever walked brings anything, and only as long as the first keys stand; only from there, and of those who came
 * along under the keys that they said it with. Why it does not count otherwise.
 */
export function unwrap(book: Book, outer: Said, time: number): Unwrapped | Void {
  const { seq, day, id, header, opened, by } = outer;
  const inner = innerEntry(outer);
  if (inner === null) return "malformed";
  if (book.walked?.by !== by.id || header.epoch !== 0) return "out-of-place";
  if (inner.header.circle !== book.walked.circle) return "not-this-circle";
  if (outer.proven !== true || inner.content.visit !== undefined) return "bad-proof";
  const author = speaker(book, { author: inner.content.author, seq, day, time });
  if (typeof author === "string") return author;
  // Of the body that it had there nothing is known.
  const entry = { ...inner.content, seq, day, id, header, opened, signature: inner.signature, salt: noSalt };
  return { by: author, entry, time: Math.min(inner.content.time, time) };
}

const noSalt: Bytes = new Uint8Array();

/** Whose word the bringing is. */
type Said = Opened & { readonly proven?: boolean; readonly by: Member };
