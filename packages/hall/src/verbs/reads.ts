import type { Answer, BoxTag, CircleId, Read } from "@unionhall/protocol";
import { caps, idOf } from "@unionhall/protocol";
import { standingOf } from "./enter.ts";
import type { Guest, Hall } from "./hall.ts";
import { refuse } from "./hall.ts";
import { signHead } from "./head.ts";
import { asMember } from "./inside.ts";
import { markedDoor } from "./mark.ts";

/** A page ends at its limit or at a size, whichever comes first; `last` is the circle's newest seq. */
export function read(hall: Hall, guest: Guest, { circle, after, room, limit, newest }: Read): Promise<Answer> {
  return asMember(hall, guest, circle, async ({ tail }) => {
    const of = { circle, after, limit, bytes: hall.limits.bytesPerPage, newest: newest ?? false };
    const entries = await hall.store.page(room === undefined ? of : { ...of, room });
    return { type: "page", entries, last: tail.seq };
  });
}

type Heads = { readonly circle: CircleId; readonly after: number; readonly limit: number };

/** The signed head is that of the circle's newest entry, however far the page goes. */
export function heads(hall: Hall, guest: Guest, { circle: id, after, limit }: Heads): Promise<Answer> {
  return asMember(hall, guest, id, async (circle) => {
    if (guest.nonce === null) return refuse("say-hello-first");
    const found = await hall.store.heads(id, after, Math.min(limit, hall.limits.headsPerPage));
    const upTo = await hall.store.circle(id);
    return {
      type: "heads",
      heads: found.map((each) => ({ entry: idOf("entry", each.id), day: each.day })),
      head: await signHead(hall, upTo ?? circle, guest.nonce),
    };
  });
}

export function door(hall: Hall, guest: Guest, { circle }: { readonly circle: CircleId }): Promise<Answer> {
  return asMember(hall, guest, circle, async ({ door, ledger: { swaps } }) => ({
    type: "door",
    ...markedDoor(hall, door, swaps),
  }));
}

type Boxes = { readonly circle: CircleId; readonly after?: number; readonly tags: readonly BoxTag[] };

/** Half a frame: records and boxes of one answer fit in it together. Some 50,000 epochs; `after` leads to more. */
const bytesOfRecords: number = caps.frame / 2;

/** Records chain the epochs; boxes open them for whoever knows the tags. A page of boxes, the newest epochs first. */
export function boxes(hall: Hall, guest: Guest, { circle: id, after = -1, tags }: Boxes): Promise<Answer> {
  return asMember(hall, guest, id, async (circle) => ({
    type: "boxes",
    records: await hall.store.records(id, after, bytesOfRecords),
    boxes: await hall.store.boxes(id, tags, hall.limits.bytesPerPage),
    standing: standingOf(circle),
  }));
}

type Erasures = { readonly circle: CircleId; readonly after: number };

export function erasures(hall: Hall, guest: Guest, { circle, after }: Erasures): Promise<Answer> {
  return asMember(hall, guest, circle, async () => ({
    type: "erasures",
    erasures: await hall.store.erasures(circle, after, hall.limits.erasuresPerPage),
  }));
}

export function getLetters(hall: Hall, guest: Guest, { circle }: { readonly circle: CircleId }): Promise<Answer> {
  return asMember(hall, guest, circle, async () => ({
    type: "letters",
    letters: await hall.store.letters(circle, hall.limits.bytesPerPage),
  }));
}
