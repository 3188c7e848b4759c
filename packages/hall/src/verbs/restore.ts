import type { Answer, Bytes, CircleId, EpochRecord, Erasure, Reason, Restore, Mark } from "@unionhall/protocol";
import {
  book,
  bytesOf,
  equal,
  idOf,
  keepToSign,
  lockOf,
  may,
  readHeader,
  readRecord,
  wishToSign,
} from "@unionhall/protocol";
import type { Circle, Tail } from "../store/circle.ts";
import { emptyLedger, latchIn } from "../store/circle.ts";
import type { Hole } from "../store/brought-back.ts";
import type { Changes, Decision, Known, Seen } from "../store/store.ts";
import { isClosed } from "./behind.ts";
import { firstTail } from "./entries.ts";
import { isHole } from "./fill.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { nextHeadBytes } from "./hashes.ts";
import { noDoor } from "./show.ts";
import { isOwnDoor } from "./mark.ts";
import { swapped } from "./swap.ts";
import { ledgerAfter } from "./walk.ts";

/** A restore with what can be checked of it before the circle is locked. */
interface Checked {
  readonly id: CircleId;
  readonly request: Restore;
  readonly mark: Mark;
  readonly now: number;
  readonly records: readonly EpochRecord[];
  /** Those that whoever is said to have signed did. */
  readonly words: readonly Erasure[];
}

/**
 * What came after the copy that this hall came back from, by who has shown how far it was: the ids and days of all
 * entries, which have to lead from here to there; the door, which bears this hall's mark; records, and words on bodies.
 * Entries themselves come by `fill`. The circle is closed until they have.
 */
export async function restore(hall: Hall, guest: Guest, request: Restore): Promise<Answer> {
  const { circle: id, door } = request;
  const mark = guest.shown.get(id);
  if (mark === undefined) return refuse("not-entered");
  if (door !== undefined && !isOwnDoor(hall, id, door)) return refuse("bad-signature");
  const records = request.records.map(readRecord);
  const signed = await Promise.all(request.erasures.map((word) => isSigned(hall, id, word)));
  const words = request.erasures.filter((_, at) => signed[at]);
  const checked = { id, request, mark, now: hall.now(), records, words };
  const wanted = { entries: words.map(({ entry }) => bytesOf(entry)) };
  const reason = await hall.store.change(id, wanted, (seen) => decide(checked, seen));
  return reason === null ? done : refuse(reason);
}

async function isSigned({ crypto }: Hall, circle: CircleId, { entry, day, proof }: Erasure): Promise<boolean> {
  if (proof.type === "secret") return true;
  const said =
    proof.type === "wish" ? wishToSign(circle, { entry, day, ...proof }) : keepToSign(circle, { entry, ...proof });
  return crypto.verify(bytesOf(proof.by), proof.signature, said);
}

function decide(checked: Checked, seen: Seen): Decision<Reason | null> {
  const { id, request, mark } = checked;
  if (seen.circle === null && request.door === undefined) return { answer: "no-such-circle" };
  const before = seen.circle ?? { id, door: noDoor(id), ledger: emptyLedger, tail: firstTail(id) };
  const holes = holesBetween(before.tail, request, mark);
  if (!Array.isArray(holes)) return { answer: holes };
  const tail = tailAfter(before.tail, holes, mark);
  const withDoor = doorAfter(before, request, checked.now);
  const heard = heardAfter({ ...withDoor, tail }, checked, seen.entries, { holes, after: before.tail.erasures });
  const isNew = holes.length > 0 || withDoor !== before || heard.erasures.length > 0 || tail.epoch > before.tail.epoch;
  if (!isNew) return { answer: null };
  const circle = behindAfter({ ...withDoor, tail: heard.tail }, checked);
  const records = checked.records.flatMap((record, at) => recordRow(record, request.records[at]!, checked, tail.day));
  const { erasures, dropBodies } = heard;
  const gone = before.door.latches.filter(({ key }) => latchIn(circle.door, key) === undefined);
  const forget = gone.map(({ key }) => key);
  return { answer: null, changes: { circle, erasures, dropBodies, forget, back: { holes, records } } };
}

