import type { Bytes, CircleId, Erasure, Key, Placed, Mark, Standing } from "@unionhall/protocol";
import { caps, may, writePush } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import type { News } from "../store/store.ts";
import { standingOf } from "../verbs/enter.ts";
import { opens } from "../verbs/inside.ts";
import type { Line } from "./link.ts";

/** All that happened to one circle in one transaction. */
interface Happened {
  circle: Circle;
  readonly entries: Placed[];
  readonly erasures: Erasure[];
  lettered: boolean;
  offered: boolean;
  /** Latches for which a slip was left. */
  readonly leftFor: Set<Key>;
  moved: boolean;
  /** Whether someone may have lost the right to be there. */
  doorTurned: boolean;
}

export function gather(news: readonly News[]): Iterable<Happened> {
  const circles = new Map<CircleId, Happened>();
  for (const { before, circle, entries, lettered, leftFor, erasures } of news) {
    const so = circles.get(circle.id) ?? nothingYet(circle);
    so.circle = circle;
    for (const entry of entries) so.entries.push(entry);
    for (const word of erasures) so.erasures.push(word);
    so.lettered ||= lettered;
    if (leftFor !== undefined) so.leftFor.add(leftFor);
    so.offered ||= before !== null && before.ledger.offered !== circle.ledger.offered;
    so.moved ||= before === null || !isSame(standingOf(before), standingOf(circle));
    so.doorTurned ||= before?.door !== circle.door || before.ledger !== circle.ledger;
    circles.set(circle.id, so);
  }
  return circles.values();
}

function nothingYet(circle: Circle): Happened {
  const nothing = { lettered: false, offered: false, moved: false, doorTurned: false };
  return { circle, entries: [], erasures: [], leftFor: new Set(), ...nothing };
}

function isSame(a: Standing, b: Standing): boolean {
  return a.turn === b.turn && a.epoch === b.epoch && a.door === b.door;
}

/**
 * Puts out who is no longer let in, then tells the rest. Every frame is written once, however many hear it. Who does
 * not watch hears nothing: whether their time is over can wait for whatever they ask next.
 */
export function tell(
  links: Set<Line>,
  happened: Happened,
  now: number,
  bytesPerFrame: number,
  markOf: (circle: Circle) => Mark,
): void {
  const { circle, moved, lettered, offered, leftFor, entries, erasures, doorTurned } = happened;
  const { id } = circle;
  for (const link of links) {
    if (!doorTurned && !link.watching.has(id)) continue;
    const key = link.entered.get(circle.id);
    if (key !== undefined && opens(circle, key, now).ok) continue;
    links.delete(link);
    link.leave(circle.id);
  }
  const watchers = [...links].filter((link) => link.watching.has(circle.id));
  if (watchers.length === 0) return;
  const members = watchers.filter((link) => {
    const latch = latchIn(circle.door, link.entered.get(circle.id)!);
    return latch !== undefined && may(latch, "enter");
  });
  const mark = markOf(circle);
  if (members.length > 0) for (const frame of cameFrames(id, entries, bytesPerFrame, mark)) send(members, frame);
  if (moved) send(watchers, writePush({ type: "moved", circle: id, standing: standingOf(circle), mark }));
  if (lettered && members.length > 0) send(members, writePush({ type: "lettered", circle: id }));
  const toOffer = members.filter((link) => offered || leftFor.has(link.entered.get(id)!));
  if (toOffer.length > 0) send(toOffer, writePush({ type: "offered", circle: id }));
  if (erasures.length > 0 && members.length > 0)
    send(members, writePush({ type: "erased", circle: id, erasures, mark }));
}

function send(links: readonly Line[], frame: Bytes): void {
  for (const link of links) link.push(frame);
}

/** The last one says how far the circle is with it. */
function* cameFrames(circle: CircleId, entries: readonly Placed[], bytesPerFrame: number, mark: Mark): Iterable<Bytes> {
  let some: Placed[] = [];
  let bytes = 0;
  for (const placed of entries) {
    const size = placed.header.length + (placed.body?.length ?? 0);
    bytes += size;
    if (some.length > 0 && (bytes > bytesPerFrame || some.length === caps.entriesInPage)) {
      yield writePush({ type: "came", circle, entries: some });
      some = [];
      bytes = size;
    }
    some.push(placed);
  }
  if (some.length > 0) yield writePush({ type: "came", circle, entries: some, mark });
}
