import type { Opened, RoomEntry } from "@unionhall/kernel";
import type { EntryId, RoomId } from "@unionhall/protocol";
import { equal, lockOf } from "@unionhall/protocol";
import { lineEdited, readAs } from "@unionhall/union";
import { learnErasures } from "../circle/erasures.ts";
import { letGo, ownSecret } from "../circle/forget.ts";
import { wishOn } from "../circle/gone.ts";
import { keepEntry, wishErased } from "../circle/wish.ts";
import { Stopped } from "../problems.ts";
import { now } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import type { Session } from "./session.ts";
import type { Room } from "./room.ts";

export type LineId = EntryId | string;
export type Said = Extract<RoomEntry, { readonly type: "said" }>;

export async function eraseSent(session: Session, line: LineId): Promise<void> {
  const { circle } = session;
  const { room, said } = saidAs(session, line);
  if ((await secretOf(session, said)) === null) throw new Stopped("not-your-line");
  for (const edit of circle.outbox.items.filter((item) => readAs(lineEdited, item)?.line === line))
    if (!(await circle.outbox.drop(edit.n))) throw new Stopped("offline");
  await now(session, () => eraseAll(session, room.id, allOf(session, room, said)));
}

/** Has the hall drop what is this member's of these, one after the other; then what is here of it goes. */
export async function eraseAll(session: Session, room: RoomId, all: readonly Said[]): Promise<void> {
  const { circle } = session;
  for (const each of all) {
    const secret = await secretOf(session, each);
    if (secret === null) continue;
    for (const { id } of circle.rooms.standsBy(room, each.entry))
      await circle.link.ask({ type: "erase", circle: circle.id, entry: id, secret }, "done");
  }
  await learnErasures(circle);
  await letGo(circle);
}

export async function wishLineErased(session: Session, line: LineId): Promise<void> {
  const { room, said } = saidAs(session, line);
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  await now(session, async () => {
    for (const { id } of standing(session, room, said)) await wishErased(session.circle, id);
  });
}

export async function keepLine(session: Session, line: LineId): Promise<void> {
  const { room, said } = saidAs(session, line);
  const secret = await secretOf(session, said);
  if (secret === null && !isSteward(session)) throw new Stopped("not-your-line");
  await now(session, async () => {
    await learnErasures(session.circle);
    for (const entry of standing(session, room, said)) {
      const wish = wishOn(session.circle, entry);
      if (wish !== undefined) await keepEntry(session.circle, wish, secret);
    }
  });
}

/** What was said in a line, and in which of the rooms that are read here. Throws `Stopped` with `no-such-line`. */
export function saidAs(session: Session, line: LineId): { readonly room: Room; readonly said: Said } {
  for (const room of session.rooms.values()) {
    const said = session.circle.rooms
      .entries(room.id)
      .find((each): each is Said => isSaid(each) && each.entry.id === line);
    if (said !== undefined) return { room, said };
  }
  throw new Stopped("no-such-line");
}

/** A line, and all that its author put in its place: who has it gone has all of it gone. */
function allOf({ circle }: Session, { id }: Room, line: Said): readonly Said[] {
  const edits = circle.rooms.entries(id).filter((each): each is Said => {
    return isSaid(each) && each.by.id === line.by.id && readAs(lineEdited, each.entry)?.line === line.entry.id;
  });
  return [line, ...edits];
}

/** The entries by which a line, and all that its author put in its place, stand in the hall. */
function standing(session: Session, room: Room, said: Said): readonly Opened[] {
  return allOf(session, room, said).flatMap(({ entry }) => session.circle.rooms.standsBy(room.id, entry));
}

export function isSaid(item: RoomEntry): item is Said {
  return item.type === "said";
}

/** Null where it is somebody else's, or was written with keys this member has no more. */
export async function secretOf({ circle, me }: Session, { entry, by }: Said): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = await ownSecret(circle, entry);
  return by.id === me && equal(lockOf(secret), entry.header.lock) ? secret : null;
}
