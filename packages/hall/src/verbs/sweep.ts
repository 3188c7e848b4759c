import type { CircleId } from "@unionhall/protocol";
import type { Circle, Ledger } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import type { Changes, Due } from "../store/store.ts";
import { isClosed } from "./behind.ts";
import { daysKept } from "./gone.ts";
import type { Hall } from "./hall.ts";
import { dayOf, ledgerMs } from "./hall.ts";
import { dropUnnamed } from "./sweep-blobs.ts";

const atOnce = 512;

/** The daily job: what a circle no longer keeps goes, and what nobody needs any more. */
export async function sweep(hall: Hall): Promise<void> {
  hall.rates.sweep(hall.now());
  hall.turnRates.sweep(hall.now());
  hall.removalRates.sweep(hall.now());
  hall.byteRates.sweep(hall.now());
  hall.swapRates.sweep(hall.now());
  let after: CircleId | null = null;
  do {
    const ids: readonly CircleId[] = await hall.store.circles(after, atOnce);
    for (const id of ids) await sweepCircle(hall, id);
    after = ids.at(-1) ?? null;
  } while (after !== null);
}

async function sweepCircle(hall: Hall, id: CircleId): Promise<void> {
  while (await carryOutWishes(hall, id));
  await dropPassing(hall, id);
  await dropUnnamed(hall, id);
  await dropOldLetters(hall, id);
  await tidy(hall, id);
}

/** Stewards' erasures that nobody took back in time. True if there may be more. */
async function carryOutWishes(hall: Hall, id: CircleId): Promise<boolean> {
  const due = await hall.store.dueErasures(id, dayOf(hall.now()), atOnce);
  if (due.length > 0) await dropBodies(hall, id, due);
  return due.length === atOnce;
}

/** Passing entries older than the keep of their room. Devices know the keep from the book, so nobody is told. */
async function dropPassing(hall: Hall, id: CircleId): Promise<void> {
  const circle = await hall.store.circle(id);
  if (circle === null) return;
  const today = dayOf(hall.now());
  const { keep } = circle.door;
  const newest = today - Math.min(keep.default, ...keep.rooms.map(({ days }) => days)) - 1;
  const older = await hall.store.passing(id, newest, Number.MAX_SAFE_INTEGER);
  const gone = older.filter(({ room, day }) => day + daysKept(circle.door, room) < today);
  for (let at = 0; at < gone.length; at += atOnce) {
    const some = gone.slice(at, at + atOnce);
    await dropBodies(hall, id, some);
  }
}

/** Letters from outside that nobody dropped: gone with the circle's keep, or the hall's if that is shorter. */
async function dropOldLetters(hall: Hall, id: CircleId): Promise<void> {
  const circle = await hall.store.circle(id);
  if (circle === null) return;
  const by = dayOf(hall.now()) - Math.min(circle.door.keep.default, hall.limits.letterDays) - 1;
  if (!(await hall.store.hasOutsideLettersBy(id, by))) return;
  await hall.store.change(id, {}, (seen) => {
    if (seen.circle === null) return { answer: undefined };
    return { answer: undefined, changes: { circle: seen.circle, dropOutsideLettersBy: by } };
  });
}

/** What went meanwhile by another way is left as it is. */
function dropBodies(hall: Hall, id: CircleId, due: readonly Due[]): Promise<void> {
  return hall.store.change(id, { entries: due.map((each) => each.id) }, ({ circle, entries }) => {
    const going = due.filter((_, index) => entries[index]?.whole === true);
    if (circle === null || going.length === 0) return { answer: undefined };
    const bytes = Math.max(0, circle.tail.bytes - going.reduce((sum, { size }) => sum + size, 0));
    const tail = { ...circle.tail, bytes };
    const changes: Changes = { circle: { ...circle, tail }, dropBodies: going.map(({ seq }) => seq) };
    return { answer: undefined, changes };
  });
}

/** Boxes of turns that ended longer ago than anything is kept, and old lines of the ledger. */
async function tidy(hall: Hall, id: CircleId): Promise<void> {
  const circle = await hall.store.circle(id);
  if (circle === null) return;
  const { keep } = circle.door;
  const longest = Math.max(keep.default, ...keep.rooms.map(({ days }) => days));
  const before = await hall.store.turnBy(id, Math.max(0, dayOf(hall.now()) - longest - 1));
  const tidied = tidyLedger(circle, hall.now());
  const drops = before > 0 && (await hall.store.hasBoxesBefore(id, before));
  if (tidied === null && !drops) return;
  await hall.store.change(id, {}, (seen) => {
    if (seen.circle === null) return { answer: undefined };
    const ledger = tidyLedger(seen.circle, hall.now()) ?? seen.circle.ledger;
    return { answer: undefined, changes: { circle: { ...seen.circle, ledger }, dropBoxesBefore: before } };
  });
}

/** Null if it is tidy. */
function tidyLedger({ door, ledger }: Circle, now: number): Ledger | null {
  const since = now - ledgerMs;
  const holds = ledger.holds.filter(({ at }) => at > since);
  const pauses = ledger.pauses.filter(({ until }) => until > now);
  const opened = ledger.opened.filter(
    ({ at, join }) => at > since || (join !== undefined && latchIn(door, join) !== undefined),
  );
  const dropped = ledger.dropped.filter(({ at }) => at > since);
  const walked = ledger.walked.filter(({ at }) => at > since);
  const { behind, ...rest } = ledger;
  const isOver = behind !== undefined && !isClosed({ ledger }, now);
  const same =
    !isOver &&
    holds.length === ledger.holds.length &&
    pauses.length === ledger.pauses.length &&
    opened.length === ledger.opened.length &&
    dropped.length === ledger.dropped.length &&
    walked.length === ledger.walked.length;
  return same ? null : { ...(isOver ? rest : ledger), holds, pauses, opened, dropped, walked };
}
