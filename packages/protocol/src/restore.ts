import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Forms } from "./codec.ts";
import { bool, id, list, maybe, struct, uint } from "./codec.ts";
import { recordField } from "./epoch.ts";
import type { Erasure } from "./erasure.ts";
import { erasureCodec } from "./erasure.ts";
import type { Passed } from "./head.ts";
import { passedCodec } from "./head.ts";
import { bodyField, headerField } from "./header.ts";
import type { CircleId } from "./ids.ts";
import type { Mark, MarkedDoor } from "./mark.ts";
import { markCodec, markedDoorCodec } from "./mark.ts";

/** What a device asks of a hall that came back from an older copy. */
export type RestoreRequest =
  /** Shows the hall how far it was. From any connection: only who was inside has this. Answer: `stands`. */
  | { readonly type: "show"; readonly circle: CircleId; readonly mark: Mark }
  /** Answer: `done`. */
  | Restore
  /** Those after a place. By who has shown a mark. Answer: `holes`. */
  | { readonly type: "holes"; readonly circle: CircleId; readonly after: number }
  /** Entries for holes; what fits in none changes nothing. By who has shown a mark. Answer: `done`. */
  | Fill;

/** What leads from where a hall is to where it was. By who has shown a mark: the head of these entries, in order, has to be that one's. */
export interface Restore {
  readonly type: "restore";
  readonly circle: CircleId;
  /** The place after which they come. */
  readonly after: number;
  readonly links: readonly Passed[];
  readonly records: readonly Bytes[];
  readonly erasures: readonly Erasure[];
  /** The newest that this device has, with the hall's mark. */
  readonly door?: MarkedDoor;
}

export interface Fill {
  readonly type: "fill";
  readonly circle: CircleId;
  readonly entries: readonly Brought[];
  /** This device has no more. */
  readonly last: boolean;
}

/** An entry that was there before; without its body where that is erased, or not to be had. */
export interface Brought {
  readonly header: Bytes;
  readonly body?: Bytes;
}

const circle = id("circle");

export const restoreRequests: Forms<RestoreRequest> = {
  show: struct({ circle, mark: markCodec }),
  restore: struct({
    circle,
    after: uint(),
    links: list(passedCodec, caps.links),
    records: list(recordField, 65_535),
    erasures: list(erasureCodec, 65_535),
    door: maybe(markedDoorCodec),
  }),
  holes: struct({ circle, after: uint() }),
  fill: struct({
    circle,
    entries: list(struct({ header: headerField, body: maybe(bodyField) }), caps.entriesInAppend),
    last: bool,
  }),
};
