import type { SignedHead } from "@unionhall/protocol";
import { signedHeadCodec, struct } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";

/**
 * In the book: what the hall has signed to its author. Where it is not of the past that somebody else reads, they have
 * two heads of one hall, and the proof that it showed two pasts.
 */
export const headShown: EntryKind<{ readonly head: SignedHead }> = {
  name: "head.shown",
  version: 1,
  payload: struct({ head: signedHeadCodec }),
};
