import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { Checked } from "@unionhall/union";
import type { NamedView } from "./care.ts";
import type { Outcome } from "./outcome.ts";

/** Accountability circles: a few of a circle who are drawn, and the parties to a conflict, talk among themselves, and tell what came of it. */
export interface AccountabilityActs {
  /** Those that were asked for in a circle, the newest first. Whom one is about is told to those alone who are in it. */
  look(circle: CircleId): readonly AccountabilityView[];
  /** As one party to it, who names the others, four at most. For so many days numbers are put in, seven to fourteen; so many sit, three to five. */
  ask(circle: CircleId, ask: AccountabilityAsk): Promise<Outcome<void>>;
  /** Puts a number in; not willing, only to see to it. This device opens it when no more are taken. */
  join(circle: CircleId, draw: EntryId, willing: boolean): Promise<Outcome<void>>;
  /** Steps out, without a reason. */
  decline(circle: CircleId, draw: EntryId): Promise<Outcome<void>>;
  /** By who asked: opens the circle for those drawn and the other parties, who are told alone. Again, for the next, where one has stepped out. */
  open(circle: CircleId, draw: EntryId, title: string): Promise<Outcome<CircleId>>;
  comeIn(circle: CircleId, draw: EntryId): Promise<Outcome<CircleId>>;
  /** By who sits: how it would be told what came of it. It is told in no other words than all parties have agreed to. */
  write(circle: CircleId, draw: EntryId, words: string): Promise<Outcome<void>>;
  /** By a party: the words that somebody wrote may be told. */
  agree(circle: CircleId, draw: EntryId, words: string): Promise<Outcome<void>>;
  /** Puts the words that all have agreed to up on the circle's board, under a title: all that leaves. */
  tell(circle: CircleId, draw: EntryId, title: string): Promise<Outcome<RoomId>>;
  /** By a party, once: another draw, without those who sat. */
  appeal(circle: CircleId, draw: EntryId, days: number): Promise<Outcome<void>>;
  /** This person needs its circle no more, and goes: what was said there goes from their devices. */
  leave(circle: CircleId, draw: EntryId): Promise<Outcome<void>>;
}

export interface AccountabilityAsk {
  readonly others: readonly MemberId[];
  readonly days: number;
  readonly many: number;
}

export interface AccountabilityView {
  readonly draw: EntryId;
  readonly by: NamedView;
  /** It is the second, without those who sat in the first. */
  readonly appeal: boolean;
  readonly stage: "numbers" | "opening" | "over";
  /** The last day of this stage, since 1970. */
  readonly lastDay: number;
  readonly joined: readonly (NamedView & { readonly willing: boolean })[];
  /** Who has not opened their number yet. */
  readonly waits: readonly NamedView[];
  /** What this person is in it; null: it is nothing to them. */
  readonly mine: "asked" | "party" | "sits" | null;
  /** Set for those alone who are in it. */
  readonly inside: AccountabilityInside | null;
  readonly may: {
    readonly join: boolean;
    /** With a number, to sit; who asked sees to it alone. */
    readonly sit: boolean;
    readonly decline: boolean;
    readonly open: boolean;
    readonly comeIn: boolean;
    readonly write: boolean;
    readonly tell: boolean;
    readonly appeal: boolean;
    readonly leave: boolean;
  };
}

export interface AccountabilityInside {
  readonly parties: readonly NamedView[];
  /** Who was drawn; empty until whoever asked has opened the circle. */
  readonly sits: readonly NamedView[];
  /** What this device has checked of that. */
  readonly checked: Checked;
  /** The circle, where this person has come in. */
  readonly circle: CircleId | null;
  readonly words: readonly OutcomeWords[];
  /** Days after which what is said there goes; only who has come in knows. */
  readonly keep: number | null;
  /** So many are in the circle beside those who were drawn and the parties; only who has come in sees it. */
  readonly more: number;
  /** It has been told, or all others have left. */
  readonly over: boolean;
}

/** How somebody would have it told. */
export interface OutcomeWords {
  readonly by: NamedView;
  readonly words: string;
  /** Which parties have agreed to these words, and which have not. */
  readonly yes: readonly NamedView[];
  readonly waits: readonly NamedView[];
  /** This person is asked. */
  readonly mayAgree: boolean;
}
