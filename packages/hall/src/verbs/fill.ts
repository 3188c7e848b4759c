import type { Answer, Brought, CircleId, Fill } from "@unionhall/protocol";
import { caps, idOf } from "@unionhall/protocol";
import type { Circle, Tail } from "../store/circle.ts";
import type { Filled } from "../store/brought-back.ts";
import type { Decision, Known } from "../store/store.ts";
import type { Arrived } from "./entries.ts";
import { arrive } from "./entries.ts";
import type { Grounds } from "./gone.ts";
import { isGone } from "./gone.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, done, refuse } from "./hall.ts";

/** A place of which the hall knows the entry's id alone. */
export function isHole({ header }: Known): boolean {
  return header.length === 0;
}

type Holes = { readonly circle: CircleId; readonly after: number };

export async function holes(hall: Hall, guest: Guest, { circle, after }: Holes): Promise<Answer> {
  if (!guest.shown.has(circle)) return refuse("not-entered");
  const found = await hall.store.holes(circle, after, caps.holes);
  return { type: "holes", holes: found.map(({ id, seq }) => ({ seq, entry: idOf("entry", id) })) };
}

/** Each entry by itself: its id says where it belongs. The circle opens when whoever brought them has no more. */
export async function fill(hall: Hall, guest: Guest, { circle: id, entries, last }: Fill): Promise<Answer> {
  if (!guest.shown.has(id)) return refuse("not-entered");
  await Promise.all(entries.map((entry) => fillOne(hall, id, arriveBack(id, entry))));
  if (last) await hall.store.change(id, {}, ({ circle }) => ({ answer: undefined, ...becomesWhole(circle) }));
  return done;
}

function becomesWhole(circle: Circle | null): { readonly changes?: { readonly circle: Circle } } {
  const behind = circle?.ledger.behind;
  if (circle === null || behind === undefined || behind.whole || behind.door > circle.door.version) return {};
  return { changes: { circle: { ...circle, ledger: { ...circle.ledger, behind: { ...behind, whole: true } } } } };
}

/** A body that nobody had comes as none. */
function arriveBack(id: CircleId, { header, body }: Brought): Arrived {
  return arrive(id, { header, body: body ?? new Uint8Array() });
}

/** What is no hole, or no more, stays as it is. */
export function fillOne(hall: Hall, id: CircleId, arrived: Arrived): Promise<void> {
  return hall.store.change(id, { entries: [arrived.id], erasures: true }, (seen): Decision<void> => {
    const known = seen.entries[0] ?? null;
    if (seen.circle === null || known === null || !isHole(known)) return { answer: undefined };
    const { door, tail } = seen.circle;
    const today = Math.max(tail.day, dayOf(hall.now()));
    const filled = filling(arrived, known, { door, words: seen.erasures, today });
    if (filled === null) return { answer: undefined };
    const circle = { ...seen.circle, tail: withFilled(tail, filled) };
    return { answer: undefined, changes: { circle, back: { filled: [filled] } } };
  });
}

/**
 * What of an entry goes into a hole: its header alone where the body is gone for good, else the whole. Without the body
 * that fits, the place stays open to whoever has it.
 */
function filling(
  { id, headerBytes, header, body, fault }: Arrived,
  { seq, day }: Known,
  grounds: Grounds,
): Filled | null {
  if (header === null || fault === "not-allowed") return null;
  const entry = { id, seq, header, headerBytes };
  if (isGone(header, day, grounds)) return { ...entry, body: null };
  return fault === null ? { ...entry, body } : null;
}

function withFilled(tail: Tail, { headerBytes, body }: Filled): Tail {
  return { ...tail, bytes: tail.bytes + headerBytes.length + (body?.length ?? 0) };
}
