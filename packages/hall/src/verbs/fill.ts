import type { Answer, Brought, Bytes, CircleId, Erasure, Fill, Header } from "@unionhall/protocol";
import { caps, equal, idOf, lockOf } from "@unionhall/protocol";
import type { Circle, Tail } from "../store/circle.ts";
import type { Filled } from "../store/brought-back.ts";
import type { Decision, Known } from "../store/store.ts";
import type { Arrived } from "./entries.ts";
import { arrive } from "./entries.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";

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
    const filled = filling(arrived, known, seen.erasures);
    const tail = withFilled(seen.circle.tail, filled);
    return { answer: undefined, changes: { circle: { ...seen.circle, tail }, back: { filled } } };
  });
}

/** What of an entry goes into a hole. An erased body does not come back. */
function filling(arrived: Arrived, { seq }: Known, words: readonly Erasure[]): readonly Filled[] {
  const { id, headerBytes, header, body, fault } = arrived;
  if (header === null || fault === "not-allowed") return [];
  return [{ id, seq, header, headerBytes, body: fault !== null || isErased(header, words) ? null : body }];
}

function isErased({ lock }: Header, words: readonly Erasure[]): boolean {
  const fits = (secret: Bytes): boolean => equal(lockOf(secret), lock);
  return words.some(({ proof }) => proof.type === "secret" && fits(proof.secret));
}

function withFilled(tail: Tail, filled: readonly Filled[]): Tail {
  const size = filled.reduce((sum, { headerBytes, body }) => sum + headerBytes.length + (body?.length ?? 0), 0);
  return { ...tail, bytes: tail.bytes + size };
}
