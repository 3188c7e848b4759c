import type { BlobId, Bytes, CircleId, DeviceTag, HallId, Key, MemberId, Reason, RoomId } from "@unionhall/protocol";
import type { AdviceActs } from "./advice.ts";
import type { AccountabilityActs } from "./accountability.ts";
import type { AgreementActs, NewInvitation } from "./agreement.ts";
import type { AloneActs, PerhapsOfTwo } from "./alone.ts";
import type { CallActs } from "./calls.ts";
import type { CareActs, MayBeApart } from "./care.ts";
import type { KnockView, InvitationView, OpenInvitation } from "./coming.ts";
import type { DecisionActs } from "./decisions.ts";
import type { DrawActs } from "./draws.ts";
import type { DraftActs } from "./drafts.ts";
import type { Report } from "./files/put-blob.ts";
import type { FileSource } from "./files/upload.ts";
import type { AboutCircle, FoundingActs, NewCircle, NewHall } from "./foundings.ts";
import type { FileView, GoneView, LineView } from "./lines.ts";
import type { HeldView } from "./held.ts";
import type { LetterActs } from "./letters.ts";
import type { Outcome } from "./outcome.ts";
import type { Sink } from "./ports.ts";
import type { HomeView } from "./home.ts";
import type { MayBeMuted, MineActs, PerhapsNew } from "./mine.ts";
import type { PeopleActs } from "./people.ts";
import type { SeatActs } from "./seats.ts";
import type { SearchActs } from "./search.ts";
import type { TimeOutActs } from "./time-outs.ts";
import type { At, ItemView, RoomActs, VersionView } from "./rooms.ts";
import type { ScheduleActs } from "./schedule.ts";
import type { AskedView, StewardActs } from "./stewards.ts";
import type { DeskWhere, MoveActs, RecoveryReport } from "./moves.ts";
import type { Suspended, SuspendedView } from "./suspended.ts";
import type { Finding, PastView } from "./findings.ts";
import type { ReadReport } from "./circle/catch-up.ts";
import type { Verification } from "./verify/verification.ts";
import type { ProofWeighed } from "./verify/weigh-proof.ts";
import type { PreparedVisit, VisitView } from "./visits.ts";
import type { Progress } from "./walk/bring.ts";
import type { WakingActs } from "./waking.ts";
import type { WalkActs } from "./walks.ts";
import type { VisitorActs } from "./visitors.ts";
import type { Warning } from "./warnings/warning.ts";
import type { WishActs } from "./wishes.ts";
import type { YearActs } from "./year.ts";

/**
 * What a screen or a command sees of the member at this device. Values are snapshots: after `changed`
 * is told, read them again. Nothing here throws for what people or halls do; that comes as a problem.
 */
export interface Member {
  readonly desk: DeskView;
  readonly connection: Connection;
  /**
   * False as long as this device's store fails: then nothing new is kept, so nothing new is shown or sent; what
   * waited still waits. It is tried again by itself.
   */
  readonly keeps: boolean;
  /** As this person has put them; those without a place after them, newest last word first. */
  circles(): readonly CircleCard[];
  /** What needs this person, what is new for them, and what they have put aside. */
  home(): HomeView;
  circle(id: CircleId): CircleView | null;
  /** Tells when anything above changed; returns how to stop. */
  subscribe(changed: () => void): () => void;

  /** The first circle of a hall, by the code it printed; makes a desk if this device has none. */
  found(ask: NewHall): Promise<Outcome<CircleId>>;
  /** Another circle in the hall of one that this member is in. */
  open(ask: NewCircle): Promise<Outcome<CircleId>>;
  /** By a steward: what a circle is called, what it is for. What is left out stays. */
  describe(circle: CircleId, about: Partial<AboutCircle>): Promise<Outcome<void>>;
  /** What an invitation says, before anything is done with it. */
  look(link: string): Promise<Outcome<InvitationView>>;
  /** Asks to be let in; makes a desk if there is none. The circle shows as `waiting` until someone steps. */
  join(ask: { readonly link: string; readonly name: string; readonly language: Language }): Promise<Outcome<CircleId>>;

  /** All that is done in the rooms of a circle. */
  readonly rooms: RoomActs;
  readonly schedule: ScheduleActs;
  readonly calls: CallActs;
  readonly visitors: VisitorActs;
  readonly year: YearActs;
  readonly decisions: DecisionActs;
  readonly advice: AdviceActs;
  readonly drafts: DraftActs;
  readonly search: SearchActs;
  /** What this person keeps for themselves alone. */
  readonly mine: MineActs;
  readonly waking: WakingActs;
  /** Says something in the circle's chat, as `rooms` says it anywhere. */
  say(circle: CircleId, text: string): Promise<Outcome<void>>;
  /**
   * Takes back a line of one's own, in whichever room, with all that it said before; one that waits is not sent. Other
   * devices let go of it when they hear of it.
   */
  erase(circle: CircleId, line: LineView["id"]): Promise<Outcome<void>>;
  readonly wishes: WishActs;
  /** What the hall has of a line that was sent, asked for just now: its bytes as they lie there. */
  asHeld(at: At, line: LineView["id"]): Promise<Outcome<HeldView>>;
  rename(circle: CircleId, name: string): Promise<Outcome<void>>;
  /**
   * Sends a file to a circle's chat, as `rooms` uploads it for anything. Fulfilled when all of it is in the hall, and its
   * line is in the outbox.
   */
  sendFile(circle: CircleId, file: FileSource, report?: Report): Promise<Outcome<BlobId>>;
  /** Gets a file of whatever says it, in whichever room; told again with the same sink, it goes on where it was. */
  getFile(circle: CircleId, of: FileView["of"], file: BlobId, sink: Sink, report?: Report): Promise<Outcome<void>>;
  /** More lines of the chat from before; false when there are none. */
  readBack(circle: CircleId): Promise<Outcome<boolean>>;

