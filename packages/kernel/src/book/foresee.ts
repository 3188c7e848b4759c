import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Book, Void } from "./book.ts";
import { stewardship } from "./fold.ts";
import type { Judge, Kind } from "./kind.ts";
import { pauseAt } from "./voice.ts";

/**
 * Whether a deed would count if it were the next entry of the book: what a device asks itself before it
 * does what the hall cannot judge. The day: since 1970, as the hall has it now. The time: milliseconds.
 */
export function foresee<P>(
  book: Book,
  { kind, payload, by, day, time }: Foreseen<P>,
  judge: Judge = stewardship,
): Void | null {
  const member = book.members.get(by);
  const seq = book.last + 1;
  if (member === undefined || member.state !== "in") return "not-a-member";
  const pause = pauseAt(member, { seq, day });
  if (pause !== null) return pause;
  const { name } = kind;
  const id = idOf("entry", new Uint8Array(32));
  const deed = { seq, day, id, kind: name, author: member.keys.signing, by: member, time, payload, warrant: null };
  return kind.check(book, deed) ?? (kind.warranted ? judge(book, deed) : null);
}

export interface Foreseen<P> {
  readonly kind: Kind<P>;
  readonly payload: P;
  readonly by: MemberId;
  readonly day: number;
  readonly time: number;
}
