import type { Void } from "@unionhall/kernel";
import type { Reason } from "@unionhall/protocol";
import type { OfferFault } from "./walks.ts";

/** How something that was asked for went. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Why something did not happen. Every one has its sentence in the app and on the command line. */
export type Problem =
  | { readonly type: "refused"; readonly reason: Reason }
  /** By the circle's rules every device would pass it over, so it was not done. */
  | { readonly type: "would-not-count"; readonly reason: Void }
  | {
      readonly type:
        | "offline"
        | "keeps-nothing"
        | "no-room-here"
        | "not-a-link"
        | "other-link"
        | "link-is-over"
        | "other-hall"
        | "not-your-hall"
        | "not-a-hall"
        | "hall-differs"
        | "two-pasts"
        | "no-such-circle"
        | "no-such-member"
        | "no-such-offer"
        | "walked-out"
        | "too-many"
        | "too-many-bookmarks"
        | "too-many-muted"
        | "too-many-apart"
        | "too-many-reports"
        | "told-too-much"
        | "no-such-report"
        | "nobody-to-tell"
        | "enough-care-people"
        | "too-many-declined"
        | "member-paused"
        | "approach-is-over"
        | "no-such-knock"
        | "no-such-line"
        | "no-such-room"
        | "no-file"
        | "file-too-large"
        | "bad-file-name"
        | "too-many-files"
        | "picture-kind"
        | "picture-broken"
        | "voice-note-kind"
        | "stopped"
        | "file-changed"
        | "file-differs"
        | "text-differs"
        | "advice-differs"
        | "file-gone"
        | "file-behind"
        | "not-your-line"
        | "not-your-item"
        | "holds-others"
        | "not-a-steward"
        | "own-invitation"
        | "not-enough-vouches"
        | "already-in"
        | "still-in"
        | "was-in"
        | "too-long"
        | "too-many-stamps"
        | "empty"
        | "no-desk"
        | "locked"
        | "wrong-passphrase"
        | "words-not-confirmed"
        | "words-needed"
        | "nothing-asked"
        | "call-is-over"
        | "quote-not-agreed"
        | "nobody-drawn"
        | "not-as-drawn"
        | "too-few-drawn"
        | "too-few-to-sit"
        | "not-agreed"
        | "words-already-confirmed"
        | "words-differ"
        | "no-desk-for-words"
        | "not-your-desk"
        | "desk-is-there"
        | "no-circle-there"
        | "waiting-to-be-let-in"
        | "visit-is-over"
        | "visit-keys-changed"
        | "newer-rules"
        | "past-unread"
        | "other-tab";
    }
  /** The old circle's book does not bear the walk-out out. */
  | { readonly type: "no-walk"; readonly reason: OfferFault }
  | {
      readonly type: "bad-words";
      readonly reason: "count" | "unknown" | "checksum" | "mixed";
      readonly position?: number;
      readonly suggestion?: string;
    };