  /** Waits until this device has what the halls had, and they have what it had: for whoever looks but once. */
  settled(): Promise<Outcome<void>>;
  /** Reads a circle again from its first entry, all rooms, as if nothing of it were here, and compares. */
  verify(circle: CircleId, report?: ReadReport): Promise<Outcome<Verification>>;
  /** What a file is worth that somebody saved as the proof that a hall signed two pasts: of whichever hall and circle. */
  weighProof(file: Bytes): Promise<ProofWeighed>;

  /** This person has seen all of the chat. */
  readTo(circle: CircleId): Promise<Outcome<void>>;

  invite(circle: CircleId, ask: NewInvitation): Promise<Outcome<{ readonly link: string }>>;
  withdraw(circle: CircleId, invitation: Key): Promise<Outcome<void>>;
  vouch(circle: CircleId, knock: Key): Promise<Outcome<void>>;
  object(circle: CircleId, invitation: Key): Promise<Outcome<void>>;
  /** Lets in whoever knocked with these keys. Open doors do it by themselves. */
  admit(circle: CircleId, knock: Key): Promise<Outcome<void>>;
  remove(circle: CircleId, member: MemberId): Promise<Outcome<void>>;
  hold(circle: CircleId, member: MemberId): Promise<Outcome<void>>;
  /** Stands by somebody, or an invitation, that waits since a phone was held or renewed. */
  confirm(circle: CircleId, what: Suspended): Promise<Outcome<void>>;
  /**
   * A steward steps back first. Whoever goes as the last steward leaves the circle without one. It ends here too: what
   * was read, the keys and what waits go from this device, and from this person's others.
   */
  leave(circle: CircleId): Promise<Outcome<void>>;
  /** What was kept here of a circle that this member is out of goes in the same way. */
  forget(circle: CircleId): Promise<Outcome<void>>;
  readonly foundings: FoundingActs;
  readonly stewards: StewardActs;
  readonly people: PeopleActs;
  readonly timeOuts: TimeOutActs;
  readonly draws: DrawActs;
  readonly accountability: AccountabilityActs;
  readonly seats: SeatActs;
  readonly alone: AloneActs;
  readonly care: CareActs;
  readonly agreements: AgreementActs;
  readonly walks: WalkActs;
  readonly moves: MoveActs;
  readonly letters: LetterActs;

  /** The twelve words, as long as they have not been confirmed. Rejects where the list they are made by does not come. */
  words(): Promise<readonly string[] | null>;
  /** The positions (0 to 11) to ask for. */
  askedWords(): readonly number[];
  confirmWords(answers: readonly string[]): Promise<Outcome<void>>;
  /** Ask again tomorrow, for three days at most. */
  remindLater(): Promise<Outcome<void>>;

  /** A link for another device of this person; good for ten minutes. */
  linkDevice(): Promise<Outcome<{ readonly link: string }>>;
  /** On the new device; or on one whose desk has moved, or is in a hall that is gone: it goes where the link's device is. */
  joinDesk(link: string): Promise<Outcome<void>>;
  /**
   * A link for a borrowed computer, good for two hours: there this person can read and talk, and nothing else.
   * Whoever has the link can, so it is for their own eyes. It ends the visit before it.
   */
  prepareVisit(): Promise<Outcome<PreparedVisit>>;
  /** Ends the visit that was prepared here, at once. */
  endVisit(): Promise<Outcome<void>>;
  /** On the borrowed computer. Nothing of it is kept there; `close` ends it, and so does its time. */
  visit(link: string): Promise<Outcome<void>>;
  /** Set on a borrowed computer. `over` stays until `close`: everything asked for then is `visit-is-over`. */
  readonly visiting: VisitView | null;

  /** With the words, on any device: the desk is founded again and every latch is swapped. */
  recover(ask: { readonly hall: string; readonly words: string }): Promise<Outcome<RecoveryReport>>;

  /** Everything at rest is under the passphrase from now on; null takes it off. */
  setPassphrase(passphrase: string | null): Promise<Outcome<void>>;
  unlock(passphrase: string): Promise<Outcome<void>>;
  /** Forgets what is in memory. Does nothing without a passphrase. */
  lock(): void;
  /** Forgets everything this device holds of this person. Other devices and circles stay. */
  forgetDevice(): Promise<Outcome<void>>;
  /** Lets go of connections and memory. */
  close(): Promise<void>;
}

