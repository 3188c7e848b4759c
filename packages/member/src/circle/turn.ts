import type { PastKey, WholeEpoch } from "@unionhall/kernel";
import { epochTurned, freshEpoch, membersIn, recordOf, sealBox, steppedEpoch } from "@unionhall/kernel";
import type { Box, Bytes, Door, DoorChange, Key, Latch, MemberId, SignedChange, Turn } from "@unionhall/protocol";
import { changeBytes, changeHash, changeToSign, epochNumber, recordBytes } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { Refused } from "../line/hall-link.ts";
import { deed } from "./book-writes.ts";
import { catchUp } from "./catch-up.ts";
import type { Circle } from "./circle.ts";

/** What changes at the door. */
export interface DoorPart {
  readonly drop?: readonly Key[];
  readonly add?: readonly Latch[];
}

/** New keys, and who gets them. */
export interface NewEpoch {
  readonly epoch: WholeEpoch;
  readonly record: Bytes;
  readonly boxes: readonly Box[];
}

/** The newest door, asked for once until something moves. */
export async function doorOf(circle: Circle): Promise<Door> {
  circle.door ??= (await circle.link.ask({ type: "door", circle: circle.id }, "door")).door;
  return circle.door;
}

/** What a turn is to do. Made anew at every try, as what came first may have changed it. */
export interface Plan {
  readonly door: DoorPart;
  readonly written: readonly Written[];
}

/** A door change alone, with the entries of the book that go with it: an invitation, its withdrawal. */
export async function turnDoor(circle: Circle, plan: () => Plan): Promise<void> {
  await make(circle, async () => {
    const { door, written } = plan();
    return turnMessage(circle, door, null, await circle.sealForBook(written));
  });
}

/** Lets one newcomer in: keys one step on, their box, their latch for the join latch. */
export async function step(
  circle: Circle,
  plan: () => Plan,
  boxKey: Bytes,
  past: readonly PastKey[] = [],
): Promise<void> {
  await make(circle, async () => {
    const { door, written } = plan();
    const base = circle.currentEpoch();
    const epoch = await steppedEpoch(circle.env, circle.id, base, base.number + 1);
    const record = recordBytes(await recordOf(circle.env, circle.id, epoch, base));
    const boxes = [await sealBox(circle.env, circle.id, epoch, boxKey, past)];
    return turnWith(circle, door, { epoch, record, boxes }, written);
  });
}

/** A steward's turn: fresh keys, boxed to everyone but those who go. */
export async function turnKeys(
  circle: Circle,
  plan: () => Promise<Plan>,
  without: ReadonlySet<MemberId> = new Set(),
): Promise<void> {
  await make(circle, async () => {
    const { door, written } = await plan();
    const base = circle.currentEpoch();
    const turn = (circle.tie?.standing.turn ?? 0) + 1;
    const epoch = freshEpoch(circle.env, circle.id, epochNumber(turn, 0));
    const record = recordBytes(await recordOf(circle.env, circle.id, epoch, base));
    const stay = membersIn(circle.book).filter(({ id }) => !without.has(id));
    const boxes = await Promise.all(stay.map(({ keys }) => sealBox(circle.env, circle.id, epoch, keys.box)));
    return turnWith(circle, door, { epoch, record, boxes }, written);
  });
}

const tries = 5;

/** Sends a turn; when something came first, catches up and makes it anew. A plan that no longer holds throws. */
async function make(circle: Circle, build: () => Promise<Turn>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await circle.link.ask(await build(), "placed");
      return await catchUp(circle);
    } catch (error) {
      if (!(error instanceof Refused) || !error.refusal.retryable || attempt >= tries) throw error;
      await catchUp(circle);
    }
  }
}

async function turnWith(circle: Circle, part: DoorPart, next: NewEpoch, written: readonly Written[]): Promise<Turn> {
  const door = await signedChange(circle, part);
  const turned = deed(epochTurned, {
    record: next.record,
    ...(door === null ? {} : { door: changeHash(door.change) }),
  });
  return turnMessage(circle, part, next, await circle.sealForBook([...written, turned]));
}

async function turnMessage(
  circle: Circle,
  part: DoorPart,
  next: NewEpoch | null,
  entries: Turn["entries"],
): Promise<Turn> {
  const door = await signedChange(circle, part);
  return {
    type: "turn",
    circle: circle.id,
    after: circle.tie?.standing.turn ?? 0,
    ...(door === null ? {} : { door }),
    ...(next === null ? {} : { record: next.record }),
    boxes: next?.boxes ?? [],
    entries: entries.map(({ header, body }) => ({ header, body })),
  };
}

/** Signed by this device's latch. Null when nothing changes. */
async function signedChange(circle: Circle, { drop = [], add = [] }: DoorPart): Promise<SignedChange | null> {
  if (drop.length === 0 && add.length === 0) return null;
  const there = new Set((await doorOf(circle)).latches.map(({ key }) => key));
  const turn = circle.tie?.standing.turn ?? 0;
  const change: DoorChange = { v: 1, circle: circle.id, turn, drop: drop.filter((key) => there.has(key)), add };
  const bytes = changeBytes(change);
  const { key, seed } = circle.latch;
  const signature = await circle.env.crypto.sign(seed, changeToSign(bytes));
  return { change: bytes, latches: [{ latch: key, signature }], renewals: [] };
}
