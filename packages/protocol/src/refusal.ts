import type { Codec } from "./codec.ts";
import { bool, choice, struct, text } from "./codec.ts";

/** Why something is refused. One closed list. */
export const reasons = [
  "malformed",
  "too-large",
  "version",
  "say-hello-first",
  "not-entered",
  "no-such-circle",
  "no-such-thing",
  "latch-not-in-door",
  "latch-paused",
  "latch-lapsed",
  "not-allowed",
  "bad-signature",
  "bad-hash",
  "epoch-moved",
  "turn-came-first",
  "step-came-first",
  "circle-exists",
  "quota",
  "too-fast",
  "disk-full",
  "letterbox-closed",
  "letterbox-moved",
  "letterbox-paused",
  "letterbox-full",
  "stamp-not-good",
  "blob-missing",
  "blob-deleted",
  "store-away",
  "behind",
  "moved",
  "shutting-down",
  "failed",
  "unknown-latch",
  "latch-twice",
  "nobody-signed",
  "not-a-steward",
  "stewards-need-a-majority",
  "own-latch-needs-renewal-key",
  "too-many-invitations",
  "a-latch-has-one-place",
  "nobody-left",
] as const;

export type Reason = (typeof reasons)[number];

/** What crosses the wire instead of an answer. */
export interface Refusal {
  readonly reason: Reason;
  /** Whether trying the very same thing again later can help. */
  readonly retryable: boolean;
  /** What to say to a person. */
  readonly words: string;
}

export const refusalCodec: Codec<Refusal> = struct({
  reason: choice(...reasons),
  retryable: bool,
  words: text(200),
});
