import { turnOf } from "@unionhall/protocol";
import type { Book, Member } from "../book/book.ts";
import { usableTime } from "../book/time.ts";
import { speaker } from "../book/voice.ts";
import type { Closed, Opened, Read } from "../entry/open.ts";
import { Counters } from "./counters.ts";

/** Why an entry of a room does not count. */
export type RoomVoid =
  | Exclude<Closed, "erased">
  | "not-a-member"
  | "member-on-hold"
  | "visit-is-over"
  | "counter-not-above"
  | "epoch-not-open"
  | "too-many-today";

/** An entry of a room, told apart for who folds it. */
export type RoomEntry =
  /** It counts; `by` is whose word it is, `time` the time that rules may use. */
  | { readonly type: "said"; readonly entry: Opened; readonly by: Member; readonly time: number }
  /** Erased by who may; it folds as a tombstone from its place. */
  | { readonly type: "tombstone"; readonly seq: number }
  | { readonly type: "void"; readonly seq: number; readonly reason: RoomVoid };

/** Entries one author may write in one room on one day. */
export const dailyCap = 5_000;

/** Judges the entries of one room in hall order. What a feature folds comes through here. */
export class RoomReader {
  readonly #book: Book;
  readonly #counters = new Counters();
  readonly #today = new Map<string, number>();

  /** The book has to be folded at least as far as the entries that are read. */
  constructor(book: Book) {
    this.#book = book;
  }

  get gaps(): Counters["gaps"] {
    return this.#counters.gaps;
  }

  take(read: Read): RoomEntry {
    if (!read.opened) return closedEntry(read.seq, read.reason);
    const time = usableTime(this.#book, read.time, read.seen.seq, read.day);
    const by = speaker(this.#book, { ...read, time });
    if (typeof by === "string") return { type: "void", seq: read.seq, reason: by as RoomVoid };
    if (!epochOpenAt(this.#book, read.header.epoch, read.seq)) return { type: "void", seq: read.seq, reason: "epoch-not-open" };
    if (!this.#counters.take(read.author, read.device, read.counter)) {
      return { type: "void", seq: read.seq, reason: "counter-not-above" };
    }
    if (this.#over(read)) return { type: "void", seq: read.seq, reason: "too-many-today" };
    return { type: "said", entry: read, by, time };
  }

  #over({ author, day }: Opened): boolean {
    const which = `${author} ${day}`;
    const count = (this.#today.get(which) ?? 0) + 1;
    this.#today.set(which, count);
    return count > dailyCap;
  }
}

function closedEntry(seq: number, reason: Closed): RoomEntry {
  return reason === "erased" ? { type: "tombstone", seq } : { type: "void", seq, reason };
}

/** Whether an epoch stood at a place: a lawful one, of the turn that was newest there. */
export function epochOpenAt(book: Book, epoch: number, seq: number): boolean {
  const known = book.epochs.get(epoch);
  if (known === undefined || known.seq > seq) return false;
  let turn = 0;
  for (const at of book.turns) {
    if (at.seq > seq) break;
    turn = at.turn;
  }
  return turnOf(epoch) === turn;
}
