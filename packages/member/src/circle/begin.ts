import type { Anchor, PointRef } from "@unionhall/kernel";
import { pointClass, pointKey } from "@unionhall/kernel";
import type { Bytes, Standing } from "@unionhall/protocol";
import { epochNumber, turnOf } from "@unionhall/protocol";
import { getBlob, OtherBlob } from "../files/get-blob.ts";
import { Gathered } from "../files/in-memory.ts";
import { Refused } from "../line/thrown.ts";
import { Base } from "./base.ts";
import type { Circle } from "./circle.ts";
import { fetchKeys } from "./fetch-keys.ts";

/**
 * Where nothing of a circle has been read and somebody trusted has said where to begin: begins with the point there. One
 * that is not what they said is left aside and shown; where the hall has none, the circle is read from its beginning.
 */
export async function beginAtAnchor(circle: Circle, standing: Standing): Promise<void> {
  const { anchor, epochs, log } = circle;
  if (anchor === null || anchor.point === null || circle.base !== null || log.chain.seq > 0) return;
  epochs.first = anchor.epoch;
  await fetchKeys(circle, standing);
  if (epochs.get(anchor.epoch) === undefined) {
    // Whoever was in before the anchor steps forward to it, from where the turn began or from their own box.
    epochs.askAnew(epochNumber(turnOf(anchor.epoch), 0));
    await fetchKeys(circle, standing);
  }
  const base = await baseOf(circle, anchor, anchor.point);
  if (base === null) return epochs.askAnew();
  await circle.begin(base);
}

async function baseOf(circle: Circle, anchor: Anchor, ref: PointRef): Promise<Base | null> {
  const kept = circle.epochs.get(anchor.epoch)?.kept;
  if (kept === undefined) return null;
  const bytes = await pointOf(circle, ref, await pointKey(circle.env, circle.id, kept, ref.state));
  if (bytes === null) return null;
  const base = bytes === "another" ? null : Base.of(circle.id, anchor, bytes);
  if (base === null) circle.note({ type: "point-unfit", seq: anchor.seq });
  return base;
}

async function pointOf(circle: Circle, { blob, length }: PointRef, key: Bytes): Promise<Bytes | "another" | null> {
  const sink = new Gathered(length);
  const incoming = { circle: circle.id, class: pointClass, ref: { blob, key, length } };
  try {
    await getBlob(circle.env, circle.link, incoming, sink, () => undefined);
    return sink.bytes;
  } catch (error) {
    if (error instanceof OtherBlob) return "another";
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** What somebody trusted has said to begin with has to be what the hall shows, wherever this device began. */
export function checkAnchor(circle: Circle): void {
  const { anchor, base, log } = circle;
  if (anchor === null || anchor.seq < (base?.anchor.seq ?? 0) || log.chain.at(anchor.seq) === anchor.head) return;
  circle.note({ type: "changed", seq: anchor.seq });
}

/**
 * Where something is erased that a base's hallway was read from, the hallway is read from its beginning. Which entry it
 * was, and whether by right, is seen then.
 */
export async function leaveVoidHallway(circle: Circle): Promise<void> {
  const { base, erasures, hallway } = circle;
  const places = base?.hallway()?.places ?? new Set();
  if (base === null || hallway === null || ![...places].some((seq) => erasures.on(seq).length > 0)) return;
  await circle.env.store.write([base.withoutHallway().kept()]);
  circle.base = base.withoutHallway();
  circle.readTo.set(hallway, 0);
  circle.rooms.restart(hallway);
}
