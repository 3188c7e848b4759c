import type {
  BlobId,
  Box,
  BoxTag,
  Bytes,
  CircleId,
  Erasure,
  Header,
  Key,
  Letter,
  LetterId,
  LetterPlace,
  NoteId,
  OutsideLetter,
  Placed,
  RoomId,
  SignedAddresses,
  UploadId,
} from "@unionhall/protocol";
import type { BroughtBack, Hole } from "./brought-back.ts";
import type { Circle } from "./circle.ts";

/**
 * Where the hall keeps its sealed pages: one port, so that SQLite and PostgreSQL are told apart by nobody else.
 *
 * Everything that changes a circle goes through `change`: the store locks the circle, shows what was asked for,
 * lets a plain function decide, and writes what it decided, all or nothing. A promise that is fulfilled means
 * on disk. Stores may gather the changes of many circles into one transaction.
 */
export interface Store {
  /** The seed of the hall's signing key: the one kept, or `fresh` if there is none yet. */
  seed(fresh: Bytes): Promise<Bytes>;
  /** The one founding code that is good from now on, as its SHA-256. */
  setCode(hash: Bytes): Promise<void>;
  /** The newest list of the hall's addresses; null where there was never one. */
  addresses(): Promise<SignedAddresses | null>;
  /** False, and nothing changed, unless the list's number is greater than that of the one kept. */
  putAddresses(signed: SignedAddresses): Promise<boolean>;
  /** Ids of circles in byte order, after one of them. */
  circles(after: CircleId | null, limit: number): Promise<readonly CircleId[]>;
  circle(id: CircleId): Promise<Circle | null>;

  change<T>(id: CircleId, wanted: Wanted, decide: (seen: Seen) => Decision<T>): Promise<T>;
  /**
   * Tells of changes once they are on disk, in the order of each circle: of all that are made through this store,
   * and of those that other processes make to the circles followed. Call once, before the first change.
   */
  onNews(listener: (news: readonly News[]) => void): void;
  /** The circle as it is; of what becomes of it from now on `onNews` tells, whoever does it, until `unfollow`. */
  follow(id: CircleId): Promise<Circle | null>;
  unfollow(id: CircleId): void;

  page(of: PageOf): Promise<readonly Placed[]>;
  /** Entry ids and days in order after a seq. */
  heads(
    circle: CircleId,
    after: number,
    limit: number,
  ): Promise<readonly { readonly id: Bytes; readonly day: number }[]>;
  /** Places after a seq of which the entry's id alone is known, in order. */
  holes(circle: CircleId, after: number, limit: number): Promise<readonly Pick<Hole, "id" | "seq">[]>;
  /** Epoch records after a number, in order, until `bytes` are reached; after −1: from the first. */
  records(circle: CircleId, after: number, bytes: number): Promise<readonly Bytes[]>;
  /** Boxes with one of these tags, newest epoch first, until `bytes` are reached. */
  boxes(circle: CircleId, tags: readonly BoxTag[], bytes: number): Promise<readonly Box[]>;
  /** Oldest first, until `bytes` are reached. */
  letters(circle: CircleId, bytes: number): Promise<readonly Letter[]>;
  /** From outside, by day and then by id, until `bytes` are reached. */
  outsideLetters(circle: CircleId, after: LetterPlace | null, bytes: number): Promise<readonly OutsideLetter[]>;
  hasOutsideLettersBy(circle: CircleId, day: number): Promise<boolean>;
  /** How many are not spent. */
  stamps(circle: CircleId): Promise<number>;
  erasures(circle: CircleId, after: number, limit: number): Promise<readonly Erasure[]>;
  note(note: NoteId): Promise<Bytes | null>;
  locator(locator: Key): Promise<Locator | null>;
  /** False, and nothing changed, unless the version is greater than the one kept. */
  putLocator(locator: Key, value: Locator): Promise<boolean>;

