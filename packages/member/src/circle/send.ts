import type { WholeEpoch } from "@unionhall/kernel";
import type { AppendResult, EntryId, Place, Reason } from "@unionhall/protocol";
import { book as bookRoom, entryId, turnOf } from "@unionhall/protocol";
import { means, type Written } from "@unionhall/union";
import { Refused } from "../line/thrown.ts";
import { catchUp } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { heldBack } from "./held-back.ts";
import type { Change } from "../ports.ts";
import type { SealedItem, Waiting } from "./waiting.ts";

const atOnce = 32;
/** Refusals after which the very same thing is sealed again under newer keys. */
const moved: ReadonlySet<Reason> = new Set(["epoch-moved"]);

/** Refusals of what cannot be mended from here: the file it carries is not in the hall any more. */
const lost: ReadonlySet<Reason> = new Set(["blob-missing", "blob-deleted"]);

/** Puts something in the outbox, where it is safe; `also` is written with it. Sending is another matter. */
export async function put(
  circle: Circle,
  to: Pick<Waiting, "room" | "class" | "blobs">,
  written: Written,
  also: readonly Change[] = [],
): Promise<Waiting> {
  const time = circle.env.clock.now();
  return circle.outbox.add({ ...written, ...to, time }, also);
}

/**
 * Sends what waits now, in order: what is written meanwhile is for whoever writes it, so that somebody who writes on and on holds
 * nothing up. Throws `Offline` or `Refused`; what is left stays, but for what is lost.
 */
export async function flush(circle: Circle): Promise<void> {
  const last = circle.outbox.waiting.at(-1)?.n ?? 0;
  for (let moves = 0; toGo(circle).some(({ n }) => n <= last);) {
    const refused = await sendSome(circle);
    if (refused === null || lost.has(refused.refusal.reason)) continue;
    if (!moved.has(refused.refusal.reason) || moves > 3) throw refused;
    moves += 1;
    await catchUp(circle);
    // What a visit cannot seal any more stays where it was written.
    if (circle.isOutlived) return;
    await circle.outbox.onItsWay.inTurn(() => unseal(circle));
  }
}

/** The same, as far as it goes under the keys this device has. */
export async function flushWhatGoes(circle: Circle): Promise<void> {
  try {
    await flush(circle);
  } catch (error) {
    if (!(error instanceof Refused) || !moved.has(error.refusal.reason)) throw error;
  }
}

/**
 * Sends what was written just now behind what is on its way, whatever else this device is at: a word waits for no answer but
 * one that it depends on. What stays, and what is refused, is for `flush`. Throws `Offline` or `Refused`.
 */
export async function sendOn(circle: Circle): Promise<void> {
  const sent = await circle.outbox.onItsWay.inTurn(async () => {
    const epoch = circle.openEpochs().at(-1);
    const items = epoch === undefined ? [] : nextBehind(circle, epoch);
    return items.length === 0 ? null : start(circle, items, epoch);
  });
  await sent?.answer;
}

/** Null where all that was sent was taken, or is still on its way. */
async function sendSome(circle: Circle): Promise<Refused | null> {
  const { onItsWay } = circle.outbox;
  const sent = await onItsWay.inTurn(async () => {
    if (!onItsWay.isEmpty) return null;
    await circle.outbox.takeOver(circle.me.secrets.keys.signing);
    await countOn(circle);
    return start(circle, nextOf(toGo(circle)));
  });
  if (sent === null) await onItsWay.answered();
  return sent?.answer ?? null;
}

/**
 * What was refused while something later of its room was taken, and the line that would have told of it was gone, counts on
 * from what stands there now: it would be taken, and count nowhere.
 */
async function countOn({ log, me, outbox, rooms }: Circle): Promise<void> {
  const { secrets, device } = me;
  for (const item of outbox.waiting) {
    const { room, counter, sealed } = item;
    if (sealed === undefined || counter === undefined || !rooms.isFollowed(room)) continue;
    if (counter > rooms.lastCounter(room, secrets.keys.signing, device)) continue;
    const id = entryId(sealed.header);
    if (!(await log.room(room)).some((read) => read.id === id)) await outbox.beginAnew(item);
  }
}

/**
 * In turn with what else is sealed and answered. Sealed and sent once this is over; `answer` is the first refusal. `epoch`: what
 * goes beside what the circle is at goes under keys that stood when it was chosen.
 */
