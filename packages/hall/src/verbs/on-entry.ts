import type { Answer, CircleId, EntryId, Erasure, Header } from "@unionhall/protocol";
import { bytesOf, readHeader } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import type { Changes, Decision, Known } from "../store/store.ts";
import { isHole } from "./fill.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, done, refuse } from "./hall.ts";
import type { Inside } from "./inside.ts";
import { member } from "./inside.ts";

/** An entry on whose body somebody has a word, and all that was said of it before. */
export interface Case {
  readonly stands: Extract<Inside, { ok: true }>;
  readonly header: Header;
  readonly known: Known;
  /** In the order in which they came. */
  readonly words: readonly Erasure[];
  readonly today: number;
}

type Word = Pick<Erasure, "day" | "proof">;
type Request = { readonly circle: CircleId; readonly entry: EntryId };

/** Lists the word that `judge` decides on, under the circle's lock; or gives its answer. */
export function onEntry(
  hall: Hall,
  guest: Guest,
  request: Request,
  judge: (of: Case) => Word | Answer,
): Promise<Answer> {
  const wanted = { entries: [bytesOf(request.entry)], erasures: true };
  return hall.store.change(request.circle, wanted, (seen): Decision<Answer> => {
    const stands = member(seen.circle, guest, request.circle, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    const known = seen.entries[0] ?? null;
    if (known === null || isHole(known)) return { answer: refuse("no-such-thing") };
    const { circle } = stands;
    const today = Math.max(circle.tail.day, dayOf(hall.now()));
    const word = judge({ stands, header: readHeader(known.header), known, words: seen.erasures, today });
    if ("type" in word) return { answer: word };
    return { answer: done, changes: listed(circle, request.entry, known, word) };
  });
}

/** The author's word takes the body at once; a wish waits for its day. */
function listed(circle: Circle, entry: EntryId, { seq, header }: Known, word: Word): Changes {
  const number = circle.tail.erasures + 1;
  const isGone = word.proof.type === "secret";
  const gone = isGone ? readHeader(header).size : 0;
  const tail = { ...circle.tail, erasures: number, bytes: Math.max(0, circle.tail.bytes - gone) };
  return {
    circle: { ...circle, tail },
    erasures: [{ number, entry, seq, ...word }],
    ...(isGone ? { dropBodies: [seq] } : {}),
  };
}
