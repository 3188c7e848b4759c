import type { Answer, CircleId, Door, Mark } from "@unionhall/protocol";
import { firstTail } from "./entries.ts";
import type { Guest, Hall } from "./hall.ts";
import { refuse } from "./hall.ts";
import { isOwnMark, markOf } from "./mark.ts";

type Show = { readonly circle: CircleId; readonly mark: Mark };

/** From any connection: after a restore the door may not know who is inside, or there may be no circle at all. */
export async function show(hall: Hall, guest: Guest, { circle: id, mark }: Show): Promise<Answer> {
  if (!isOwnMark(hall, id, mark)) return refuse("bad-signature");
  if (!guest.shown.has(id) && guest.shown.size >= hall.limits.circlesPerLink) return refuse("too-fast");
  guest.shown.set(id, mark);
  const circle = (await hall.store.circle(id)) ?? { id, tail: firstTail(id), door: noDoor(id) };
  return { type: "stands", mark: markOf(hall, circle) };
}

/** Where there is no circle: nobody gets in. */
export function noDoor(circle: CircleId): Door {
  return { v: 1, circle, version: 0, latches: [], hold: 0, invites: 0, keep: { default: 0, rooms: [] } };
}
