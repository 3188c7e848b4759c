/**
 * The headless member: their desk and keyring, what they have read, what waits to be sent, and how all
 * of it keeps up with the hall. A screen or a command sees the `Member` of `api.ts`; the platform comes
 * in as an `Environment`.
 */
export * from "./api.ts";
export type {
  CallAbout,
  CallActs,
  CallPerson,
  CallView,
  CaptionView,
  CheckView,
  RoleView,
  StackView,
  TurnView,
} from "./calls.ts";
export type { AdoptionView, NewNote, NoteBefore, NoteToDo, NoteView, NoteWish, QuoteView } from "./call-notes.ts";
export type { AdviceActs, AdvisersCircle, AdviceView, AskedHere, BroughtView, NewAsking } from "./advice.ts";
export type { AgreementActs, AgreementView, NewInvitation, StandingView, TermView } from "./agreement.ts";
export type { AloneActs, AloneView, ApproachView, BetweenTwo } from "./alone.ts";
export type {
  ApartView,
  CareActs,
  CarePersonView,
  BreaksView,
  CareView,
  CareWordView,
  KeepingApart,
  NamedView,
  ReaderView,
  ReportAsk,
  ReportView,
} from "./care.ts";
export type { InvitationView, KnockView, OpenInvitation } from "./coming.ts";
export type {
  Amendment,
  DecidingAhead,
  DecisionActs,
  DecisionView,
  MadeToDo,
  NewProposal,
  NewToDo,
  NotDone,
  ObjectionView,
  OutcomeView,
  OwnPosition,
  ProposedDeed,
  ReasonView,
  ReviewView,
  Round,
  SeatProposed,
} from "./decisions.ts";
export type { AccountabilityActs, AccountabilityInside, AccountabilityView, OutcomeWords } from "./accountability.ts";
export type {
  AskedOfSeat,
  CaucusAsked,
  HomeSeatView,
  NamingView,
  PausedForSeat,
  RegisteringView,
  SeatActs,
  SeatOf,
  SeatPerson,
  SeatProposal,
  SeatView,
  SeatWord,
  SeatWords,
} from "./seats.ts";
export type { DrawActs, DrawView, DueARestView } from "./draws.ts";
export type { DraftActs } from "./drafts.ts";
export type {
  AskedOfMe,
  BookmarkView,
  HeardLast,
  HomeView,
  MyDecision,
  MyToDo,
  NewsView,
  PlaceView,
  WeekView,
} from "./home.ts";
export type { Finding, PastView, Whose } from "./findings.ts";
export type { AnsweredView, FileVersionView, FileView, GoneView, LineView, WhyWaiting } from "./lines.ts";
export type { HeldView } from "./held.ts";
export type { LetterActs, LetterboxView, LettersTaken, LetterView } from "./letters.ts";
export type { MineActs, MutedView, OwnView } from "./mine.ts";
export type { QuietHours, Telling } from "./mine/kinds.ts";
export type { Outcome, Problem } from "./outcome.ts";
export { findInvitation } from "./outside/invitation.ts";
export { findLetterbox } from "./outside/letterbox.ts";
export type { LetterboxOutside, OutsideEnvironment } from "./outside/letterbox.ts";
export type { AskedView, StewardActs, Stood } from "./stewards.ts";
export type { Report } from "./files/put-blob.ts";
export type { FileSource, Uploading } from "./files/upload.ts";
export { bytesToTell, kindOf } from "./pictures/kind.ts";
export type { FileKind, PictureType } from "./pictures/kind.ts";
export { cleanedNote, voiceNoteType } from "./voice-notes/clean.ts";
export type { CleanNote } from "./voice-notes/clean.ts";
export { pointsOf } from "./pictures/points.ts";
export type { RoomFinding, TextDecided, Verification } from "./verify/verification.ts";
export { onOneLine } from "./calls/written-out.ts";
export { longestRecordFile, recordFile, recordLines, type RecordWeighed, weighRecord } from "./records/file.ts";
export type { CallRecord, CallRecordsView, RecordActs } from "./records.ts";
export { longestProof, weighProof } from "./verify/weigh-proof.ts";
export type { ProofRead, ProofWeighed } from "./verify/weigh-proof.ts";
export type {
  OfferFault,
  OfferId,
  OfferView,
  UndoneKind,
  UndoneView,
  WalkActs,
  WalkAsk,
  WalkedOut,
  WalkerView,
  WalkTo,
  WalkView,
} from "./walks.ts";
export type { DeskWhere, MoveActs, MovedDesk, RecoveryReport } from "./moves.ts";
export type {
  At,
  BodyVersionView,
  BodyView,
  BoostView,
  ChangeView,
  ErasedView,
  InsideView,
  ItemView,
  ItemWish,
  KeptView,
  NewItem,
  NewLine,
  RoomActs,
  RoomView,
  VersionView,
} from "./rooms.ts";
export type { AboutCircle, FoundingActs, Furniture, NewCircle, NewHall, OpeningView, Welcome } from "./foundings.ts";
export type { PeopleActs } from "./people.ts";
export type { FoundInCircle, FoundView, SearchActs, SearchView } from "./search.ts";
export type { AnswerView, ScheduleActs } from "./schedule.ts";
export { circleCalendar, scheduledIn } from "./calendar.ts";
export type { TimeOutActs, TimeOutView } from "./time-outs.ts";
export type { WishActs, WishView } from "./wishes.ts";
export type { VisitorActs, VisitorsView } from "./visitors.ts";
export type { PreparedVisit, VisitView } from "./visits.ts";
export { webDial } from "./line/web-dial.ts";
export type { Web } from "./line/web-dial.ts";
export { openMember } from "./local-member.ts";
export type {
  Change,
  Clock,
  Dial,
  Environment,
  Line,
  LineEvents,
  LocalStore,
  Sink,
  Source,
  StoredItem,
} from "./ports.ts";
export type { Cost, Stretch } from "./passphrase/cost.ts";
export { readLetterLink } from "./session/letter-link.ts";
export { readLink, writeLink } from "./session/links.ts";
export type { HallLinkText, LinkKind } from "./session/links.ts";
export { writeMovedLink } from "./move/follow-hall.ts";
export type { Suspended, SuspendedView } from "./suspended.ts";
export type { Sentences, WarningWords } from "./warnings/sentences.ts";
export { isOver } from "./decisions/over.ts";
export { callsFor } from "./warnings/calls-for.ts";
export { warningsOf } from "./warnings/warnings-of.ts";
export type { Act, Amiss, Level, VoidReason, Warned, Warning } from "./warnings/warning.ts";
export { MemoryStore } from "./store/memory-store.ts";
export { KeepsNothing } from "./store/watched-store.ts";
export { fetchWordLists } from "./words/words.ts";
export { checkInsOf, questionsToAnswer, questionView } from "./question-view.ts";
export type { AskedQuestion, QuestionView } from "./question-view.ts";
export type { AwayActs, AwayLine, AwayOf, AwayView } from "./away.ts";
export type { NotesPart, NotesWords } from "./calls/notes-text.ts";
export { notesParts, notesText } from "./calls/notes-text.ts";
export type { CallListed, CallsOfAll, CallToday, SeriesCall, SeriesView, YearActs } from "./year.ts";
export { isZone, wallTime, zoneHere, zonesHere } from "./wall-time.ts";
export { folded } from "./search/folded.ts";
