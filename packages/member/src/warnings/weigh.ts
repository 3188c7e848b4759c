import type { Act, Level, Safe, VoidReason, Warned } from "./warning.ts";

/** How much something weighs, what is safe for all that, and what there is to do. */
export type Weight = readonly [level: Level, safe: Safe, act: Act];

/** The one place that says what each thing that may be found means to a member. */
export function weigh(warned: Warned): Weight {
  if (warned.type === "void") return ofVoid[voids[warned.reason]];
  return weights[warned.type];
}

const weights: { readonly [type in Exclude<Warned["type"], "void">]: Weight } = {
  parted: ["stop", "kept", "prove"],
  fork: ["stop", "signed", "prove"],
  changed: ["stop", "signed", "compare"],
  "head-differs": ["stop", "signed", "compare"],
  "seen-differs": ["stop", "signed", "compare-with-them"],
  "read-differs": ["stop", "signed", "compare"],
  "past-differs": ["stop", "signed", "ask-inviter"],
  "other-hall": ["stop", "not-told", "ask-operator"],
  lost: ["stop", "the-rest", "say-again"],
  "went-back": ["look", "kept", "keep-open"],
  "put-off": ["look", "kept", "ask-operator"],
  behind: ["look", "kept", "keep-open"],
  gap: ["look", "not-taken", "wait"],
  "day-went-back": ["look", "not-taken", "wait"],
  "not-believed": ["look", "not-taken", "wait"],
  "day-off": ["look", "in-order", "set-date"],
  withheld: ["look", "the-rest", "wait"],
  missing: ["look", "the-rest", "ask-them"],
  "point-unfit": ["look", "read-anew", "compare"],
  "box-unfit": ["look", "sealed", "ask-steward"],
  "turns-apart": ["look", "sealed", "ask-steward"],
  "door-went-back": ["look", "sealed", "ask-steward"],
  "unlawful-latch": ["look", "sealed", "ask-steward"],
  "steward-latch": ["look", "sealed", "walk-out"],
  "missing-latch": ["look", "stay-members", "ask-steward"],
  "newer-rules": ["look", "reading", "update"],
  held: ["look", "reading", "end-hold"],
  suspended: ["look", "reading", "confirm-me"],
};

/** Somebody went beyond what they may; things crossed on the way; it is not what was written. */
type Sort = "beyond" | "crossed" | "altered";

const ofVoid: { readonly [sort in Sort]: Weight } = {
  beyond: ["know", "no-effect", "talk"],
  crossed: ["know", "no-effect", "nothing"],
  altered: ["look", "no-effect", "compare"],
};

const voids: { readonly [reason in VoidReason]: Sort } = {
  unreadable: "altered",
  "not-authentic": "altered",
  "other-body": "altered",
  "bad-signature": "altered",
  withheld: "altered",
  "bad-proof": "beyond",
  "out-of-place": "beyond",
  "not-a-member": "beyond",
  "member-on-hold": "beyond",
  "visits-only-talk": "beyond",
  "founded-once": "beyond",
  "not-this-circle": "beyond",
  "not-a-steward": "beyond",
  "not-warranted": "beyond",
  "own-invitation": "beyond",
  "circle-of-two": "beyond",
  "takes-another": "beyond",
  "not-enough-vouches": "beyond",
  "voucher-admits": "beyond",
  "keys-unlawful": "beyond",
  "step-without-admission": "beyond",
  "desks-never-turn": "beyond",
  "not-in-a-desk": "beyond",
  "last-steward": "beyond",
  "stewards-need-a-majority": "beyond",
  "seat-needs-a-majority": "beyond",
  "too-many-of-these": "beyond",
  "too-many-today": "beyond",
  "rules-go-forward": "beyond",
  "no-agreement": "beyond",
  "agreement-stands": "beyond",
  "advisers-advise": "beyond",
  "guests-are-guests": "beyond",
  "term-is-over": "beyond",
  "too-many-stewards": "beyond",
  "unknown-role": "crossed",
  "asks-too-few": "beyond",
  malformed: "crossed",
  "no-key": "crossed",
  "counter-not-above": "crossed",
  "admission-suspended": "crossed",
  "visit-is-over": "crossed",
  "epoch-not-open": "crossed",
  "unknown-member": "crossed",
  "unknown-invitation": "crossed",
  "invitation-not-open": "crossed",
  "invitation-suspended": "crossed",
  "invitation-known": "crossed",
  "too-soon": "crossed",
  "keys-known": "crossed",
  "epoch-known": "crossed",
  "epoch-out-of-order": "crossed",
  "stewards-changed": "crossed",
  "unknown-seat": "crossed",
  "seat-known": "crossed",
  "seat-changed": "crossed",
  "no-effect": "crossed",
};
