import type { AppendResult, EntryId, Place, Reason, Sealed } from "@unionhall/protocol";
import { entryId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { Refused } from "../line/thrown.ts";
import { catchUp } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { heldBack } from "./held-back.ts";
import type { Change } from "../ports.ts";
import type { Waiting } from "./outbox.ts";

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

/** Sends what waits, in order, until nothing does. Throws `Offline` or `Refused`; what is left stays, but for what is lost. */
export async function flush(circle: Circle): Promise<void> {
  for (let tries = 0; toGo(circle).length > 0; tries++) {
    const refused = await sendSome(circle);
    if (refused === null) continue;
    if (lost.has(refused.refusal.reason)) {
      circle.lost = refused.refusal.reason;
      continue;
    }
    if (!moved.has(refused.refusal.reason) || tries > 3) throw refused;
    await catchUp(circle);
    // What a visit cannot seal any more stays where it was written.
    if (circle.isOutlived) return;
    await unseal(circle);
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

function placesOf(entries: readonly Sealed[], results: readonly AppendResult[]): ReadonlyMap<EntryId, Place> {
  const places = new Map<EntryId, Place>();
  for (const [at, { header }] of entries.entries()) {
    const place = results[at]?.place ?? null;
    if (place !== null) places.set(entryId(header), place);
  }
  return places;
}

function idsOf(entry: Sealed | undefined): readonly EntryId[] {
  return entry === undefined ? [] : [entryId(entry.header)];
}

async function sendSome(circle: Circle): Promise<Refused | null> {
  await circle.outbox.takeOver(circle.me.secrets.keys.signing);
  const items = nextOf(toGo(circle));
  for (const { n } of items) await sealItem(circle, n);
  const entries = toGo(circle)
    .slice(0, items.length)
    .flatMap(({ sealed }) => sealed ?? []);
  const answer = await circle.link.ask({ type: "append", circle: circle.id, entries }, "appended");
  const those = (are: (result: AppendResult) => boolean): ReadonlySet<EntryId> =>
    new Set(answer.results.flatMap((result, at) => (are(result) ? idsOf(entries[at]) : [])));
  circle.outbox.acknowledged(placesOf(entries, answer.results));
  await circle.outbox.moveBehind(those(({ place }) => place !== null));
  await circle.outbox.giveUp(those(({ refusal: said }) => said !== null && lost.has(said.reason)));
  const refusal = answer.results.find((result) => result.refusal !== null)?.refusal ?? null;
  return refusal === null ? null : new Refused(refusal);
}

/** What waits and may be sent now. */
function toGo(circle: Circle): readonly Waiting[] {
  return circle.outbox.waiting.filter((item) => heldBack(circle, item) === null);
}

/**
 * What was sealed before goes by itself: it may be under older keys and be refused, and what goes with it
 * under newer ones would overtake it.
 */
function nextOf(waiting: readonly Waiting[]): readonly Waiting[] {
  const sealed = waiting.findIndex((item) => item.sealed === undefined);
  return waiting.slice(0, sealed < 1 ? atOnce : Math.min(sealed, atOnce));
}

/** As it stands now: what was sealed before it may have changed what it means. */
async function sealItem(circle: Circle, n: number): Promise<void> {
  const item = circle.outbox.items.find((each) => each.n === n);
  if (item === undefined || item.sealed !== undefined) return;
  const counter = item.counter ?? circle.nextCounter(item.room);
  const { header, body } = await circle.seal(item, item, counter, item.time);
  await circle.outbox.seal(item.n, { author: circle.me.secrets.keys.signing, counter }, { header, body });
}

/** The circle has new keys: what was refused is sealed anew. */
async function unseal(circle: Circle): Promise<void> {
  for (const { n } of circle.outbox.waiting) await circle.outbox.unseal(n);
}
