import type { BlobId, CircleId, MemberId, RoomId } from "@unionhall/protocol";
import type { FactBytes, ItemChange, ItemState, Occurrences, WhatChanged } from "@unionhall/union";
import type { FileSource, Uploading } from "./files/upload.ts";
import type { FileVersionView, FileView, GoneView, LineView } from "./lines.ts";
import type { MayBeMuted } from "./mine.ts";
import type { Outcome } from "./outcome.ts";
import type { AnswerView } from "./schedule.ts";
import type { WishView } from "./wishes.ts";

/** A room of a circle. The hallway is one: what stands in it are the circle's tools. */
export interface At {
  readonly circle: CircleId;
  readonly room: RoomId;
}

/**
 * What is done in a circle, whatever it is: items are opened in a room and changed there, and each has a room of its own
 * with its text, its comments, and what stands in it. Everything is in the outbox at once, and sent when it can be. A text
 * mentions somebody by `mentionOf` them, and they hear of it.
 */
export interface RoomActs {
  /** As this device has it; null where the circle is not known here. */
  look(at: At): RoomView | null;
  /** Brings a room here and keeps up with it from then on. Without the hall, what is kept here of it is shown all the same. */
  read(at: At): Promise<Outcome<void>>;
  /** Brings here where this person was named, with what leads there, as far as it is not read here: some rooms at once, the latest first. */
  readNamed(): Promise<Outcome<void>>;
  /** More lines from before, where it is read from its newest page; false when there are none. */
  readBack(at: At): Promise<Outcome<boolean>>;
  /** This person has seen everything there is in it. Told to nobody. */
  readTo(at: At): Promise<Outcome<void>>;
  /** Opens an item in the room, with its text if it has one. */
  open(at: At, item: NewItem): Promise<Outcome<RoomId>>;
  /** Changes an item that stands in the room. */
  change(at: At, item: RoomId, change: ItemWish): Promise<Outcome<void>>;
  /**
   * Erases an item of one's own that stands in the room, with what stands in it if all of that is one's own: its texts, files and
   * versions, and whatever one wrote in it. Of an item that somebody else erased, what is left there of one's own.
   */
  erase(at: At, item: RoomId): Promise<Outcome<void>>;
  /** The text of the item whose room this is, as it is from now on, with all files that go with it; left out, those of before. Empty takes out what it said. */
  write(at: At, text: string, files?: readonly BlobId[]): Promise<Outcome<void>>;
  /**
   * Sends a file to the hall, sealed for this room: what is said, written or opened there names it, within a week. Told
   * again of the same file, also after a restart, it goes on where it was. Of a picture, what it says of its maker is
   * taken out before; one of a kind of which we cannot do that is not sent.
   */
  upload(at: At, file: FileSource, how?: Uploading): Promise<Outcome<BlobId>>;
  /** What the file was whose own room this is, the newest first; nothing where it is none, or waits to be sent. */
  fileVersions(at: At): readonly FileVersionView[];
  /**
   * What stands in the room is to be on this device also without the hall, sealed like everything here: a text, a file, all
   * that lies in a folder; with newer versions as they are read. Told again, it goes on where it was.
   */
  keep(at: At, item: RoomId, report?: (done: number) => void): Promise<Outcome<void>>;
  letGo(at: At, item: RoomId): Promise<Outcome<void>>;
  /** All that is to be here, of all circles. */
  kept(): readonly KeptView[];
  say(at: At, line: NewLine): Promise<Outcome<void>>;
  /** A line of one's own, as it reads from now on. */
  edit(at: At, line: LineView["id"], text: string): Promise<Outcome<void>>;
  /** Gives a boost to a line, or to the item where it is null; or takes it back. */
  boost(at: At, line: LineView["id"] | null, boost: string, on: boolean): Promise<Outcome<void>>;
}

/** An item that is to be on this device also without the hall. */
export interface KeptView extends At {
  /** The room that it stands in. */
  readonly in: RoomId;
  readonly what: string;
  readonly title: string;
  /** What its files take here. */
  readonly bytes: number;
  /** Whether all of it is here. */
  readonly whole: boolean;
}

export interface NewItem {
  readonly what: string;
  readonly title: string;
  readonly facts?: FactBytes;
  readonly text?: string;
  /** What was uploaded to the room in which it is opened: what it is, for a file; and what goes with its text. */
  readonly file?: BlobId;
  readonly files?: readonly BlobId[];
}

