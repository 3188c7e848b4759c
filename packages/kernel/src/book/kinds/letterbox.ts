import type { Codec } from "@unionhall/protocol";
import { bytes, struct } from "@unionhall/protocol";
import type { Book, Letterbox } from "../book.ts";
import type { Kind } from "../kind.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";

export const letterboxCodec: Codec<Letterbox> = struct({ key: bytes(1216), seed: bytes(32) });

/** The circle takes letters from outside, sealed to this key; to another from before no more. */
export const letterboxOpened: Kind<Letterbox> = {
  name: "letterbox.opened",
  version: 1,
  payload: letterboxCodec,
  author: "member",
  warranted: true,
  check(book, { payload }) {
    if (book.statement?.of === "devices") return "not-in-a-desk";
    return isLawfulBoxKey(payload.key) ? null : "keys-unlawful";
  },
  apply(book, { payload }) {
    putAside(book);
    book.publicLetterbox = payload;
  },
};

/** The circle takes none. */
export const letterboxClosed: Kind<Record<string, never>> = {
  name: "letterbox.closed",
  version: 1,
  payload: struct({}),
  author: "member",
  warranted: true,
  check: (book) => (book.publicLetterbox === null ? "no-effect" : null),
  apply: putAside,
};

/** Its seed goes on opening letters that were waiting. */
function putAside(book: Book): void {
  if (book.publicLetterbox !== null) book.olderPublicLetterboxes.push(book.publicLetterbox.seed);
  book.publicLetterbox = null;
}
