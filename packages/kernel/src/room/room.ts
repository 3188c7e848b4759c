import type { Codec, MemberId } from "@unionhall/protocol";
import { id, mapOf, row, turnOf, uint } from "@unionhall/protocol";
import type { Book, Member, Void } from "../book/book.ts";
import { wasSteward } from "../book/book.ts";
import { dailyCap } from "../book/fold.ts";
import { usableTime } from "../book/time.ts";
import { isHeardOf, speaker, whose } from "../book/voice.ts";
import type { Closed, Opened, Read, Unopened } from "../entry/open.ts";
import { Counters, countersCodec } from "./counters.ts";

/** Why an entry of a room does not count. */
export type RoomVoid = Exclude<Closed, "erased"> | Void;

/** An entry of a room, told apart for who folds it. */
export type RoomEntry =
  /**
   * It counts; `by` is whose word it is, `steward` whether they were one then, `time` the time that rules may use. From a
   * circle that this one was walked out of, `brought` is what brings it: it was a steward's word there, and is none here.
   */
  | {
      readonly type: "said";
      readonly entry: Opened & { readonly proven?: boolean };
      readonly by: Member;
      readonly steward: boolean;
      readonly time: number;
      readonly brought?: Opened;
    }
  /** Erased by who may; it folds as a tombstone from its place. */
  | { readonly type: "tombstone"; readonly seq: number; readonly entry: Unopened }
  /** It does not; `by` is who has to answer for it. */
  | { readonly type: "void"; readonly seq: number; readonly reason: RoomVoid; readonly by: MemberId | null };

/** What the judging of a room goes on from. */
export interface RoomState {
  readonly counters: Counters;
  /** The newest day, and how much each member has written on it. */
  readonly day: number;
  readonly today: ReadonlyMap<MemberId, number>;
}

export const roomStateCodec: Codec<RoomState> = row({
  counters: countersCodec,
  day: uint(),
  today: mapOf(id("member"), uint(), 65_535),
});

/** Judges the entries of one room in hall order. What a feature folds comes through here. */
export class RoomReader {
  readonly #book: Book;
  readonly #counters: Counters;
  readonly #today: Map<MemberId, number>;
  #day: number;

  /**
   * From the room's beginning, or from what others came to. The book has to be folded at least as far as the entries
   * that are read.
   */
  constructor(
    book: Book,
    { counters, day, today }: RoomState = { counters: new Counters(), day: 0, today: new Map() },
  ) {
    this.#book = book;
    this.#counters = new Counters(counters.last, counters.tombstones);
    this.#day = day;
    this.#today = new Map(today);
  }

  get state(): RoomState {
    return { counters: this.#counters, day: this.#day, today: this.#today };
  }

  get gaps(): Counters["gaps"] {
    return this.#counters.gaps;
  }

  take(read: Read & { readonly proven?: boolean }): RoomEntry {
    if (!read.opened) return this.#closed(read);
    const time = usableTime(this.#book, read);
    const by = speaker(this.#book, { ...read, time });
    const reason = this.#judge(read, by);
    if (reason !== null) return { type: "void", seq: read.seq, reason, by: whose(this.#book, read, reason) };
    const member = by as Member;
    return { type: "said", entry: read, by: member, steward: wasSteward(member, read.seq), time };
  }

  /** The counter is taken first, as in the book: what does not count leaves no gap behind, and a stranger's nothing. */
  #judge(read: Opened, by: Member | Void): RoomVoid | null {
    if (!isHeardOf(this.#book, read)) return "not-a-member";
    if (!this.#counters.take(read)) return "counter-not-above";
    if (typeof by === "string") return by;
    if (!epochOpenAt(this.#book, read.header.epoch, read.seq)) return "epoch-not-open";
    return this.#isOver(by, read.day) ? "too-many-today" : this.#book.law.judgeSaid(by, read);
  }

  #closed(entry: Unopened): RoomEntry {
    const { seq, reason } = entry;
    if (reason !== "erased") return { type: "void", seq, reason, by: null };
    this.#counters.tombstone();
    return { type: "tombstone", seq, entry };
  }

  /** Days never go back, so only the newest counts. */
  #isOver({ id: member }: Member, day: number): boolean {
    if (day !== this.#day) this.#today.clear();
    this.#day = day;
    const count = (this.#today.get(member) ?? 0) + 1;
    this.#today.set(member, count);
    return count > dailyCap;
  }
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
