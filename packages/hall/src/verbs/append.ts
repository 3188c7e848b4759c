import type { Answer, AppendResult, CircleId, Reason, Sealed } from "@unionhall/protocol";
import { book, refusal } from "@unionhall/protocol";
import type { Filled } from "../store/brought-back.ts";
import type { Decision, Seen } from "../store/store.ts";
import { blobFault, blobsNamed } from "./blobs.ts";
import type { Arrived } from "./entries.ts";
import { arrive, costOf, epochStands, Placing } from "./entries.ts";
import { filling, isHole, withFilled } from "./fill.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf } from "./hall.ts";
import type { Inside } from "./inside.ts";
import { answering, member } from "./inside.ts";

interface Append {
  readonly circle: CircleId;
  readonly entries: readonly Sealed[];
}

/** What the hall has is acknowledged again before anything else is checked; the rest is judged one by one. */
export async function append(hall: Hall, guest: Guest, { circle, entries }: Append): Promise<Answer> {
  const arrived = entries.map((entry) => arrive(circle, entry));
  const wanted = { entries: arrived.map(({ id }) => id), blobs: blobsNamed(arrived) };
  const results = await hall.store.change(circle, wanted, (seen) => decide(hall, guest, circle, arrived, seen));
  return { type: "appended", results };
}

type Results = readonly AppendResult[];

function decide(hall: Hall, guest: Guest, id: CircleId, arrived: readonly Arrived[], seen: Seen): Decision<Results> {
  const now = hall.now();
  const found = member(seen.circle, guest, id, now);
  if (seen.circle === null) return { answer: arrived.map(() => refused("no-such-circle")) };
  const placing = new Placing(seen.circle.tail, dayOf(now));
  const filled: Filled[] = [];
  const answer = arrived.map((entry, index): AppendResult => {
    const there = seen.entries[index] ?? null;
    const known = placing.known(entry, there);
    if (there !== null && isHole(there) && found.ok) filled.push(...filling(entry, there));
    if (known !== null) return { place: known, refusal: null };
    const reason = whyNot(hall, found, placing, entry, now);
    if (reason !== null || entry.header === null) return refused(reason ?? "malformed");
    const fault = blobFault(entry.header, seen);
    if (fault !== null) return refused(fault);
    return { place: placing.place(entry, entry.header), refusal: null };
  });
  if (placing.entries.length + filled.length === 0) return { answer };
  const circle = { ...seen.circle, tail: withFilled(placing.tail, filled) };
  // Where nothing comes back, nothing says so: the next change to this circle need not wait for this one.
  const back = filled.length === 0 ? {} : { back: { filled } };
  return { answer, changes: { circle, entries: placing.entries, ...back } };
}

function whyNot(hall: Hall, found: Inside, { tail }: Placing, entry: Arrived, now: number): Reason | null {
  if (!found.ok) return found.reason;
  if (entry.fault !== null) return entry.fault;
  if (entry.header !== null && !epochStands(entry.header, tail)) return "epoch-moved";
  // The book tells who is removed, held or taken back: that does not wait.
  if (entry.header?.room !== book && !hall.space.forTalk()) return "disk-full";
  if (tail.bytes + entry.body.length > hall.limits.bytesPerCircle) return "quota";
  return hall.rates.take(answering(found.latch), now, costOf(entry.body)) ? null : "too-fast";
}

function refused(reason: Reason): AppendResult {
  return { place: null, refusal: refusal(reason) };
}
