import type { Bytes, CircleId, Key, MemberId } from "@unionhall/protocol";
import type { RecordWords } from "@unionhall/union";
import type { CallPerson } from "./calls.ts";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/**
 * Records of taking part in a call. Whoever facilitated offers them once it is over, a member asks for one under a name that they
 * choose, and keeps it for themselves. It is in no book, and no page lists who has one.
 */
export interface RecordActs {
  /** What records of this call say; an empty title: they are not offered any more. */
  offer(call: At, words: Pick<RecordWords, "title" | "minutes">): Promise<Outcome<void>>;
  /** Nobody but this person sees the name. The newest counts, until it is given. */
  ask(call: At, name: string): Promise<Outcome<void>>;
  /** Signs those of these members who ask for one. */
  give(call: At, members: readonly MemberId[]): Promise<Outcome<void>>;
  /** What was signed for this person, among what is theirs alone from now on. */
  keep(call: At): Promise<Outcome<void>>;
  /** Brings what this person keeps to this device, where it has not looked for it yet. */
  read(): Promise<Outcome<void>>;
  /** Those that this person keeps, the newest call first. */
  readonly kept: readonly CallRecord[];
  drop(record: CallRecord): Promise<Outcome<void>>;
  /** Who in a circle of this person's has, or had, the key that signed it; null where it is nobody's there. */
  whose(record: Pick<CallRecord, "circle" | "by">): string | null;
}

export interface CallRecord extends RecordWords {
  readonly circle: CircleId;
  readonly name: string;
  readonly nonce: Bytes;
  readonly by: Key;
  readonly signature: Bytes;
}

/** Of a call that is over. */
export interface CallRecordsView {
  readonly offered: (Pick<RecordWords, "title" | "minutes"> & { readonly by: CallPerson }) | null;
  /** Whether it is this person's to offer and to give them. */
  readonly mayGive: boolean;
  /** To whoever gives them: who asks for one and has none, and whether this device saw them in the call. */
  readonly asked: readonly (CallPerson & { readonly came: boolean })[];
  /** How many were given; null to whoever does not give them. */
  readonly given: number | null;
  readonly mine: "none" | "asked" | "given" | "kept";
}
