/**
 * The sealed log: who may read, and whose word counts. Keys and boxes, entries sealed and opened, the
 * chain of heads, the fold of the book, the judging of rooms, invitations and join letters.
 * Sealing and opening wait for WebCrypto, which comes in through a port; folds are plain functions of
 * the log. No clock, no randomness, no platform.
 */
export * from "./blob/chunks.ts";
export * from "./blob/seal-chunk.ts";
export * from "./book/book.ts";
export * from "./book/consent.ts";
export * from "./book/fold.ts";
export * from "./book/foresee.ts";
export * from "./book/kind.ts";
export * from "./book/kinds.ts";
export * from "./book/kinds/admission.ts";
export * from "./book/kinds/circle-founded.ts";
export * from "./book/kinds/confirmation.ts";
export * from "./book/kinds/departure.ts";
export * from "./book/kinds/epoch-turned.ts";
export * from "./book/kinds/housekeeping.ts";
export * from "./book/kinds/invitation.ts";
export * from "./book/kinds/letterbox.ts";
export * from "./book/kinds/member-renewed.ts";
export * from "./book/kinds/members-brought.ts";
export * from "./book/kinds/seats.ts";
export * from "./book/kinds/stewards.ts";
export * from "./book/known-keys.ts";
export * from "./book/latches.ts";
export * from "./book/law.ts";
export * from "./book/origin.ts";
export * from "./book/state.ts";
export * from "./book/suspension.ts";
export * from "./book/time.ts";
export * from "./book/voice.ts";
export * from "./book/walk-fault.ts";
export * from "./book/walked.ts";
export * from "./chain.ts";
export * from "./entry/brought.ts";
export * from "./entry/content.ts";
export * from "./entry/open-many.ts";
export * from "./entry/open.ts";
export * from "./entry/padding.ts";
export * from "./entry/seal.ts";
export * from "./epoch/box.ts";
export * from "./epoch/keys.ts";
export * from "./epoch/record.ts";
export * from "./fork.ts";
export * from "./join/anchor.ts";
export * from "./join/approach.ts";
export * from "./join/invitation.ts";
export * from "./join/letter.ts";
export * from "./join/offer.ts";
export * from "./join/signed.ts";
export * from "./join/slip.ts";
export * from "./outside/outside-letter.ts";
export * from "./point.ts";
export * from "./ports.ts";
export * from "./room/brought.ts";
export * from "./room/counters.ts";
export * from "./room/room.ts";
export type { Sealing, SealingOptions } from "./sealing/sealing.ts";
export { webSealing } from "./sealing/sealing.ts";
export * from "./secrets.ts";
