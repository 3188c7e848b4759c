import type {
  AccountabilityView,
  ApproachView,
  CallRecord,
  CallView,
  VisitorsView,
  CircleView,
  Connection,
  DecisionView,
  DeskView,
  InvitationView,
  LetterView,
  OfferView,
  OpeningView,
  Outcome,
  Problem,
  RecoveryReport,
  RoomView,
  TimeOutView,
  VisitView,
} from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { ScriptedAgreement } from "./scripted-agreement.ts";
import type { ScriptedCare } from "./scripted-care.ts";
import type { ScriptedDraws } from "./scripted-draws.ts";
import type { ScriptedSeats } from "./scripted-seats.ts";
import type { ScriptedMine } from "./scripted-mine.ts";

/** What a scripted member shows, and how its few deeds end. */
export interface Scene {
  desk: DeskView;
  connection: Connection;
  circles: readonly CircleView[];
  visiting: VisitView | null;
  readonly words: readonly string[] | null;
  readonly invitation: Outcome<InvitationView>;
  readonly report: RecoveryReport;
  readonly letters?: readonly LetterView[];
  rooms?: readonly RoomView[];
  /** What joining, founding and coming back lead to. */
  readonly arrives: CircleView;
  readonly keeps?: boolean;
  offers?: readonly OfferView[];
  opening?: readonly OpeningView[];
  mine?: ScriptedMine;
  care?: readonly ScriptedCare[];
  timeOuts?: readonly TimeOutView[];
  readonly accountability?: readonly AccountabilityView[];
  agreed?: ScriptedAgreement;
  drawn?: ScriptedDraws;
  seats?: ScriptedSeats;
  calls?: readonly CallView[];
  /** Of taking part, as this person keeps them. */
  records?: readonly CallRecord[];
  /** Of a linked circle, and the one that a call is open in. */
  visitors?: VisitorsView;
  linked?: CircleId;
  decisions?: readonly DecisionView[];
  approaches?: readonly ApproachView[];
  /** Every deed fails with it. */
  readonly problem?: Problem;
}
