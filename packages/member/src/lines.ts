import type { BlobId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { VoiceNote } from "@unionhall/union";
import type { HeldBack } from "./circle/held-back.ts";
import type { MayBeMuted } from "./mine.ts";
import type { BoostView, VersionView } from "./rooms.ts";
import type { WishView } from "./wishes.ts";

/** `hold`: this device's latch rests. `refused`: the hall takes nothing of the circle now; what it said of that is the circle's trouble. */
export type WhyWaiting = HeldBack | "hold" | "refused";

export interface LineView extends MayBeMuted {
  /** The entry once it is placed; the outbox's own name before. */
  readonly id: EntryId | string;
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  /** As it reads now, with the names of whom it mentions. May be empty where there are files. */
  readonly text: string;
  /** As it was written, with ids for names: what an editor begins with. Left out where it is the same. */
  readonly written?: string;
  readonly files: readonly FileView[];
  /** What it said before its author put it otherwise, the oldest first. */
  readonly before: readonly VersionView[];
  readonly boosts: readonly BoostView[];
  /** What it answers. */
  readonly to: AnsweredView | null;
  /** Whether it mentions this member. */
  readonly forMe: boolean;
  /** Milliseconds since 1970, clamped to the days the hall saw. */
  readonly time: number;
  /** `unsent`: written on a visit whose keys have changed since. It stays here. */
  readonly state: "sent" | "waiting" | "unsent";
  /** Why it waits, where that is not that the hall cannot be reached. */
  readonly heldBack?: WhyWaiting;
  /** A steward wishes it gone. Shown to stewards, and to whose line it is. */
  readonly wish?: WishView;
}

/** A line as another shows it that answers it. */
export interface AnsweredView extends MayBeMuted {
  /** Null where it is gone, or from before what is read here. */
  readonly id: EntryId | string | null;
  readonly name: string;
  readonly text: string;
}

export interface FileView {
  /** What says it: a line or a text, by its entry; or an item, by its room. */
  readonly of: LineView["id"] | RoomId;
  /** As its sender calls it: any text, never a path. */
  readonly name: string;
  /** Its media type as its sender says; may be empty. */
  readonly type: string;
  readonly length: number;
  /** What the hall's operator knows it by. */
  readonly blob: BlobId;
  /** Set where it is one, as its sender says. */
  readonly voiceNote?: VoiceNote;
  /** Set where its line was brought from another circle, and nobody has brought the file. */
  readonly behind?: true;
}

/** A file as it was from some time on. */
export interface FileVersionView extends FileView {
  readonly by: MemberId;
  /** Who sent it. */
  readonly from: string;
  readonly time: number;
}

/** Something was said here, and is no more. Whose it was, nobody can tell from what is left. */
export interface GoneView {
  /** The line it stood after; null where it stood before them all. */
  readonly after: LineView["id"] | null;
  /** Days since 1970, when the hall took it. */
  readonly day: number;
  /** Its author took it back, a steward had it go, or the circle keeps nothing that long. */
  readonly why: "author" | "steward" | "keep";
}