export type Language = "en" | "es";

export type Connection = "connecting" | "online" | "offline";

export type DeskView =
  | { readonly state: "none" }
  | { readonly state: "locked" }
  | {
      readonly state: "open";
      readonly words: "to-confirm" | "confirmed";
      /** When the words want to be asked for again, in ms since 1970. */
      readonly remindAt: number | null;
      readonly passphrase: boolean;
      readonly where: DeskWhere;
      readonly devices: readonly DeviceView[];
      /** What is wrong with a hall itself. It stands in the warnings of each circle there too; here it is said once. */
      readonly warnings: readonly Warning[];
    };

export interface DeviceView {
  readonly key: Key;
  readonly tag: DeviceTag | null;
  readonly since: number;
  readonly here: boolean;
}

export interface CircleCard extends Required<AboutCircle>, PerhapsOfTwo, PerhapsNew {
  readonly id: CircleId;
  readonly state: CircleState;
  readonly lastLine: LineView | null;
  /** Of the chat; none where this person is told nothing of it. */
  readonly unread: number;
  /** This person wants it out of sight. */
  readonly hidden: boolean;
  /** Where this person went on when they walked out of it: it is a past to read. */
  readonly walkedTo: CircleId | null;
}

/** `waiting`: asked to be let in. `held`: their key is on hold. `suspended`: see `Suspended`. `out`: removed or left. */
export type CircleState = "waiting" | "in" | "held" | "suspended" | "out";

export interface CircleView extends CircleCard {
  /** The room of the circle's first chat; null before it is known. */
  readonly chat: RoomId | null;
  /** The room whose items are the circle's tools; null before it is known. */
  readonly hallway: RoomId | null;
  /** What it was for before, the oldest first. */
  readonly purposesBefore: readonly VersionView[];
  /** The circle's tools, as people have put them. */
  readonly dock: readonly ItemView[];
  /** Of the chat. */
  readonly lines: readonly LineView[];
  /** What is gone from among the lines, in order. */
  readonly gone: readonly GoneView[];
  /** Whether the hall may have lines from before, for who is in. */
  readonly more: boolean;
  /** Of a linked circle, to a visitor: themselves alone. */
  readonly members: readonly MemberView[];
  readonly me: MemberId | null;
  /**
   * Set where this is a visit: until when it is good, in ms since 1970; and whether the circle's keys have changed since
   * it was prepared, so that nothing newer is read here, and nothing written.
   */
  readonly visit: { readonly until: number; readonly keysChanged: boolean } | null;
  /** Of whoever visits a call in it: whether what they write is said. Null for everybody else. */
  readonly visitor: { readonly floor: boolean } | null;
  readonly steward: boolean;
  readonly knocks: readonly KnockView[];
  readonly asked: readonly AskedView[];
  /** How many stewards there are, and how many it takes to change them; one who is alone needs the words. */
  readonly stewards: { readonly count: number; readonly needed: number };
  readonly invitations: readonly OpenInvitation[];
  readonly suspended: readonly SuspendedView[];
  /** Whether letters are taken from outside, and whether one has come since this device last looked. */
  readonly letterbox: { readonly open: boolean; readonly lettered: boolean };
  /** Eight groups of four digits made of the head, to compare outside the hall; the place they are for. */
  readonly headWords: { readonly seq: number; readonly words: readonly string[] };
  /** The hall it is in, by its key: what a proof against a hall names. Null before this device knows that. */
  readonly hall: HallId | null;
  /** What stands here on somebody's word; null when this device has seen for itself. */
  readonly past: PastView | null;
  /** How much of what this device has of the circle that this one goes on from stands here; null where nothing is left to bring. */
  readonly bringing: Progress | null;
  readonly findings: readonly Finding[];
  /** What was found and what else this member should know, for people: the gravest first, alike ones as one. */
  readonly warnings: readonly Warning[];
  /** The proof that the hall signed two pasts, for anybody to check; null where there is none. */
  readonly fork: Bytes | null;
  /** Why the hall refused what this device asked last; null when it did not. */
  readonly trouble: Reason | null;
}

export interface MemberView extends MayBeMuted, MayBeApart {
  readonly id: MemberId;
  readonly name: string;
  readonly me: boolean;
  readonly steward: boolean;
  /** Others can report something to them. */
  readonly care: boolean;
  /** As they say themselves; empty where they say none. */
  readonly pronouns: string;
  /** What they can help with, as they say themselves. */
  readonly help: string;
  /** The last day on which they are away, as they say themselves, counted from 1970; it may be over. */
  readonly away: number | null;
  /** `asked`: brought by a walk-out, and has said nothing here yet. `remembered`: removed or left, and has died. */
  readonly state: "in" | "asked" | "held" | "suspended" | "left" | "removed" | "remembered";
}
