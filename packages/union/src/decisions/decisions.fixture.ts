import type { RoomEntry } from "@unionhall/kernel";
import type { Bytes, EntryId, MemberId } from "@unionhall/protocol";
import type { Rule } from "../agreement/agreement.ts";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { entry } from "../room.fixture.ts";
import type { PositionTaken } from "./kinds.ts";
import { positionTaken } from "./kinds.ts";

export const proposal: EntryId = entry(200);

export const rule: Rule = {
  method: "majority",
  share: 50,
  floor: 2,
  pass: 50,
  blocks: 0,
  aside: null,
  days: { clarify: 2, react: 3, decide: 5 },
  challenge: 3,
  hidden: false,
  reasons: false,
  late: false,
};

const blank: Bytes = new Uint8Array(16);

export function position(said: Partial<PositionTaken> = {}): Written {
  return write(positionTaken, {
    proposal,
    choice: "yes",
    options: [],
    for: null,
    reason: "",
    nonce: blank,
    ...said,
  });
}

/** An entry of a positions room, by somebody who is heard, on a day of the hall. */
export function heard(by: MemberId, seq: number, day: number, written: Written): RoomEntry {
  const said = { ...written, id: entry(seq), seq, day };
  return { type: "said", entry: said, by: { id: by }, steward: false, time: 0 } as unknown as RoomEntry;
}
