import type { Answer, BoxTag, CircleId, Key, LeftSlip, Request } from "@unionhall/protocol";
import { ascii, bytesOf, caps, concat, idOf, letterIdOf, may } from "@unionhall/protocol";
import { latchIn } from "../store/circle.ts";
import { costOf } from "./entries.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { answering, asMember, member } from "./inside.ts";

/*
 * What one member leaves for another alone. It lies with the boxes of the newest epoch, one for each two latches, and goes
 * with them. Others of the circle are not told of it, and cannot ask: the tag that it is found by only this hall can make.
 */

type PutSlip = Extract<Request, { readonly type: "put-slip" }>;
type GetSlips = Extract<Request, { readonly type: "get-slips" }>;

export function putSlip(hall: Hall, guest: Guest, { circle: id, to, sealed }: PutSlip): Promise<Answer> {
  return hall.store.change(id, {}, (seen) => {
    const stands = member(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    const { circle, latch } = stands;
    if (may(latch, "visit")) return { answer: refuse("not-allowed") };
    // A member's: there are no more tags than members, however many somebody thinks of.
    if (latchIn(circle.door, to)?.renew === undefined) return { answer: refuse("no-such-thing") };
    const bytes = circle.tail.bytes + sealed.length;
    if (bytes > hall.limits.bytesPerCircle) return { answer: refuse("quota") };
    if (!hall.rates.take(answering(latch), hall.now(), costOf(sealed.length))) return { answer: refuse("too-fast") };
    const after = { ...circle, tail: { ...circle.tail, bytes } };
    const box = { tag: tagFor(hall, id, to), epoch: circle.tail.epoch, latch: latch.key, sealed };
    return { answer: done, changes: { circle: after, leftFor: to, boxes: [box] } };
  });
}

/** All ids, and a page of what is not known: for the rest whoever asks comes again, knowing more. */
export function getSlips(hall: Hall, guest: Guest, { circle: id, known }: GetSlips): Promise<Answer> {
  const here = new Set(known);
  return asMember(hall, guest, id, async (_, latch) => {
    const boxes = await hall.store.boxes(id, [tagFor(hall, id, latch.key)], caps.slips * caps.longLetter);
    let told = 0;
    const slips = boxes.slice(0, caps.slips).map(({ sealed }): LeftSlip => {
      const letter = letterIdOf(sealed);
      const isOver = told > 0 && told + sealed.length > hall.limits.bytesPerPage;
      if (isOver || here.has(letter)) return { letter };
      told += sealed.length;
      return { letter, sealed };
    });
    return { type: "slips", slips };
  });
}

function tagFor(hall: Hall, circle: CircleId, latch: Key): BoxTag {
  const of = concat(ascii("slip"), new Uint8Array(1), bytesOf(circle), bytesOf(latch));
  return idOf("tag", hall.mac(of));
}
