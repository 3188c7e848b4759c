import type { Bytes, CircleId, Codec, MemberId } from "@unionhall/protocol";
import { bytes, caps, id, literal, struct } from "@unionhall/protocol";
import type { ForOne } from "./for-one.ts";
import { forOne } from "./for-one.ts";
import type { Signed } from "./signed.ts";
import { signedAs } from "./signed.ts";

/** One member of a circle wants to write to another alone. Who it is from and for is signed: it is nobody else's. */
export interface Approach {
  readonly v: 1;
  /** The circle that both are in. */
  readonly circle: CircleId;
  readonly by: MemberId;
  readonly to: MemberId;
  /** The circle of two, in the same hall, and the secret of the invitation to it. */
  readonly alone: CircleId;
  readonly secret: Bytes;
}

const approachCodec: Codec<Approach> = struct({
  v: literal(1),
  circle: id("circle"),
  by: id("member"),
  to: id("member"),
  alone: id("circle"),
  secret: bytes(16),
});

export const signedApproach: Signed<Approach> = signedAs("approach", approachCodec, caps.offer);

export const approachFor: ForOne = forOne("approach");
