import type { Book, Opened } from "@unionhall/kernel";
import {
  memberAdmitted,
  memberHeld,
  memberLeft,
  memberRemoved,
  memberReturned,
  stewardEnded,
  stewardNamed,
} from "@unionhall/kernel";
import type { Head, Key, MemberId } from "@unionhall/protocol";
import { readAs } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import { foldedTo } from "../circle/folded-to.ts";
import type { UndoneKind } from "../walks.ts";

/** A circle at one of its places. */
export interface OldBook {
  readonly book: Book;
  readonly seq: number;
  readonly head: Head;
}

/** As this device has read it; null where it has not, or not all that comes before. */
export async function oldBook(circle: Circle, seq: number): Promise<OldBook | null> {
  const { base, log } = circle;
  const head = log.chain.at(seq);
  if (head === undefined || seq < (base?.anchor.seq ?? 1)) return null;
  const folded = await foldedTo(circle, seq, base);
  return folded === null ? null : { book: folded.book, seq, head };
}

/** A deed that made somebody more or less in the circle. */
export interface WalkDeed {
  readonly seq: number;
  readonly day: number;
  readonly kind: UndoneKind;
  readonly by: MemberId | null;
  readonly whom: MemberId | null;
}

/** Those of the book that count and that this device has read, in order. */
export async function deedsOf(circle: Circle): Promise<readonly WalkDeed[]> {
  const entries = await circle.bookEntries();
  return entries.flatMap((entry) => {
    const by = memberOf(circle.book, entry.author);
    const what = whatOf(circle.book, entry);
    return what === null ? [] : [{ seq: entry.seq, day: entry.day, by, ...what }];
  });
}

function memberOf({ voices }: Book, signing: Key): MemberId | null {
  return voices.get(signing)?.member ?? null;
}

function whatOf(book: Book, entry: Opened): Pick<WalkDeed, "kind" | "whom"> | null {
  const came = readAs(memberAdmitted, entry) ?? readAs(memberReturned, entry);
  if (came !== null) return { kind: "came", whom: memberOf(book, came.letter.letter.keys.signing) };
  if (readAs(memberLeft, entry) !== null) return { kind: "left", whom: memberOf(book, entry.author) };
  for (const [kind, deed] of about) {
    const said = readAs(deed, entry);
    if (said !== null) return { kind, whom: said.member };
  }
  return null;
}

const about = [
  ["removed", memberRemoved],
  ["held", memberHeld],
  ["named", stewardNamed],
  ["ended", stewardEnded],
] as const;
