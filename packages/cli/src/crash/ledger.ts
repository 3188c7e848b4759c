import type { AppendResult, CircleId, EntryId, Head, HeadStatement, Place } from "@unionhall/protocol";

/** An entry that was sent, and what the hall has said of it. */
interface Sent {
  /** Null until it is acknowledged, or found in the log. */
  place: Place | null;
  /** The hall said that it took it, at least once. */
  acknowledged: boolean;
  /** The hall said that it did not take it. */
  refused: boolean;
  body: "there" | "asked to go" | "gone";
}

/** A circle's log as the hall gives it out: of each place the entry, its day, and the head there. */
export interface Log {
  readonly entries: readonly { readonly entry: EntryId; readonly day: number }[];
  readonly heads: readonly Head[];
}

/** All that the hall has said of one circle, hence what it owes. */
export class Ledger {
  readonly circle: CircleId;
  /** Whatever it said that cannot be true together. */
  readonly problems: string[] = [];
  /** How many entries. What was said again is one. */
  acknowledged = 0;
  readonly #sent = new Map<EntryId, Sent>();
  readonly #signed = new Map<number, Head>();
  readonly #told = new Map<number, EntryId>();

  constructor(circle: CircleId) {
    this.circle = circle;
  }

  wrong(words: string): void {
    this.problems.push(`${this.circle}: ${words}`);
  }

  send(entry: EntryId): void {
    if (!this.#sent.has(entry))
      this.#sent.set(entry, { place: null, acknowledged: false, refused: false, body: "there" });
  }

  /** What became of it. Answers with whether the hall has it. */
  settle(entry: EntryId, { place, refusal }: AppendResult): boolean {
    if (place !== null) this.place(entry, place);
    else if (refusal?.reason === "epoch-moved") this.#refuse(entry);
    else this.wrong(`${entry} was refused: ${String(refusal?.reason)}`);
    return place !== null;
  }

  place(entry: EntryId, place: Place): void {
    const sent = this.#of(entry);
    if (!sent.acknowledged) this.acknowledged += 1;
    sent.acknowledged = true;
    if (sent.refused) this.wrong(`${entry} was refused, and then taken`);
    if (sent.place !== null && !isSame(sent.place, place))
      this.wrong(`${entry} was at ${sent.place.seq}, and then at ${place.seq}`);
    sent.place = place;
  }

  #refuse(entry: EntryId): void {
    const sent = this.#of(entry);
    if (sent.place !== null) this.wrong(`${entry} was at ${sent.place.seq}, and then refused`);
    sent.refused = true;
  }

  body(entry: EntryId, is: Sent["body"]): void {
    this.#of(entry).body = is;
  }

  sign({ seq, head }: HeadStatement): void {
    if ((this.#signed.get(seq) ?? head) !== head) this.wrong(`two heads were signed for place ${seq}`);
    this.#signed.set(seq, head);
  }

  tell(seq: number, entry: EntryId): void {
    this.#told.set(seq, entry);
  }

  has(entry: EntryId): boolean {
    return this.#sent.get(entry)?.place !== null && this.#sent.has(entry);
  }

  /** Holds the log against all that was said. What nobody was told of and stands there all the same is noted. */
  compare({ entries, heads }: Log): void {
    const there = new Set<EntryId>();
    for (const [at, { entry, day }] of entries.entries()) {
      const seq = at + 1;
      const sent = this.#sent.get(entry);
      if (there.has(entry)) this.wrong(`${entry} stands twice`);
      if (sent === undefined) this.wrong(`place ${seq} holds what nobody sent`);
      else if (sent.refused) this.wrong(`${entry} was refused, and stands at ${seq}`);
      else sent.place ??= { seq, day };
      there.add(entry);
    }
    for (const [entry, { place }] of this.#sent) {
      if (place === null) continue;
      const found = entries[place.seq - 1];
      if (found?.entry !== entry || found.day !== place.day) this.wrong(`${entry} is lost from place ${place.seq}`);
    }
    for (const [seq, head] of this.#signed)
      if (seq > 0 && heads[seq - 1] !== head) this.wrong(`the head at ${seq} is not the one that was signed`);
    for (const [seq, entry] of this.#told)
      if (entries[seq - 1]?.entry !== entry) this.wrong(`what was told of place ${seq} is not there`);
  }

  /** Holds one entry's body, null where it is not there, against what was said of it. */
  compareBody(entry: EntryId, isThere: boolean): void {
    const { body } = this.#of(entry);
    if (body === "there" && !isThere) this.wrong(`the body of ${entry} is gone`);
    if (body === "gone" && isThere) this.wrong(`the body of ${entry} is back`);
  }

  #of(entry: EntryId): Sent {
    const sent = this.#sent.get(entry);
    if (sent === undefined) throw new Error(`${entry} was never sent`);
    return sent;
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.seq === b.seq && a.day === b.day;
}
