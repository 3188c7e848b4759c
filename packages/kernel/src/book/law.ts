import type { Bytes, Key } from "@unionhall/protocol";
import { Malformed } from "@unionhall/protocol";
import type { Opened } from "../entry/open.ts";
import type { Book, Member, Void } from "./book.ts";
import { membersIn } from "./book.ts";
import type { Deed, Kind } from "./kind.ts";

/**
 * What a circle's own rules make of its book: part of it, with a state of its own that its entries alone change. It comes
 * from outside, as the kernel knows of no agreement.
 */
export interface Law {
  /** Why a deed that the agreement has a say in does not stand; null where it does. */
  judge(book: Book, deed: Deed<unknown>): Void | null;
  /** Why what a member who is heard says in a room does not count at its place; null where it does. */
  judgeSaid(by: Member, said: Pick<Opened, "kind" | "seq" | "day">): Void | null;
  /** Whether whoever made an invitation may let in by it themselves: where too few others could. */
  letsInOwn(book: Book, invitation: Key): boolean;
  /** Hears of each deed that counted, after it has changed the book. */
  counted(book: Book, deed: Deed<unknown>): void;
  /** The law's own kind of that name and version; undefined where it knows none. */
  kindOf(name: string, version: number): Kind<unknown> | undefined;
  /** The one form of its state: part of the book's bytes, and so of points and digests. */
  bytes(): Bytes;
}

/** Goes on from what a law's `bytes` were. Throws `Malformed`. */
export type ReadLaw = (state: Bytes) => Law;

/** What is everyone's as long as no agreement says otherwise. */
const everyones: ReadonlySet<string> = new Set([
  "invitation.made",
  "invitation.objected",
  "member.vouched",
  "member.admitted",
  "member.returned",
  "member.held",
]);

/** The kernel's own, without state: who stewards may do what an agreement governs, but for what is everyone's. Nothing is decided. */
export const stewardship: Law = {
  judge(_, { kind, by, warrant }) {
    if (warrant !== null) return "not-warranted";
    return everyones.has(kind) || by?.steward === true ? null : "not-a-steward";
  },
  judgeSaid: () => null,
  letsInOwn: (book) => membersIn(book).length < 3,
  counted: () => undefined,
  kindOf: () => undefined,
  bytes: () => new Uint8Array(0),
};

export const readStewardship: ReadLaw = (state) => {
  if (state.length > 0) throw new Malformed("stewardship has no state");
  return stewardship;
};
