import type { Bytes, CircleId, Codec, EntryId, Key } from "@unionhall/protocol";
import type { Book, Member, Void } from "./book.ts";

/** A signature inside a payload, to be checked when the entry is opened. */
export interface Proof {
  readonly key: Key;
  readonly message: Bytes;
  readonly signature: Bytes;
}

/** An entry of the book on its way to count. */
export interface Deed<P> {
  readonly seq: number;
  readonly day: number;
  readonly id: EntryId;
  readonly kind: string;
  readonly author: Key;
  /** Who did it; null for the deeds that make or renew their own author. */
  readonly by: Member | null;
  /** Usable time, in milliseconds. */
  readonly time: number;
  readonly payload: P;
  readonly warrant: EntryId | null;
}

/** One kind of entry in the book, the kernel's or the law's: its form, what it takes to count, and what it changes. */
export interface Kind<P> {
  readonly name: string;
  readonly version: number;
  readonly payload: Codec<P>;
  /** `member`: signed by who is in; `itself`: brings its own author. */
  readonly author: "member" | "itself";
  /** The circle's agreement has a say: the law is asked. */
  readonly warranted: boolean;
  /** Signatures inside the payload. */
  proofs?(payload: P, circle: CircleId): readonly Proof[];
  /** Ed25519 keys it brings in. Judging one takes a millisecond, so they are judged with the proofs, once. */
  keys?(payload: P): readonly Key[];
  check(book: Book, deed: Deed<P>): Void | null;
  apply(book: Book, deed: Deed<P>): void;
}
