import type { EntryId, MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Book, Void } from "./book.ts";
import { whyNot } from "./fold.ts";
import type { Kind } from "./kind.ts";
import { pauseAt } from "./voice.ts";

/**
 * Whether a deed would count if it were the next entry of the book: what a device asks itself before it
 * does what the hall cannot judge. The day: since 1970, as the hall has it now. The time: milliseconds.
 */
export function foresee<P>(book: Book, foreseen: Foreseen<P>): Void | null {
  const { kind, payload, by, day, time, warrant = null } = foreseen;
  const member = book.members.get(by);
  const seq = book.last + 1;
  if (member === undefined || member.state !== "in") return "not-a-member";
  const pause = pauseAt(member, { seq, day });
  if (pause !== null) return pause;
  const id = idOf("entry", new Uint8Array(32));
  const author = member.keys.signing;
  return whyNot(book, kind, { seq, day, id, kind: kind.name, author, by: member, time, payload, warrant });
}

export interface Foreseen<P> {
  /** The kernel's, or the law's. */
  readonly kind: Kind<P>;
  readonly payload: P;
  readonly by: MemberId;
  readonly day: number;
  readonly time: number;
  /** The decision that entitles it, where one has to. */
  readonly warrant?: EntryId;
}