/** What is to be changed of an item; `file` as when it is opened. */
export interface ItemWish extends ItemChange {
  readonly file?: BlobId;
}

export interface NewLine {
  readonly text: string;
  /** The line that it answers. */
  readonly to?: LineView["id"];
  /** What was uploaded to the room. */
  readonly files?: readonly BlobId[];
}

export interface RoomView extends At {
  /** What the room is of, as the room that it stands in has it; null where none that is read here tells of it. */
  readonly item: ItemView | null;
  /** Whether it is read here. Else it has to be asked for. */
  readonly here: boolean;
  /** The item's text; null where nobody has written one. */
  readonly body: BodyView | null;
  readonly boosts: readonly BoostView[];
  readonly lines: readonly LineView[];
  readonly gone: readonly GoneView[];
  /** Whether the hall may have lines from before. */
  readonly more: boolean;
  /** Lines of others that this person has not read. */
  readonly unread: number;
  /** What stands in it, as people have put it, wherever it is. */
  readonly items: readonly ItemView[];
  /** What stood in it and was erased. */
  readonly erased: readonly ErasedView[];
  /** Set where what the room was of was erased: then it is of no item. */
  readonly wasErased: ErasedView | null;
  /** What it is put away with, as that is: a folder, a group, a list. */
  readonly awayWith: Pick<ItemView, "room" | "title" | "state"> | null;
  /** Where it is an event's: who said whether they come, each for all of it and for single occurrences. */
  readonly answers: readonly AnswerView[];
  /** Where it is a schedule: of each event, what became of its single occurrences. */
  readonly occurrences: Readonly<Pick<Occurrences, "get">>;
  /** Entries of kinds that a newer app knows. */
  readonly unknown: number;
}

/** What is left of an item that was erased. */
export interface ErasedView {
  readonly room: RoomId;
  /** The room that it stood in, and what of that; null: nothing in particular. */
  readonly in: RoomId;
  readonly within: RoomId | null;
  readonly what: string;
  /** Who said so, and when, in ms since 1970. */
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  readonly time: number;
  /** Whether something that this person wrote is still there, as far as that is read here. */
  readonly left: boolean;
}

export interface ItemView extends MayBeMuted {
  readonly room: RoomId;
  /** The room that it stands in. */
  readonly in: RoomId;
  readonly what: string;
  /** Empty where the app names it by what it is. */
  readonly title: string;
  readonly state: ItemState;
  readonly pinned: boolean;
  readonly facts: FactBytes;
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  /** When it was opened, in ms since 1970. */
  readonly made: number;
  readonly changes: readonly ChangeView[];
  /** A steward wishes it gone. Shown to stewards, and to whoever opened it. */
  readonly wish?: WishView;
  /** Whether something of it has not been sent. */
  readonly waiting: boolean;
  /** Somebody else opened it, and this person has not read the room since. */
  readonly fresh: boolean;
  /** Somebody mentioned this member there, and they have not read it since. */
  readonly nudged: boolean;
  /** What is in its room, where that is read here. */
  readonly inside: InsideView | null;
}

export interface InsideView {
  /** Of its text, as much as a list shows. */
  readonly excerpt: string;
  /** Whether its text said something else before. */
  readonly edited: boolean;
  /** How many lines there are, or comments: the same. */
  readonly lines: number;
  readonly unread: number;
  readonly last: LineView | null;
}

export interface ChangeView {
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  readonly time: number;
  readonly change: WhatChanged;
}

/** A text as it was at one time. */
export interface VersionView {
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  readonly time: number;
  /** As it reads now, with the names of whom it mentions. */
  readonly text: string;
  /** As it was written, with ids for names: what an editor begins with. Left out where it is the same. */
  readonly written?: string;
}

/** Of an item's text, with the files that go with it. */
export interface BodyVersionView extends VersionView {
  readonly files: readonly FileView[];
}

export interface BodyView extends BodyVersionView {
  readonly waiting: boolean;
  /** Those before, the oldest first. */
  readonly before: readonly BodyVersionView[];
}

/** What several gave alike; not of those who are muted. */
export interface BoostView {
  readonly boost: string;
  readonly names: readonly string[];
  readonly mine: boolean;
}
