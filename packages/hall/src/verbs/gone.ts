import type { Door, Erasure, Header, RoomId, SignedWish } from "@unionhall/protocol";
import { book, equal, lockOf } from "@unionhall/protocol";

/** All that was said of the body of one entry, in the order in which it came. */
type Words = readonly Erasure[];

type WishWord = Erasure & { readonly proof: SignedWish };

/** What the hall goes by when it says that a body is gone for good. */
export interface Grounds {
  readonly door: Door;
  readonly words: Words;
  readonly today: number;
}

/** Whether a body that came on a day is gone by its secret, by a wish that nobody objected to, or by its age. The book never goes. */
export function isGone({ room, class: c, lock }: Header, day: number, { door, words, today }: Grounds): boolean {
  if (room === book) return false;
  if (words.some(({ proof }) => proof.type === "secret" && equal(lockOf(proof.secret), lock))) return true;
  const wish = newestWish(words);
  return (wish !== null && wish.day <= today) || (c === "passing" && day + daysKept(door, room) < today);
}

/** The wish that stands: any other word that came after it has ended it. */
export function newestWish(words: Words): WishWord | null {
  const word = words.at(-1);
  return word !== undefined && isWish(word) ? word : null;
}

function isWish(word: Erasure): word is WishWord {
  return word.proof.type === "wish";
}

export function daysKept({ keep }: Door, room: RoomId): number {
  return keep.rooms.find((each) => each.room === room)?.days ?? keep.default;
}
