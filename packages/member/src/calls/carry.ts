import type { RoomId } from "@unionhall/protocol";
import type { EventCall } from "@unionhall/union";
import * as union from "@unionhall/union";
import { Stopped } from "../problems.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import { change, putIn } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { prepare } from "./prepare.ts";

/** Puts items on the agenda of the call of a later day, each as it is; what people said to it stays where they said it, and is led to. */
export async function carryOver(
  session: Session,
  call: RoomId,
  items: readonly RoomId[],
  day: number,
): Promise<RoomId> {
  const found = itemOf(session, call);
  const from = found === null ? null : union.dayOfCall(found.item);
  const event = found === null ? null : itemOf(session, found.parent);
  const of = event === null ? null : union.callOfEvent(event.item);
  if (found === null || from === null || of === null || day <= from) throw new Stopped("no-such-room");
  const here = contentsOf(session, call).items;
  if (items.some((item) => here.get(item)?.state !== "active")) throw new Stopped("no-such-room");
  const to = await prepare(session, found.parent, day);
  session.room(to);
  for (const item of items) await carry(session, { of, from, call, to, day }, item);
  return to;
}

interface Carried {
  readonly of: EventCall;
  /** The call it stands in, and its day. */
  readonly call: RoomId;
  readonly from: number;
  readonly to: RoomId;
  readonly day: number;
}

/** First it stands there, then it is told here that it does: cut off in between, it is carried over once more, and is the same. */
async function carry(session: Session, { of, from, call, to, day }: Carried, item: RoomId): Promise<void> {
  const found = contentsOf(session, call).items.get(item);
  if (found === undefined) throw new Stopped("no-such-room");
  const room = union.carriedRoom(of, item, day);
  const there = contentsOf(session, to).items.get(room);
  // Who carries it over wants it talked about: taken off there meanwhile, it is put back.
  if (there !== undefined && there.state !== "active") await change(session, to, room, { state: "active" });
  if (there === undefined) {
    const { title } = found;
    const as = { ...union.agendaItemOf(found), carried: null, from: { day: from, item } };
    const facts = union.writeFacts(union.agendaFacts, as);
    await putIn(session, to, union.itemOpened, { room, what: "agenda", title, facts });
  }
  await change(session, call, item, { facts: union.writeFacts(union.agendaFacts, { carried: day }) });
}
