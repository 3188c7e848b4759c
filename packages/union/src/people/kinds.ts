import type { MemberId } from "@unionhall/protocol";
import { bool, id, maybe, orNull, struct, text, uint } from "@unionhall/protocol";
import { lastDay } from "../days.ts";
import type { EntryKind } from "../item.ts";

export const longestPronouns = 40;
export const longestHelp = 280;

/** What it names is so from now on, and the rest stays. Empty takes it away. */
export interface PersonDescribed {
  readonly pronouns?: string;
  /** What they can help with. */
  readonly help?: string;
  /** The last day on which they are away; null: they are here. */
  readonly away?: number | null;
}

/** In the hallway: what its author says of themselves in this circle. It counts for nobody else. */
export const personDescribed: EntryKind<PersonDescribed> = {
  name: "person.described",
  version: 1,
  payload: struct({
    pronouns: maybe(text(longestPronouns)),
    help: maybe(text(longestHelp)),
    away: maybe(orNull(uint(lastDay))),
  }),
};

/** In the hallway, by a steward: somebody has died, and is remembered. `on` false takes it back. It ends nothing by itself. */
export const personRemembered: EntryKind<{ readonly member: MemberId; readonly on: boolean }> = {
  name: "person.remembered",
  version: 1,
  payload: struct({ member: id("member"), on: bool }),
};
