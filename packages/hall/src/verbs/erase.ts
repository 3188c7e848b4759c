import type { Answer, Bytes, CircleId, EntryId, Erase, Erasure, Header, Reason } from "@unionhall/protocol";
import { book, bytesOf, equal, lockOf, may, readHeader } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import type { Changes, Decision, Known, Seen } from "../store/store.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, done, refuse } from "./hall.ts";
import type { Inside } from "./inside.ts";
import { member } from "./inside.ts";

/** How many days a steward's erasure can be taken back. */
const daysToObject = 7;

type Word = Omit<Erasure, "number" | "entry" | "seq">;

/** By the secret of its lock, at once; or listed by a steward, and gone when nobody objects. The book never goes. */
export function erase(hall: Hall, guest: Guest, request: Erase): Promise<Answer> {
  const { secret } = request;
  return onEntry(hall, guest, request, ({ stands, header, seen, known, today }) => {
    if (!known.whole) return done;
    if (header.room === book) return refuse("not-allowed");
    if (secret !== undefined) {
      if (!equal(lockOf(secret), header.lock)) return refuse("bad-hash");
      return { proof: "secret", secret, day: today };
    }
    if (!may(stands.latch, "steward")) return refuse("not-a-steward");
    if (seen.erasure?.proof === "steward") return done;
    return { proof: "steward", by: stands.latch.key, day: today + daysToObject };
  });
}

type KeepEntry = { readonly circle: CircleId; readonly entry: EntryId; readonly secret?: Bytes };

/** Takes a steward's erasure back: another steward, or the author by the secret. */
export function keepEntry(hall: Hall, guest: Guest, request: KeepEntry): Promise<Answer> {
  const { secret } = request;
  return onEntry(hall, guest, request, ({ stands, header, seen, known, today }) => {
    if (seen.erasure?.proof === "kept") return done;
    // On its day it is too late, whether or not the body has gone already.
    const waits = known.whole && seen.erasure?.proof === "steward" && seen.erasure.day > today;
    if (!waits) return refuse("no-such-thing");
    const isAuthor = secret !== undefined && equal(lockOf(secret), header.lock);
    const { key } = stands.latch;
    if (!isAuthor && !(may(stands.latch, "steward") && seen.erasure?.by !== key)) return refuse("not-allowed");
    return { proof: "kept", by: key, day: today };
  });
}

interface Case {
  readonly stands: Extract<Inside, { ok: true }>;
  readonly header: Header;
  readonly known: Known;
  readonly seen: Seen;
  readonly today: number;
}

type Request = { readonly circle: CircleId; readonly entry: EntryId };

function onEntry(hall: Hall, guest: Guest, request: Request, judge: (of: Case) => Word | Answer): Promise<Answer> {
  const wanted = { entries: [bytesOf(request.entry)], erasure: true };
  return hall.store.change(request.circle, wanted, (seen): Decision<Answer> => {
    const stands = member(seen.circle, guest, request.circle, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason satisfies Reason) };
    const known = seen.entries[0] ?? null;
    if (known === null) return { answer: refuse("no-such-thing") };
    const { circle } = stands;
    const today = Math.max(circle.tail.day, dayOf(hall.now()));
    const word = judge({ stands, header: readHeader(known.header), known, seen, today });
    if ("type" in word) return { answer: word };
    return { answer: done, changes: listed(circle, request.entry, known, word) };
  });
}

function listed(circle: Circle, entry: EntryId, { seq, header }: Known, word: Word): Changes {
  const number = circle.tail.erasures + 1;
  const gone = word.proof === "secret" ? readHeader(header).size : 0;
  const tail = { ...circle.tail, erasures: number, bytes: Math.max(0, circle.tail.bytes - gone) };
  return {
    circle: { ...circle, tail },
    erasures: [{ number, entry, seq, ...word }],
    ...(word.proof === "secret" ? { dropBodies: [seq] } : {}),
  };
}