  /** A blob that is whole, or was and is deleted. */
  blob(circle: CircleId, blob: BlobId): Promise<KnownBlob | null>;
  upload(circle: CircleId, upload: UploadId): Promise<Upload | null>;
  /** Circles that have a blob of this id, deleted ones aside. */
  circlesWith(blob: BlobId): Promise<readonly CircleId[]>;

  /** Passing entries that still have a body and came on `day` or before, outside the book, oldest first. */
  passing(circle: CircleId, day: number, limit: number): Promise<readonly Passing[]>;
  /** Stewards' erasures whose day is `day` or before and whose body is still there. */
  dueErasures(circle: CircleId, day: number, limit: number): Promise<readonly Due[]>;
  /** The newest epoch that began a turn on `day` or before; 0 if none did. */
  turnBy(circle: CircleId, day: number): Promise<number>;

  /** Uploads last begun on `day` or before. */
  uploadsBy(circle: CircleId, day: number, limit: number): Promise<readonly UploadId[]>;
  /** Blobs that came on `day` or before and that no entry names. */
  unnamedBlobs(circle: CircleId, day: number, limit: number): Promise<readonly BlobId[]>;

  hasBoxesBefore(circle: CircleId, epoch: number): Promise<boolean>;

  close(): Promise<void>;
}

/** What writes of the hall and of no circle. */
export type OfTheHall = "seed" | "setCode" | "putAddresses" | "putLocator";

/** What a decision needs to see besides the circle. */
export interface Wanted {
  /** Entries that may be there already, by their ids of 32 bytes. */
  readonly entries?: readonly Bytes[];
  /** The record of an epoch. */
  readonly record?: number;
  /** Blobs that entries name. */
  readonly blobs?: readonly BlobId[];
  readonly upload?: UploadId;
  /** Whose note this is already. */
  readonly note?: NoteId;
  /** A letter from outside that may be there already, and the hash of the stamp it comes with. */
  readonly outside?: { readonly letter: LetterId; readonly stamp?: Bytes };
  /** What was said of the body of the one entry wanted. */
  readonly erasures?: boolean;
  /** How many stamps are not spent. */
  readonly stamps?: boolean;
  /** SHA-256 of a founding code. */
  readonly code?: Bytes;
  /** A second circle, locked with the first: who answers for a founding. */
  readonly sponsor?: CircleId;
}

export interface Seen {
  readonly circle: Circle | null;
  /** As many as were wanted, in that order. */
  readonly entries: readonly (Known | null)[];
  readonly record: Bytes | null;
  /** Those of the wanted ones that are there. */
  readonly blobs: ReadonlyMap<BlobId, KnownBlob>;
  readonly upload: Upload | null;
  readonly note: { readonly circle: CircleId; readonly latch: Key } | null;
  readonly outside: OutsideSeen;
  /** Every word on the entry's body, in order; none unless they were wanted. */
  readonly erasures: readonly Erasure[];
  /** 0 where they were not wanted. */
  readonly stamps: number;
  readonly code: boolean;
  readonly sponsor: Circle | null;
}

/** Both false where they were not wanted. */
export interface OutsideSeen {
  readonly there: boolean;
  /** Whether the stamp is good. */
  readonly stamp: boolean;
}

/** An entry the hall has. */
export interface Known {
  readonly seq: number;
  readonly day: number;
  /** Empty where only its id is known. */
  readonly header: Bytes;
  /** False once its body is gone. */
  readonly whole: boolean;
}

export interface KnownBlob {
  /** Bytes of its sealed chunks together; null once the hall's operator has deleted it. */
  readonly size: number | null;
}

/** A blob on its way. */
export interface Upload {
  readonly upload: UploadId;
  readonly size: number;
  /** When it was last begun. */
  readonly day: number;
}

export interface Decision<T> {
  readonly answer: T;
  /** Left out: nothing changes. */
  readonly changes?: Changes;
}

