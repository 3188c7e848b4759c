import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Forms } from "./codec.ts";
import { bytes, id, list, maybe, struct, uint } from "./codec.ts";
import type { CircleId, LetterboxId, LetterId } from "./ids.ts";
import { outsideLetterField, stampLength } from "./outside.ts";

/** What is asked of the hall about letters from outside. */
export type OutsideRequest =
  /** What anyone who knows a circle's letterbox needs to write to it. Answer: `letterbox`. */
  | { readonly type: "get-letterbox"; readonly circle: CircleId }
  /** Anyone's words to a circle, sealed. Answer: `done`. */
  | PutOutsideLetter
  /** After a letter, in the order of their days. Answer: `outside-letters`. */
  | { readonly type: "get-outside-letters"; readonly circle: CircleId; readonly after?: LetterPlace }
  /** Hashes of stamps that are good from now on, once each, as long as the letterbox has this key. Answer: `done`. */
  | { readonly type: "put-stamps"; readonly circle: CircleId; readonly stamps: readonly Bytes[] };

export interface PutOutsideLetter {
  readonly type: "put-outside-letter";
  readonly circle: CircleId;
  /** The one it is sealed to. */
  readonly letterbox: LetterboxId;
  readonly sealed: Bytes;
  readonly stamp?: Bytes;
}

/** Letters from outside stand by day, then by id, which says nothing about when on that day. */
export interface LetterPlace {
  readonly day: number;
  readonly letter: LetterId;
}

const circle = id("circle");

export const outsideRequests: Forms<OutsideRequest> = {
  "get-letterbox": struct({ circle }),
  "put-outside-letter": struct({
    circle,
    letterbox: id("letterbox"),
    sealed: outsideLetterField,
    stamp: maybe(bytes(stampLength)),
  }),
  "get-outside-letters": struct({ circle, after: maybe(struct({ day: uint(caps.day), letter: id("letter") })) }),
  "put-stamps": struct({ circle, stamps: list(bytes(32), caps.stamps) }),
};
