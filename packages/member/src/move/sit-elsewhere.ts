import type { EpochKeys, RoomEntry } from "@unionhall/kernel";
import type { Class, RoomId } from "@unionhall/protocol";
import { book as bookRoom, equal } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { catchUp } from "../circle/catch-up.ts";
import { Circle } from "../circle/circle.ts";
import { flush, put } from "../circle/send.ts";
import { handedOn } from "../desk/handed-on.ts";
import { unsaid } from "../desk/keyring.ts";
import { passingRoom } from "../desk/kinds.ts";
import type { DeskPlace } from "../device/device.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Offline, Refused } from "../line/thrown.ts";
import { mineToBring } from "../mine/carry.ts";
import { mineRoom } from "../mine/kinds.ts";
import { openMine } from "../mine/open-mine.ts";
import { followRoom } from "../circle/follow-room.ts";
import { recordsFor, recordsIn, recordsRoom } from "../records/desk.ts";
import { Stopped } from "../problems.ts";
import { goOn } from "../session/in-passing.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";

/** A desk of this person's, as this device keeps it before it sits there. */
export async function deskAtRest(
  person: Person,
  link: HallLink,
  { circle: id, secrets, tag }: DeskPlace,
  epochs: readonly EpochKeys[] = [],
): Promise<Circle> {
  const circle = await Circle.load(person.env, id, link, { secrets, device: tag });
  await circle.epochs.add(epochs);
  await circle.rooms.follow(passingRoom);
  return circle;
}

/**
 * Brings what the old desk says on this device, and what waits here for it, to another desk of the same words. Once that
 * is through, the other has all that the old one had, also for who reads it anew. Throws `Stopped` with `not-your-desk`.
 */
export async function bringAlong(old: Session, next: Circle): Promise<void> {
  await catchUp(next);
  await openMine(next);
  await followRoom(next, recordsRoom);
  await recordsAtHand(old.circle);
  if (next.book.statement?.founder.signing !== wordsOf(old)) throw new Stopped("not-your-desk");
  for (const { room, class: of, written } of await toBring(old.circle, next))
    await put(next, { room, class: of }, written);
  await flush(next);
  await catchUp(next);
  await goOn(next);
}

/** Where the old hall is gone, or says no, what this device has looked for is all there is. */
async function recordsAtHand(old: Circle): Promise<void> {
  try {
    await followRoom(old, recordsRoom);
  } catch (error) {
    if (!(error instanceof Offline || error instanceof Refused)) throw error;
  }
}

/** The key that the words speak with at a desk. Throws `Stopped` where this device has read nothing of it. */
export function wordsOf({ circle: { book } }: Session): string {
  if (book.statement === null) throw new Stopped("offline");
  return book.statement.founder.signing;
}

interface ToBring {
  readonly room: RoomId;
  readonly class: Class;
  readonly written: Written;
}

async function toBring(old: Circle, next: Circle): Promise<readonly ToBring[]> {
  const keys = unsaid(await bookOf(old), await bookOf(next));
  const there = passingOf(next);
  const passing = passingOf(old).filter((each) => !there.some((known) => isSame(known, each)));
  return [
    ...keys.map((written) => ({ room: bookRoom, class: "kept", written }) as const),
    ...passing.map((written) => ({ room: passingRoom, class: "passing", written }) as const),
    ...recordsFor(recordsIn(old), recordsIn(next)).map(
      (written) => ({ room: recordsRoom, class: "kept", written }) as const,
    ),
    ...mineToBring(old, next).map((written) => ({ room: mineRoom, class: "kept", written }) as const),
  ];
}

async function bookOf(circle: Circle): Promise<readonly Written[]> {
  return [...(await circle.bookEntries()), ...circle.outbox.items.filter(({ room }) => room === bookRoom)];
}

function passingOf({ rooms, outbox }: Circle): readonly Written[] {
  const said = rooms.entries(passingRoom).flatMap((item: RoomEntry) => (item.type === "said" ? [item.entry] : []));
  return handedOn([...said, ...outbox.items.filter(({ room }) => room === passingRoom)]);
}

function isSame(one: Written, other: Written): boolean {
  return one.kind === other.kind && equal(one.payload, other.payload);
}
