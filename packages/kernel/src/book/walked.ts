import type { Bytes, CircleId, Codec, Head, MemberId } from "@unionhall/protocol";
import { bytes, id, list, struct, uint } from "@unionhall/protocol";

/** What a circle goes on from, as its founding says: whoever has the old book sees for themselves whether it is so. */
export interface Walked {
  /** The circle that somebody walked out of, and the last place of it that counts. */
  readonly circle: CircleId;
  readonly seq: number;
  readonly head: Head;
  /** The digest of its book there. */
  readonly state: Bytes;
  /** Who walked, as the old book names them. */
  readonly by: MemberId;
  /** Who was in there and is not taken along. */
  readonly without: readonly MemberId[];
  /** How many entries after the founding bring the others. */
  readonly parts: number;
}

/** So that an offer fits under its cap. */
const mostLeft = 256;
const mostParts = 61;

export const walkedCodec: Codec<Walked> = struct({
  circle: id("circle"),
  seq: uint(),
  head: id("head"),
  state: bytes(32),
  by: id("member"),
  without: list(id("member"), mostLeft),
  parts: uint(mostParts),
});

/** Whether one walk-out can leave so many behind, and take so many along. */
export function isOneWalk({ without, parts }: Pick<Walked, "without" | "parts">): boolean {
  return without.length <= mostLeft && parts <= mostParts;
}
