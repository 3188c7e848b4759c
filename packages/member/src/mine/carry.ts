import type { Written } from "@unionhall/union";
import { readAs, write } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import type { Mine } from "./fold.ts";
import { onlyNew, untold } from "./fold.ts";
import { type FoldedMine, nothingFolded, tellMine } from "./folded.ts";
import { deskMine, mineRoom } from "./kinds.ts";

/** What a desk says of its person's own, as far as it was read here. */
export function mineIn({ rooms }: Circle): FoldedMine {
  const folded = nothingFolded();
  for (const item of rooms.entries(mineRoom)) tellMine(folded, item);
  return folded;
}

/** The same for another desk of the same person: what that one says stands. Nothing where there is nothing to say. */
export function mineFor(old: Mine, there: FoldedMine = nothingFolded()): readonly Written[] {
  const said = untold(old, there.mine);
  if (Object.keys(said).length === 0) return [];
  return [write(deskMine, there.placed === 0 ? { ...said, whole: 0 } : said)];
}

/** With what waits on this device: that was said last. */
export function mineToBring(old: Circle, next: Circle): readonly Written[] {
  const waiting = old.outbox.items.filter(({ room }) => room === mineRoom);
  return [...mineFor(mineIn(old).mine, mineIn(next)), ...waiting.map(newIn)];
}

/** Of what says all there is, what was new with it: its places are the old desk's, and the rest would undo what stands in the other. */
export function newIn(written: Written): Written {
  const said = readAs(deskMine, written);
  if (said?.whole === undefined) return written;
  return write(deskMine, onlyNew(said));
}
