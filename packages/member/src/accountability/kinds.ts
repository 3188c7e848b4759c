import type { Bytes, CircleId, MemberId } from "@unionhall/protocol";
import { bool, bytes, id, list, orNull, struct, text, uint } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import { longestSittingOutcome, mostParties, mostSit, saltLength } from "@unionhall/union";

/** What its person says and knows of an accountability circle that they are in. */
export interface DeskSitting {
  /** The circle in which it was asked for, and the seal that its draw has there. */
  readonly circle: CircleId;
  readonly names: Bytes;
  /** When its person came to it, in ms since 1970. */
  readonly time: number;
  /** Where they asked for it themselves. */
  readonly own: OwnSitting | null;
  readonly outcome: string;
  readonly yes: Bytes | null;
  /** They have left, and whether they had put the words up. */
  readonly over: boolean;
  readonly told: boolean;
  /** Whom they tell: the others in it. */
  readonly to: readonly MemberId[];
}

export interface OwnSitting {
  readonly salt: Bytes;
  readonly token: Bytes;
  readonly parties: readonly MemberId[];
  readonly without: readonly MemberId[];
  readonly many: number;
  readonly sits: readonly MemberId[];
  readonly into: CircleId | null;
  /** What lets each of them in. */
  readonly ways: readonly { readonly member: MemberId; readonly secret: Bytes }[];
}

const member = id("member");

/** In the desk's passing room. The newest of each seal counts. */
export const deskSitting: EntryKind<DeskSitting> = {
  name: "desk.sitting",
  version: 1,
  payload: struct({
    circle: id("circle"),
    names: bytes(32),
    time: uint(),
    own: orNull(
      struct({
        salt: bytes(saltLength),
        token: bytes(saltLength),
        parties: list(member, mostParties),
        without: list(member, mostSit),
        many: uint(mostSit),
        sits: list(member, mostSit),
        into: orNull(id("circle")),
        ways: list(struct({ member, secret: bytes(16) }), mostParties + mostSit),
      }),
    ),
    outcome: text(longestSittingOutcome),
    yes: orNull(bytes(32)),
    over: bool,
    told: bool,
    to: list(member, mostParties + mostSit),
  }),
};
