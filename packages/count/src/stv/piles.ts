import type { Preferences } from "./preferences.ts";
import type { Units } from "./stage.ts";

/** Papers that came to a candidate with the same value. */
interface Parcel {
  readonly value: Units;
  readonly papers: Uint32Array;
}

/** What one parcel's papers did: how many went to each candidate, and how many name nobody who still stands. */
export interface Moved {
  readonly value: Units;
  readonly to: Float64Array;
  readonly nobody: number;
}

/**
 * Who holds which papers. Papers are moved and counted by plain whole numbers, which are exact as all papers together
 * stay below 2⁵³; values stay outside of that.
 */
export class Piles {
  readonly #preferences: Preferences;
  readonly #held: Parcel[][];
  /** Of each paper, where the preference stands that holds it now. */
  readonly #at: Uint32Array;
  readonly #stands: (candidate: number) => boolean;
  readonly #goes: Int32Array;

  constructor(preferences: Preferences, candidates: number, stands: (candidate: number) => boolean) {
    this.#preferences = preferences;
    this.#held = Array.from({ length: candidates }, () => []);
    this.#at = preferences.starts.slice(0, preferences.length);
    this.#stands = stands;
    this.#goes = new Int32Array(preferences.length);
  }

  /** Gives every paper to its first preference. */
  deal(value: Units): Moved {
    const all = Uint32Array.from({ length: this.#preferences.length }, (_, paper) => paper);
    return this.#move({ value, papers: all }, value);
  }

  /** Gives all papers of somebody who stands no more to their next preferences, each with a value made from the one it came with. */
  give(from: number, valueOf: (came: Units) => Units): Moved[] {
    const parcels = this.#held[from]!;
    this.#held[from] = [];
    return parcels.map((parcel) => this.#move(parcel, valueOf(parcel.value)));
  }

  #move({ papers }: Parcel, value: Units): Moved {
    const { counts, order } = this.#preferences;
    const to = new Float64Array(this.#held.length);
    const kinds = new Uint32Array(this.#held.length);
    let nobody = 0;
    for (const paper of papers) {
      const next = this.#next(paper);
      this.#goes[paper] = next;
      if (next < 0) nobody += counts[paper]!;
      else {
        to[order[next]!]! += counts[paper]!;
        kinds[order[next]!]!++;
      }
    }
    this.#take(papers, value, kinds);
    return { value, to, nobody };
  }

  /** The next preference of a paper for somebody who still stands; -1 if there is none. */
  #next(paper: number): number {
    const { order, starts } = this.#preferences;
    const end = starts[paper + 1]!;
    let at = this.#at[paper]!;
    while (at < end && !this.#stands(order[at]!)) at++;
    this.#at[paper] = at;
    return at < end ? at : -1;
  }

  /** Lays papers where they go, as one parcel more for each. */
  #take(papers: Uint32Array, value: Units, kinds: Uint32Array): void {
    const { order } = this.#preferences;
    const parcels = Array.from(kinds, (kind) => new Uint32Array(kind));
    const filled = new Uint32Array(kinds.length);
    for (const paper of papers) {
      const next = this.#goes[paper]!;
      if (next < 0) continue;
      const candidate = order[next]!;
      parcels[candidate]![filled[candidate]!++] = paper;
    }
    for (const [candidate, parcel] of parcels.entries()) {
      if (parcel.length > 0) this.#held[candidate]!.push({ value, papers: parcel });
    }
  }
}