/** What is written, all or nothing. */
export interface Changes {
  /** The circle afterwards; a new one if there was none. */
  readonly circle: Circle;
  /** Whose latch brings the entries. It is told with the news, and kept nowhere. */
  readonly by?: Key;
  /** The latch that a slip is left for. It is told with the news, and kept nowhere. */
  readonly leftFor?: Key;
  readonly entries?: readonly NewEntry[];
  readonly record?: { readonly number: number; readonly bytes: Bytes; readonly day: number };
  /** One for each tag and latch; a later one replaces, of whatever epoch that was. */
  readonly boxes?: readonly (Box & { readonly latch: Key })[];
  /** One for each latch; a later one replaces. */
  readonly note?: { readonly note: NoteId; readonly latch: Key; readonly sealed: Bytes };
  /** One for each latch; a later one replaces. */
  readonly letter?: Letter;
  readonly outsideLetter?: OutsideLetter;
  /** Of either kind. */
  readonly dropLetter?: LetterId;
  /** Letters from outside that came on this day or before go. */
  readonly dropOutsideLettersBy?: number;
  /** Hashes of stamps that are good from now on. */
  readonly stamps?: readonly Bytes[];
  readonly spendStamp?: Bytes;
  /** None is good any more. */
  readonly dropStamps?: true;
  /** Latches whose note and letter go. */
  readonly forget?: readonly Key[];
  readonly erasures?: readonly Erasure[];
  /** One of each name; a later one replaces. */
  readonly upload?: Upload;
  readonly dropUploads?: readonly UploadId[];
  /** Whole, and on disk. */
  readonly blob?: { readonly blob: BlobId; readonly size: number; readonly day: number };
  /** These go, unless an entry names them. */
  readonly dropBlobs?: readonly BlobId[];
  /** By the operator, whoever names it. */
  readonly deleteBlob?: BlobId;
  readonly back?: BroughtBack;
  /** Seqs whose body goes, and with it the blobs that no other entry names. */
  readonly dropBodies?: readonly number[];
  /** Boxes of epochs before this number go. */
  readonly dropBoxesBefore?: number;
  readonly spendCode?: Bytes;
  readonly sponsor?: Circle;
}

export interface NewEntry {
  readonly id: Bytes;
  readonly seq: number;
  readonly day: number;
  readonly header: Header;
  readonly headerBytes: Bytes;
  readonly body: Bytes;
}

/** One change, or several at once, seen from whoever watches the circle. */
export interface News {
  readonly before: Circle | null;
  readonly circle: Circle;
  /** Whose latch brought it, and the one that a slip was left for; unknown where another process told of it. */
  readonly by?: Key;
  readonly leftFor?: Key;
  readonly entries: readonly Placed[];
  readonly lettered: boolean;
  readonly erasures: readonly Erasure[];
  /** What nothing names any more: their bytes can go. */
  readonly blobsGone: readonly BlobId[];
}

/** Whether a change brings a letter, of either kind. */
export function isLettered({ letter, outsideLetter }: Pick<Changes, "letter" | "outsideLetter">): boolean {
  return letter !== undefined || outsideLetter !== undefined;
}

/** Whose latches a change is of, as they are told. */
export function latchesOf({ by, leftFor }: Pick<Changes, "by" | "leftFor">): Pick<News, "by" | "leftFor"> {
  return { ...(by === undefined ? {} : { by }), ...(leftFor === undefined ? {} : { leftFor }) };
}

/** A new entry as it is told. */
export function placed({ seq, day, headerBytes: header, body }: NewEntry): Placed {
  return { seq, day, header, body };
}

export interface PageOf {
  readonly circle: CircleId;
  readonly room?: RoomId;
  readonly after: number;
  readonly limit: number;
  /** Stop after this many bytes of bodies; one entry always comes. */
  readonly bytes: number;
  /** Before `after` and newest first; `after` 0 means from the end. */
  readonly newest: boolean;
}

export interface Locator {
  readonly version: number;
  readonly sealed: Bytes;
}

/** A body that may go. */
export interface Due {
  readonly id: Bytes;
  readonly seq: number;
  /** Bytes of the body. */
  readonly size: number;
}

export interface Passing extends Due {
  readonly day: number;
  readonly room: RoomId;
}
