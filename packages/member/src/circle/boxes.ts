import { boxTag, sealBox, wholeKeys } from "@unionhall/kernel";
import type { Member, WholeEpoch } from "@unionhall/kernel";
import type { Box, Bytes, MemberId } from "@unionhall/protocol";
import { book as bookRoom, epochNumber, turnOf } from "@unionhall/protocol";
import { write } from "@unionhall/union";
import type { BoxMissed } from "./box-missed.ts";
import { boxMissed } from "./box-missed.ts";
import { catchUp } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { flushWhatGoes, put } from "./send.ts";

export function boxesFor(circle: Circle, epoch: WholeEpoch, members: readonly Member[]): Promise<readonly Box[]> {
  return Promise.all(members.map(({ keys }) => sealBox(circle.env, circle.id, epoch, wholeKeys(keys).box)));
}

export async function addBoxes(circle: Circle, epoch: WholeEpoch, members: readonly Member[]): Promise<void> {
  for (const box of await boxesFor(circle, epoch, members))
    await circle.link.ask({ type: "add-box", circle: circle.id, box }, "done");
}

/** Whether this device was left without the keys of a turn that the book knows. */
export function lacksKeys(circle: Circle): boolean {
  const { turn } = circle.tie?.standing ?? {};
  const isLawful = turn !== undefined && circle.book.epochs.has(epochNumber(turn, 0));
  return isLawful && !circle.openEpochs().some(({ number }) => turnOf(number) === turn);
}

/** Asks the others for a box of the newest turn. Tells how many there were that do not open. */
export async function askForBox(circle: Circle, askedWith: number | null): Promise<number | null> {
  const epoch = epochNumber(circle.tie?.standing.turn ?? 0, 0);
  const tried = await countBoxes(circle, epoch, circle.me.secrets.keys.box);
  // What was counted is tried: one that came in between is no reason to ask again.
  await catchUp(circle);
  if (!lacksKeys(circle)) return null;
  // Asked once is enough, until somebody has added one and it does not open either.
  if (tried !== askedWith) {
    await put(circle, { room: bookRoom, class: "kept" }, write(boxMissed, { epoch, tried }));
    await flushWhatGoes(circle);
  }
  return tried;
}

/** Adds a box for somebody who misses one, unless another has. */
export async function giveBox(circle: Circle, member: MemberId, { epoch, tried }: BoxMissed): Promise<void> {
  const missing = circle.book.members.get(member);
  const keys = circle.openEpochs().find(({ number }) => number === epoch);
  if (missing?.state !== "in" || keys === undefined) return;
  if ((await countBoxes(circle, epoch, wholeKeys(missing.keys).box)) <= tried) await addBoxes(circle, keys, [missing]);
}

async function countBoxes(circle: Circle, epoch: number, boxKey: Bytes): Promise<number> {
  const tag = await boxTag(circle.env, circle.id, epoch, boxKey);
  const after = epoch === 0 ? {} : { after: epoch - 1 };
  const ask = { type: "boxes", circle: circle.id, ...after, tags: [tag] } as const;
  return (await circle.link.ask(ask, "boxes")).boxes.length;
}
