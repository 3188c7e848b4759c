import { memberRenewed } from "@unionhall/kernel";
import { deed } from "../circle/book-writes.ts";
import { catchUp } from "../circle/catch-up.ts";
import type { Circle } from "../circle/circle.ts";
import type { Renewed } from "../desk/kinds.ts";
import { Refused } from "../line/thrown.ts";

/** The renewal that the words signed: the old latch for the new. Done already is as good. */
export async function swapLatch(circle: Circle, { from, swap: signature }: Renewed): Promise<void> {
  const { latch: to, renew } = circle.me.secrets.keys;
  try {
    await circle.link.ask({ type: "swap", circle: circle.id, from, to, renew, signature }, "done");
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/** Tells the circle that this member's keys are new, by the renewal key's word. */
export async function sayRenewed(circle: Circle, { renew, signature }: Renewed): Promise<void> {
  const written = deed(memberRenewed, { renew, keys: circle.me.secrets.keys, signature });
  const entries = (await circle.sealForBook([written])).map(({ header, body }) => ({ header, body }));
  await circle.link.ask({ type: "append", circle: circle.id, entries }, "appended");
  await catchUp(circle);
}

export function isRenewed({ book, me }: Circle): boolean {
  return book.voices.has(me.secrets.keys.signing);
}
