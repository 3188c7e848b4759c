import type { Answer, Bytes, Erasure, KeepEntry, Key, Wish } from "@unionhall/protocol";
import { book, bytesOf, daysToObject, equal, keepToSign, lockOfAuthorship, may, wishToSign } from "@unionhall/protocol";
import { newestWish } from "./gone.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import type { Case } from "./on-entry.ts";
import { onEntry } from "./on-entry.ts";

/** Clocks differ, and a wish signed before midnight may come after it. */
const daysOff = 2;

/** A steward's signed wish is listed, and carried out on its day when nobody objects. The book never goes. */
export async function wish(hall: Hall, guest: Guest, request: Wish): Promise<Answer> {
  const { circle, after, day, signature } = request;
  const by = guest.entered.get(circle);
  if (by === undefined) return refuse("not-entered");
  if (!(await isBy(hall, by, signature, wishToSign(circle, request)))) return refuse("bad-signature");
  return onEntry(hall, guest, request, (of) => {
    const { stands, header, known, words, today } = of;
    if (!known.whole) return done;
    if (header.room === book) return refuse("not-allowed");
    if (!may(stands.latch, "steward")) return refuse("not-a-steward");
    if (newestWish(words) !== null) return done;
    const isTimely = day >= today + daysToObject && day <= today + daysToObject + daysOff;
    if (!isTimely || !sawIt(of, after) || isKept(words, signature)) return refuse("not-allowed");
    if (!hall.rates.take(by, hall.now())) return refuse("too-fast");
    return { day, proof: { type: "wish", by, after, signature } };
  });
}

/** An objection to a wish: any steward's, or the author's by what shows that the entry is theirs. On its day it is too late. */
export async function keepEntry(hall: Hall, guest: Guest, request: KeepEntry): Promise<Answer> {
  const { circle, after, wish: against, signature, author } = request;
  const by = guest.entered.get(circle);
  if (by === undefined) return refuse("not-entered");
  if (!(await isBy(hall, by, signature, keepToSign(circle, request)))) return refuse("bad-signature");
  return onEntry(hall, guest, request, (of) => {
    const { stands, header, known, words, today } = of;
    if (isKept(words, against)) return done;
    const waiting = newestWish(words);
    const waits = waiting !== null && equal(waiting.proof.signature, against) && waiting.day > today && known.whole;
    if (!waits) return refuse("no-such-thing");
    const isAuthor =
      author !== undefined && equal(lockOfAuthorship(author), header.lock) && !may(stands.latch, "visit");
    if (!(isAuthor || may(stands.latch, "steward")) || !sawIt(of, after)) return refuse("not-allowed");
    return { day: today, proof: { type: "kept", by, after, wish: against, signature } };
  });
}

function isBy(hall: Hall, latch: Key, signature: Bytes, message: Bytes): Promise<boolean> {
  return hall.crypto.verify(bytesOf(latch), signature, message);
}

/** Whoever has a say about an entry has seen it, and nothing that is not there yet. */
function sawIt({ stands, known }: Case, after: number): boolean {
  return after >= known.seq && after <= stands.circle.tail.seq;
}

function isKept(words: readonly Erasure[], wish: Bytes): boolean {
  return words.some(({ proof }) => proof.type === "kept" && equal(proof.wish, wish));
}
