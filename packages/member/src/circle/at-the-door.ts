import type { MemberLatch } from "@unionhall/kernel";
import { memberLatches, unlawfulLatches } from "@unionhall/kernel";
import type { Door, Key, Latch, MemberId, MarkedDoor, Swapped } from "@unionhall/protocol";
import { bytesOf, may, swapToSign } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";
import { rightsOf } from "./rights.ts";

/** The newest door, asked for once until something moves. */
export async function doorOf(circle: Circle): Promise<Door> {
  return (await doorNow(circle)).door;
}

async function doorNow(circle: Circle): Promise<MarkedDoor> {
  circle.door ??= await askForDoor(circle);
  return circle.door;
}

/** The hall told of a door before it is asked for it: one that is older is an old one. */
async function askForDoor(circle: Circle): Promise<MarkedDoor> {
  const seen = await circle.link.ask({ type: "door", circle: circle.id }, "door");
  const isOld = seen.door.version < (circle.tie?.standing.door ?? 0);
  if (isOld) circle.note({ type: "door-went-back", seq: circle.log.chain.seq });
  else await circle.marks.keepDoor(seen);
  return seen;
}

/**
 * The latch of everyone who is in: as the book tells, or as their renewal key has swapped it since. Whoever comes back
 * with the words swaps first and tells the book then, and their line may be cut between.
 */
async function latchesOf(circle: Circle): Promise<readonly MemberLatch[]> {
  const { swaps } = await doorNow(circle);
  return Promise.all(memberLatches(circle.book).map((latch) => swapped(circle, latch, swaps)));
}

/** The latch of a member who is in, as it stands at the door or should. */
export async function latchOf(circle: Circle, member: MemberId): Promise<Key | undefined> {
  return (await latchesOf(circle)).find((latch) => latch.member.id === member)?.key;
}

async function swapped(circle: Circle, latch: MemberLatch, swaps: readonly Swapped[]): Promise<MemberLatch> {
  for (const [at, { from, to, renew, signature }] of swaps.entries()) {
    if (from !== latch.key) continue;
    const message = swapToSign(circle.id, from, to, renew);
    // The hall's word would not do: only the member's own renewal key puts another latch in the place of theirs.
    const good = await circle.env.crypto.verify(bytesOf(latch.renew), signature, message);
    if (good) return swapped(circle, { ...latch, key: to, renew }, swaps.slice(at + 1));
  }
  return latch;
}

/** How long something at the door may be other than the book tells: one of them may be on its way here. */
export const patienceAtTheDoor = 60_000;

/** A latch in the door that nobody answers for. */
export interface Stranger {
  readonly key: Key;
  /** The door has it as a steward's: no steward alone drops it. */
  readonly steward: boolean;
  /** The latch was a member's and is no more, or nobody has answered for it for a minute. */
  readonly overdue: boolean;
}

/** The latch of a member who is in, as it should be in the door. */
export interface Owed {
  readonly latch: Latch;
  /** For how long it is known not to be there so, in ms. */
  readonly age: number;
}

export interface AtTheDoor {
  readonly strangers: readonly Stranger[];
  /** Somebody took them out of the door. */
  readonly missing: readonly Owed[];
  /** They may do more or less there than as what their members take part. */
  readonly otherwise: readonly Owed[];
}

/**
 * Where the door is not as the book tells. Nothing is known as long as the door is newer than what has been read of
 * the book: then a latch may be a newcomer's whose admission is still on its way here, and one that is missing that
 * of somebody who was removed.
 */
export async function lookAtTheDoor(circle: Circle): Promise<AtTheDoor> {
  const door = await doorOf(circle);
  if (door.version !== circle.tie?.standing.door) return { strangers: [], missing: [], otherwise: [] };
  const lawful = await latchesOf(circle);
  const strangers = unlawfulLatches(circle.book, door, lawful);
  const there = new Map(door.latches.map((latch) => [latch.key, latch]));
  const known = circle.waitsAt === null ? lawful : [];
  const missing = known.filter(({ key }) => !there.has(key));
  const otherwise = known.filter(({ key, member }) => isOtherwise(circle, member.id, there.get(key)));
  const now = circle.env.clock.now();
  const ages = new Map(
    [...strangers, ...missing, ...otherwise].map(({ key }) => [key, circle.oddSince.get(key) ?? now]),
  );
  circle.oddSince = ages;
  const age = (key: Key): number => now - (ages.get(key) ?? now);
  // Whoever was a steward is let in as a member: to be more takes most of the stewards.
  const asItShould = ({ key, renew, member }: MemberLatch): Owed => {
    return { latch: { key, renew, rights: rightsOf(circle.book, member.id) }, age: age(key) };
  };
  return {
    strangers: strangers.map((latch) => strangerOf(circle, latch, age(latch.key))),
    missing: missing.map(asItShould),
    otherwise: otherwise.map(asItShould),
  };
}

/** Of a steward's latch nothing is said here: it takes most of the stewards to change it. */
function isOtherwise({ book }: Circle, member: MemberId, latch: Latch | undefined): boolean {
  return latch !== undefined && !may(latch, "steward") && latch.rights !== rightsOf(book, member);
}

function strangerOf({ book }: Circle, latch: Latch, age: number): Stranger {
  const overdue = book.keys.has(latch.key) || age >= patienceAtTheDoor;
  return { key: latch.key, steward: may(latch, "steward"), overdue };
}

/** Strangers whom a steward's device puts out by itself. */
export function isToGo({ steward, overdue }: Stranger): boolean {
  return overdue && !steward;
}
