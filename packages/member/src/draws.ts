import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** Roles that are drawn among those who are willing, and who is due a rest from one. */
export interface DrawActs {
  /** The newest draw of each role that the circle draws. */
  look(circle: CircleId): readonly DrawView[];
  /** Who has carried a role for longer than its term on end. Nobody else is named. */
  dueARest(circle: CircleId): readonly DueARestView[];
  /** Begins one of a role that the agreement has drawn; for so many days, up to fourteen, numbers are put in. */
  begin(circle: CircleId, role: string, days: number): Promise<Outcome<void>>;
  /** Puts a number in, which this device opens by itself when all are there; not willing, only to see to it. */
  join(circle: CircleId, role: string, willing: boolean): Promise<Outcome<void>>;
  /** Steps out, without a reason. */
  decline(circle: CircleId, role: string): Promise<Outcome<void>>;
  /** Gives the role to whose turn it is; tells to whom. */
  give(circle: CircleId, role: string): Promise<Outcome<MemberId>>;
}

interface Named {
  readonly id: MemberId;
  readonly name: string;
}

export interface DrawView {
  readonly role: string;
  /** Numbers are put in; then they are opened, and the role is given; then it is over. */
  readonly stage: "numbers" | "opening" | "over";
  /** The last day of this stage, since 1970. */
  readonly lastDay: number;
  readonly joined: readonly (Named & { readonly willing: boolean })[];
  /** Who has not opened their number yet. */
  readonly waits: readonly Named[];
  /** Whose turn it is, first first; empty until all have opened their numbers. */
  readonly order: readonly Named[];
  /** Who was given the role by it. */
  readonly given: readonly Named[];
  /** This person is to be kept apart from somebody who was drawn with them: nobody else is told. */
  readonly apart: boolean;
  readonly may: { readonly join: boolean; readonly decline: boolean; readonly give: boolean };
}

export interface DueARestView extends Named {
  readonly role: string;
  /** Since which day they have had no rest from it, since 1970. */
  readonly since: number;
}
