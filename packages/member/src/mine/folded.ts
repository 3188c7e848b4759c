import type { RoomEntry } from "@unionhall/kernel";
import { readAs, saidIn } from "@unionhall/union";
import type { Mine } from "./fold.ts";
import { emptyMine, foldMine } from "./fold.ts";
import { deskMine } from "./kinds.ts";

/** What the desk's room comes to, as the hall has it. */
export interface FoldedMine {
  readonly mine: Mine;
  /** Places of what was said since all of it was said at once. */
  since: number[];
  /** The newest place that was read. */
  placed: number;
  /** When any of this person's devices said something last, in ms since 1970. */
  saidAt: number;
}

export function nothingFolded(): FoldedMine {
  return { mine: emptyMine(), since: [], placed: 0, saidAt: 0 };
}

/** Takes the next entry of the room. Never throws. */
export function tellMine(folded: FoldedMine, item: RoomEntry): void {
  const said = saidIn(item);
  const own = said === null ? null : readAs(deskMine, said);
  if (said === null || own === null) return;
  const { whole } = own;
  if (whole !== undefined) folded.since = folded.since.filter((seq) => seq > whole);
  folded.since.push(said.seq);
  [folded.placed, folded.saidAt] = [said.seq, Math.max(folded.saidAt, said.time)];
  foldMine(folded.mine, said);
}
