import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec, Forms } from "./codec.ts";
import { id, list, maybe, struct } from "./codec.ts";
import type { CircleId, Key, LetterId } from "./ids.ts";
import { outsideLetterField } from "./outside.ts";

/** What one member leaves in the hall for another alone. */
export type SlipRequest =
  /** For whoever has this latch. Of one member for another the newest counts. Answer: `done`. */
  | { readonly type: "put-slip"; readonly circle: CircleId; readonly to: Key; readonly sealed: Bytes }
  /** What others have left for the latch that entered; what the device knows, or has no room in the answer, comes without its bytes. Answer: `slips`. */
  | { readonly type: "get-slips"; readonly circle: CircleId; readonly known: readonly LetterId[] };

/** Its id is made as a letter's. Without its bytes where whoever asks has them, or has to ask again. */
export interface LeftSlip {
  readonly letter: LetterId;
  readonly sealed?: Bytes;
}

const circle = id("circle");
const letter = id("letter");

export const slipRequests: Forms<SlipRequest> = {
  "put-slip": struct({ circle, to: id("key"), sealed: outsideLetterField }),
  "get-slips": struct({ circle, known: list(letter, caps.slips) }),
};

export const leftSlipCodec: Codec<LeftSlip> = struct({ letter, sealed: maybe(outsideLetterField) });
