import type { Answer, AppendResult, CircleId, Reason, Sealed } from "@unionhall/protocol";
import { book, refusal } from "@unionhall/protocol";
import type { Decision, Seen } from "../store/store.ts";
import { blobFault, blobsNamed } from "./blobs.ts";
import type { Arrived } from "./entries.ts";
import { arrive, costOf, epochStands, Placing } from "./entries.ts";
import { fillOne, isHole } from "./fill.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf } from "./hall.ts";
import type { Inside } from "./inside.ts";
import { answering, member } from "./inside.ts";

interface Append {
  readonly circle: CircleId;
  readonly entries: readonly Sealed[];
}

/**
 * What the hall has is acknowledged again before anything else is checked; the rest is judged one by one. What stands in
 * a hole fills it, as if it had been brought back.
 */
export async function append(hall: Hall, guest: Guest, { circle, entries }: Append): Promise<Answer> {
  const arrived = entries.map((entry) => arrive(circle, entry));
  const wanted = { entries: arrived.map(({ id }) => id), blobs: blobsNamed(arrived) };
  const decided = await hall.store.change(circle, wanted, (seen) => decide(hall, guest, circle, arrived, seen));
  await Promise.all(decided.filling.map((entry) => fillOne(hall, circle, entry)));
  return { type: "appended", results: decided.results };
}

interface Decided {
  readonly results: readonly AppendResult[];
  /** What stands in holes. */
  readonly filling: readonly Arrived[];
}

function decide(hall: Hall, guest: Guest, id: CircleId, arrived: readonly Arrived[], seen: Seen): Decision<Decided> {
  const now = hall.now();
  const found = member(seen.circle, guest, id, now);
  if (seen.circle === null) return { answer: { results: arrived.map(() => refused("no-such-circle")), filling: [] } };
  const placing = new Placing(seen.circle.tail, dayOf(now));
  const results = arrived.map((entry, index): AppendResult => {
    const known = placing.known(entry, seen.entries[index] ?? null);
    if (known !== null) return { place: known, refusal: null };
    const reason = whyNot(hall, found, placing, entry, now);
    if (reason !== null || entry.header === null) return refused(reason ?? "malformed");
    const fault = blobFault(entry.header, seen);
    if (fault !== null) return refused(fault);
    return { place: placing.place(entry, entry.header), refusal: null };
  });
  const holes = seen.entries.map((known) => known !== null && isHole(known));
  const answer = { results, filling: found.ok ? arrived.filter((_, at) => holes[at]) : [] };
  if (placing.entries.length === 0) return { answer };
  const by = guest.entered.get(id)!;
  return { answer, changes: { circle: { ...seen.circle, tail: placing.tail }, by, entries: placing.entries } };
}

function whyNot(hall: Hall, found: Inside, { tail }: Placing, entry: Arrived, now: number): Reason | null {
  if (!found.ok) return found.reason;
  if (entry.fault !== null) return entry.fault;
  if (entry.header !== null && !epochStands(entry.header, tail)) return "epoch-moved";
  // The book tells who is removed, held or taken back: that does not wait.
  if (entry.header?.room !== book && !hall.space.forTalk()) return "disk-full";
  if (tail.bytes + entry.body.length > hall.limits.bytesPerCircle) return "quota";
  return hall.rates.take(answering(found.latch), now, costOf(entry.body.length)) ? null : "too-fast";
}

function refused(reason: Reason): AppendResult {
  return { place: null, refusal: refusal(reason) };
}