/** The places that this hall lost, or why they do not lead to the mark. */
function holesBetween(before: Tail, { after, links }: Restore, mark: Mark): Hole[] | Reason {
  if (mark.seq <= before.seq) return [];
  if (after !== before.seq) return "turn-came-first";
  if (links.length !== mark.seq - after) return "bad-hash";
  let { head, day } = before;
  const holes: Hole[] = [];
  for (const link of links) {
    if (link.day < day) return "bad-hash";
    day = link.day;
    head = nextHeadBytes(head, bytesOf(link.entry), day);
    holes.push({ id: bytesOf(link.entry), seq: before.seq + holes.length + 1, day });
  }
  return idOf("head", head) === mark.head && day === mark.day ? holes : "bad-hash";
}

function tailAfter(before: Tail, holes: readonly Hole[], mark: Mark): Tail {
  const newest = (of: "turn" | "epoch" | "erasures"): number => Math.max(before[of], mark[of]);
  const numbers = { turn: newest("turn"), epoch: newest("epoch"), erasures: newest("erasures") };
  const { seq, day } = mark;
  return holes.length === 0 ? { ...before, ...numbers } : { ...before, ...numbers, seq, day, head: bytesOf(mark.head) };
}

/**
 * Whoever the newer door has dropped is out again from here on, and can walk out from now as if it were just done: when it
 * was, the door does not say. Whose latch was swapped meanwhile was not dropped.
 */
function doorAfter(before: Circle, { door }: Restore, now: number): Circle {
  if (door === undefined || door.door.version <= before.door.version) return before;
  const renewed = door.swaps.reduce(
    (circle, swap) => (latchIn(circle.door, swap.from) === undefined ? circle : swapped(circle, swap)),
    before,
  );
  const ledger = ledgerAfter(renewed, door.door, now);
  return { ...before, door: door.door, ledger: { ...ledger, swaps: door.swaps } };
}

function behindAfter(circle: Circle, { mark, now }: Checked): Circle {
  const { behind } = circle.ledger;
  const since = behind !== undefined && isClosed(circle, now) ? behind.since : now;
  const door = Math.max(mark.door, behind?.door ?? 0);
  return { ...circle, ledger: { ...circle.ledger, behind: { since, door, whole: false } } };
}

function recordRow(
  { circle, number }: EpochRecord,
  bytes: Bytes,
  { id, mark }: Checked,
  day: number,
): { number: number; bytes: Bytes; day: number }[] {
  return circle === id && number <= mark.epoch ? [{ number, bytes, day }] : [];
}

type Heard = { readonly tail: Tail } & Required<Pick<Changes, "erasures" | "dropBodies">>;

/** Words that this hall has not, in their order. A secret takes a body at once that came back with the copy. */
function heardAfter(
  { door, tail }: Circle,
  { words }: Checked,
  known: Seen["entries"],
  { holes, after }: { readonly holes: readonly Hole[]; readonly after: number },
): Heard {
  const erasures: Erasure[] = [];
  const dropBodies: number[] = [];
  let { bytes } = tail;
  let last = after;
  for (const [at, word] of words.entries()) {
    const { number, seq, entry, proof } = word;
    const there = known[at] ?? null;
    const isHere = there?.seq === seq || holes.some((hole) => hole.seq === seq && equal(hole.id, bytesOf(entry)));
    if (number <= last || !isHere || !isLawful(word, door, there)) continue;
    last = number;
    erasures.push(word);
    if (proof.type !== "secret" || there === null || !there.whole) continue;
    dropBodies.push(seq);
    bytes -= readHeader(there.header).size;
  }
  return {
    tail: { ...tail, bytes: Math.max(0, bytes), erasures: Math.max(tail.erasures, last) },
    erasures,
    dropBodies,
  };
}

/**
 * As far as a hall can tell: the secret fits, if the entry is there, and is not the book's; a wish is of who stewards, or
 * did at the door that came back.
 */
function isLawful({ proof }: Erasure, door: Circle["door"], there: Known | null): boolean {
  if (proof.type !== "secret") {
    const latch = latchIn(door, proof.by);
    return latch !== undefined && (proof.type === "kept" || may(latch, "steward"));
  }
  if (there === null || isHole(there)) return true;
  const { room, lock } = readHeader(there.header);
  return room !== book && equal(lockOf(proof.secret), lock);
}
