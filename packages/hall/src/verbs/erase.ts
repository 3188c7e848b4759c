import type { Answer, Bytes, CircleId, EntryId } from "@unionhall/protocol";
import { book, equal, lockOf } from "@unionhall/protocol";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { onEntry } from "./on-entry.ts";

type Erase = { readonly circle: CircleId; readonly entry: EntryId; readonly secret: Bytes };

/** By the secret of its lock a body goes at once. The book never goes. */
export function erase(hall: Hall, guest: Guest, request: Erase): Promise<Answer> {
  const { secret } = request;
  return onEntry(hall, guest, request, ({ header, known, today }) => {
    if (!known.whole) return done;
    if (header.room === book) return refuse("not-allowed");
    if (!equal(lockOf(secret), header.lock)) return refuse("bad-hash");
    return { day: today, proof: { type: "secret", secret } };
  });
}
