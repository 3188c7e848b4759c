import type { CircleId, Key, MemberId } from "@unionhall/protocol";
import type { Agreement, Standing } from "@unionhall/union";
import type { Outcome } from "./outcome.ts";

/** What binds whom in a circle, and who has which part in it. */
export interface AgreementActs {
  /** Null where this person is not in. */
  look(circle: CircleId): AgreementView | null;
  /** Gives up a role of one's own, alone and without a reason. Stewardship is given up by `stewards.stepBack`. */
  stepBack(circle: CircleId, role: string): Promise<Outcome<void>>;
  /** Steps back from every role at once, stewardship as well where somebody else stewards. */
  stepBackFromAll(circle: CircleId): Promise<Outcome<void>>;
  /** Whoever comes by an invitation of one's own that nobody has followed yet: as what. */
  markInvitation(circle: CircleId, invitation: Key, as: Standing): Promise<Outcome<void>>;
  /** As a steward: all clocks stop, for grief; they go on by themselves after thirty days. */
  stopClocks(circle: CircleId): Promise<Outcome<void>>;
  startClocks(circle: CircleId): Promise<Outcome<void>>;
}

export interface NewInvitation {
  /** So many vouch before somebody lets them in; as many as the agreement asks for at least. */
  readonly vouches: number;
  /** Whoever comes back by it. */
  readonly returning?: MemberId;
  /** As what they take part, told before anybody can follow it; left out, as the agreement says. */
  readonly as?: Standing;
}

export interface AgreementView {
  /** Null where there is none: a circle of two, or a circle from before there were any. */
  readonly agreement: Agreement | null;
  /** Each that there was, the newest first. */
  readonly changes: readonly { readonly by: MemberId; readonly name: string; readonly time: number }[];
  readonly people: readonly StandingView[];
  /** Set while all clocks stand still: since which day, by whom, and on which day they go on by themselves. */
  readonly stopped: {
    readonly by: MemberId;
    readonly name: string;
    readonly day: number;
    readonly until: number;
  } | null;
  /** What this person may do now: as the book has it, and none on a doubt. */
  readonly may: { readonly propose: boolean; readonly stopClocks: boolean; readonly stepBack: boolean };
}

/** Somebody in the circle, as what they take part, and what they carry. */
export interface StandingView {
  readonly id: MemberId;
  readonly name: string;
  readonly me: boolean;
  readonly standing: Standing;
  readonly roles: readonly TermView[];
}

export interface TermView {
  /** As the agreement calls it; null for stewardship. */
  readonly role: string | null;
  /** The first and the last day, since 1970; null: it does not end by itself. */
  readonly from: number;
  readonly until: number | null;
  /** Its last day is past. */
  readonly over: boolean;
}