async function start(
  circle: Circle,
  items: readonly Waiting[],
  epoch?: WholeEpoch,
): Promise<{ readonly answer: Promise<Refused | null> } | null> {
  for (const { n } of items) await sealItem(circle, n, epoch);
  const numbers = new Set(items.map(({ n }) => n));
  const sent = circle.outbox.items.filter(
    (item): item is SealedItem => item.sealed !== undefined && numbers.has(item.n),
  );
  if (sent.length === 0) return null;
  const entries = sent.map(({ sealed }) => sealed);
  const asked = circle.link.ask({ type: "append", circle: circle.id, entries }, "appended");
  const answer = asked.then(({ results }) => circle.outbox.onItsWay.inTurn(() => hear(circle, sent, results)));
  circle.outbox.onItsWay.add(sent, answer);
  return { answer };
}

async function hear(
  circle: Circle,
  sent: readonly SealedItem[],
  results: readonly AppendResult[],
): Promise<Refused | null> {
  const those = (are: (result: AppendResult) => boolean): readonly SealedItem[] =>
    sent.filter((_, at) => results[at] !== undefined && are(results[at]));
  circle.outbox.acknowledged(placesOf(sent, results));
  await circle.outbox.moveBehind(
    sent.flatMap(({ room, counter = 0 }, at) => {
      const seq = results[at]?.place?.seq;
      return seq === undefined ? [] : [{ room, counter, seq }];
    }),
  );
  const gone = those(({ refusal: said }) => said !== null && lost.has(said.reason));
  await circle.outbox.giveUp(new Set(gone.map(({ sealed }) => entryId(sealed.header))));
  const refusals = results.flatMap(({ refusal }) => refusal ?? []);
  circle.lost = refusals.find(({ reason }) => lost.has(reason))?.reason ?? circle.lost;
  return refusals[0] === undefined ? null : new Refused(refusals[0]);
}

function placesOf(sent: readonly SealedItem[], results: readonly AppendResult[]): ReadonlyMap<EntryId, Place> {
  const places = new Map<EntryId, Place>();
  for (const [at, { sealed }] of sent.entries()) {
    const place = results[at]?.place ?? null;
    if (place !== null) places.set(entryId(sealed.header), place);
  }
  return places;
}

/** What waits and may be sent now: as long as keys are to turn, what is for the book alone, which turns go behind. */
function toGo(circle: Circle): readonly Waiting[] {
  const { waiting, onItsWay } = circle.outbox;
  const goes = waiting.filter((item) => heldBack(circle, item) === null);
  return onItsWay.isStopped ? goes.filter(({ room }) => room === bookRoom) : goes;
}

/**
 * What was sealed before goes by itself: it may be under older keys and be refused, and what goes with it
 * under newer ones would overtake it.
 */
function nextOf(waiting: readonly Waiting[]): readonly Waiting[] {
  const sealed = waiting.findIndex((item) => item.sealed === undefined);
  return waiting.slice(0, sealed < 1 ? atOnce : Math.min(sealed, atOnce));
}

/**
 * What may go behind what is on its way. Not what was sealed and refused or cut off: that goes by itself, and all else after it.
 * Nor what is for the book, which is judged where it stands and counted with what turns say; nor what means something that may
 * yet be called otherwise, or would be taken where what went before it is refused.
 */
function nextBehind(circle: Circle, { number }: WholeEpoch): readonly Waiting[] {
  const { onItsWay } = circle.outbox;
  if (onItsWay.cameInOn !== circle.link.greeting || onItsWay.isFull) return [];
  if (!onItsWay.isOf(turnOf(number))) return [];
  const here = toGo(circle).filter(({ n }) => !onItsWay.has(n));
  if (here.some(({ sealed }) => sealed !== undefined)) return [];
  const stays = here.findIndex((item) => item.room === bookRoom || onItsWay.ids.some((id) => means(item, id)));
  return here.slice(0, Math.min(stays < 0 ? atOnce : stays, atOnce));
}

/** As it stands now: what was sealed before it may have changed what it means. */
async function sealItem(circle: Circle, n: number, epoch?: WholeEpoch): Promise<void> {
  const item = circle.outbox.items.find((each) => each.n === n);
  if (item === undefined || item.sealed !== undefined) return;
  const author = circle.me.secrets.keys.signing;
  const counter = item.counter ?? circle.nextCounter(item.room);
  const { header, body } = await circle.seal(item, item, counter, item.time, epoch);
  await circle.outbox.seal(item.n, { author, counter }, { header, body });
}

/** The circle has new keys: what was refused is sealed anew. */
async function unseal(circle: Circle): Promise<void> {
  for (const { n } of circle.outbox.waiting) await circle.outbox.unseal(n);
}
