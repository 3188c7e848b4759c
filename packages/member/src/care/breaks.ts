import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import { id, orNull, struct, uint } from "@unionhall/protocol";
import type { BreakNeeded, EntryKind, Written } from "@unionhall/union";
import { breakStands, readAs } from "@unionhall/union";
import { passingRoom } from "../desk/kinds.ts";
import type { Person } from "../session/person.ts";

/** That its person needs a break in a call, and whom they told; `time` null: not any more. The newest of a call counts. */
export interface DeskBreak {
  readonly circle: CircleId;
  readonly call: RoomId;
  readonly to: MemberId;
  readonly time: number | null;
}

/** In the desk's passing room, as reports are. */
export const deskBreak: EntryKind<DeskBreak> = {
  name: "desk.break",
  version: 1,
  payload: struct({ circle: id("circle"), call: id("room"), to: id("member"), time: orNull(uint()) }),
};

/** With what waits on this device: of each call in a circle the newest, also where they need none any more. */
export function keptBreaks({ desk }: Pick<Person, "desk">, circle: CircleId): readonly DeskBreak[] {
  if (desk === null) return [];
  const { rooms, outbox } = desk.circle;
  const placed = rooms.entries(passingRoom).flatMap((item) => (item.type === "said" ? [item.entry] : []));
  const all = breaksIn([...placed, ...outbox.items.filter(({ room }) => room === passingRoom)]);
  return all.filter((each) => each.circle === circle);
}

export function breaksIn(said: readonly Written[]): readonly DeskBreak[] {
  const all = said.flatMap((each) => readAs(deskBreak, each) ?? []);
  return [...new Map(all.map((each) => [`${each.circle} ${each.call}`, each])).values()];
}

/** In which of them they need one still, as whom they told is to know. */
export function breakNeeded({ call, time }: DeskBreak, now: number): BreakNeeded | null {
  return time !== null && time + breakStands > now ? { call, time } : null;
}
