import type { DoorRefusal } from "./door-rules.ts";
import type { Reason, Refusal } from "./refusal.ts";

/* Apart from the form of a refusal: the app reads refusals, and has sentences of its own for them. */

const meanings: { readonly [reason in Reason]: Omit<Refusal, "reason"> } = {
  malformed: { retryable: false, words: "This message is not in a form the hall reads." },
  "too-large": { retryable: false, words: "This is larger than the hall takes." },
  version: { retryable: false, words: "This app and this hall speak different versions. Update the older one." },
  "say-hello-first": { retryable: true, words: "The connection has to begin with a greeting." },
  "not-entered": { retryable: false, words: "You are not inside this circle on this connection." },
  "no-such-circle": { retryable: false, words: "There is no such circle in this hall." },
  "no-such-thing": { retryable: false, words: "The hall does not have that." },
  "latch-not-in-door": { retryable: false, words: "This key does not open the door of this circle." },
  "latch-paused": { retryable: true, words: "This key is on hold for now." },
  "latch-lapsed": { retryable: false, words: "This key was for a limited time, which is over." },
  "not-allowed": { retryable: false, words: "This key may not do that." },
  "bad-signature": { retryable: false, words: "The signature does not fit." },
  "bad-hash": { retryable: false, words: "What arrived is not what was announced." },
  "epoch-moved": { retryable: true, words: "The circle has new keys. Seal this again under them." },
  "turn-came-first": { retryable: true, words: "Another turn came first. Read it, then try again." },
  "step-came-first": { retryable: true, words: "Someone else was let in at the same moment. Try again." },
  "circle-exists": { retryable: false, words: "This circle is already open." },
  quota: { retryable: false, words: "This circle has used up its room in this hall." },
  "too-fast": { retryable: true, words: "That was a lot at once. Wait a moment." },
  "disk-full": { retryable: true, words: "The hall's disk is full. Nothing was lost; tell whoever runs it." },
  "letterbox-closed": { retryable: false, words: "No letters from outside are taken here." },
  "letterbox-moved": {
    retryable: false,
    words: "This letterbox has another address by now. Get the new one from whoever gave you this.",
  },
  "letterbox-paused": { retryable: true, words: "This letterbox is paused for now. Try again another day." },
  "letterbox-full": { retryable: true, words: "No more letters fit in here today. Try again tomorrow." },
  "stamp-not-good": { retryable: false, words: "This stamp is not good any more. Each is good once." },
  "blob-missing": { retryable: true, words: "A file that this needs has not arrived whole. Send it first." },
  "blob-deleted": { retryable: false, words: "The hall's operator deleted this file." },
  "store-away": {
    retryable: true,
    words: "The hall cannot reach its store. Send this again: it was stored whole or not at all, and never twice.",
  },
  behind: { retryable: true, words: "The hall came back from an older copy and waits for the missing part." },
  moved: { retryable: true, words: "This hall has moved to another address. Nothing is taken here any more." },
  "shutting-down": { retryable: true, words: "The hall is restarting." },
  failed: { retryable: true, words: "Something went wrong in the hall. Nothing was stored." },
  "unknown-latch": { retryable: false, words: "This change drops a key that is not in the door." },
  "latch-twice": { retryable: false, words: "This change names the same key twice." },
  "nobody-signed": { retryable: false, words: "Nobody who may enter has signed this change of the door." },
  "not-a-steward": { retryable: false, words: "Only a steward changes the door in this way." },
  "stewards-need-a-majority": {
    retryable: false,
    words: "Changing stewards takes most of them, and at least two; or the words of a steward who is alone.",
  },
  "own-latch-needs-renewal-key": { retryable: false, words: "Nobody drops their own key without their words." },
  "too-many-invitations": { retryable: false, words: "Too many of your invitations are still open." },
  "a-latch-has-one-place": { retryable: false, words: "A key is a member's, an invitation's or a visit's." },
  "nobody-left": { retryable: false, words: "This would leave the circle without a steward." },
};

export function refusal(reason: Reason | DoorRefusal): Refusal {
  return { reason, ...meanings[reason] };
}
