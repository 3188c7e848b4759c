import type { Answer, Box, CircleId } from "@unionhall/protocol";
import { costOf } from "./entries.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { answering, member } from "./inside.ts";

/** A box for someone who is missing one. Each latch adds one for an epoch and tag; the opener tells which is right. */
export function addBox(
  hall: Hall,
  guest: Guest,
  { circle: id, box }: { readonly circle: CircleId; readonly box: Box },
): Promise<Answer> {
  return hall.store.change(id, { record: box.epoch }, (seen) => {
    const stands = member(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    const { circle, latch } = stands;
    if (seen.record === null) return { answer: refuse("epoch-moved") };
    const bytes = circle.tail.bytes + box.sealed.length;
    if (bytes > hall.limits.bytesPerCircle) return { answer: refuse("quota") };
    if (!hall.rates.take(answering(latch), hall.now(), costOf(box.sealed.length)))
      return { answer: refuse("too-fast") };
    const after = { ...circle, tail: { ...circle.tail, bytes } };
    return { answer: done, changes: { circle: after, boxes: [{ ...box, latch: latch.key }] } };
  });
}
