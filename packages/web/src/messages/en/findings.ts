import type { OtherFinding, VoidReason } from "../finding-kinds.ts";

/** Why an entry does not count. */
export const voids: Readonly<Record<VoidReason, string>> = {
  unreadable: "It cannot be opened.",
  malformed: "It is not in a form this app reads.",
  "bad-proof": "What it rests on is not proven.",
  "out-of-place": "It stands where it does not belong.",
  "counter-not-above": "It was sent before: an old entry came in again.",
  "not-a-member": "Whoever wrote it was not a member then.",
  "member-on-hold": "Whoever wrote it was on hold.",
  "admission-suspended": "Whoever wrote it was waiting for somebody's word.",
  "visit-is-over": "It came from a borrowed computer after its two hours.",
  "visits-only-talk": "From a borrowed computer people can talk, and nothing else.",
  "founded-once": "A circle is founded only once.",
  "not-this-circle": "It belongs to another circle.",
  "not-a-steward": "Only a steward can do that.",
  "not-warranted": "The circle's agreement does not allow it.",
  "unknown-member": "It names someone who is not here.",
  "unknown-invitation": "It names an invitation that does not exist.",
  "invitation-not-open": "That invitation is used up, withdrawn or too old.",
  "invitation-suspended": "That invitation waits until someone else confirms it.",
  "invitation-known": "That invitation was there already.",
  "own-invitation": "Nobody lets in whom they invited.",
  "takes-another": "It takes somebody else's word.",
  "not-enough-vouches": "Not enough people had vouched.",
  "voucher-admits": "Whoever vouches does not also open the door.",
  "too-soon": "It came before the 48 hours were over.",
  "keys-known": "Those keys belong to someone here already.",
  "keys-unlawful": "Those keys are not sound.",
  "epoch-known": "Those new keys of the circle were known already.",
  "epoch-out-of-order": "The new keys do not follow the old ones.",
  "step-without-admission": "New keys were made to let someone in, but nobody was let in.",
  "desks-never-turn": "Keys of this kind are renewed with the twelve words only.",
  "not-in-a-desk": "That is not done among the devices of one person.",
  "stewards-changed": "The stewards had changed meanwhile.",
  "last-steward": "The circle would have been left without a steward.",
  "stewards-need-a-majority": "Most of the stewards have to agree to that.",
  "unknown-seat": "There is no such seat.",
  "seat-known": "That seat was there already.",
  "seat-changed": "The seat had changed meanwhile.",
  "seat-needs-a-majority": "Most of the seat's keys have to agree to that.",
  "too-many-of-these": "There are too many of these already.",
  "rules-go-forward": "Rules do not go back to an older version.",
  "no-effect": "It would have changed nothing.",
  withheld: "The hall does not give it out, and shows no reason.",
  "no-key": "You were not here when it was written, so it is not sealed to you.",
  "other-body": "The hall gave out something else than what was written.",
  "not-authentic": "It was changed on the way, or was sealed with another key.",
  "bad-signature": "The signature does not fit.",
  "epoch-not-open": "It was sealed with keys that were no longer in use.",
  "too-many-today": "More than one person may write in a day.",
};

export const findings: Readonly<Record<OtherFinding, string>> = {
  gap: "Something is missing before this place.",
  changed: "What stands here is not what stood here before.",
  "day-went-back": "The hall's calendar went backwards here.",
  "head-differs": "The hall signed something else than what it shows here.",
  fork: "The hall has signed two different pasts. This device keeps both signatures: anyone can check them.",
  "went-back": "The hall shows less than it did: what came after this place is missing there.",
  lost: "The hall said that it had stored something from this device here, and has something else in its place.",
  "box-unfit": "This device was given keys that are not this circle's. It asks the others for the right ones.",
  "turns-apart": "Hall and circle have come to different keys. A steward's device makes new ones.",
  "door-went-back": "The hall shows an older door of this circle than it did.",
  "not-believed": "What the hall answers cannot be. Nothing of it was taken. This device keeps asking.",
  "other-hall": "Whoever answers at the hall's address is not the hall this circle knows. Nothing was said to them.",
  "newer-rules": "This circle goes by newer rules than this app knows. Update the app to go on writing here.",
  withheld: "An entry is missing, and the hall shows no reason.",
  "point-unfit":
    "The hall gave out something else than what this device was told to begin with. It was left aside, and everything was read from the first entry on.",
  "past-differs":
    "What the hall shows of the past is not what your inviter saw, or what your other device had. Talk to them outside of the hall.",
};

/** `who`: null where nobody here has to answer for it; empty where they have no name yet. */
export const voidEntries = (count: number, who: string | null, why: string): string => {
  const whose = who === null ? "" : ` by ${who || "somebody without a name"}`;
  return count === 1
    ? `An entry${whose} that does not count. ${why}`
    : `${count} entries${whose} that do not count. ${why}`;
};
export const seenOtherwise = (who: string | null): string =>
  `${who ? `The device of ${who}` : "Someone's device"} says it saw a different circle from here on. Either the hall showed it another, or it does not tell the truth. Compare the eight numbers with them.`;
export const dayOff = (days: number): string =>
  `The hall's calendar is ${Math.abs(days) === 1 ? "one day" : `${Math.abs(days)} days`} ${days > 0 ? "ahead of" : "behind"} this device's. One of the two is wrong.`;
export const unlawfulKeys = (count: number): string =>
  count === 1
    ? "The door holds a key that belongs to nobody here. A steward should renew the keys of this circle."
    : `The door holds ${count} keys that belong to nobody here. A steward should renew the keys of this circle.`;
export const missingKeys = (count: number): string =>
  count === 1
    ? "Somebody took a member's key out of the door without a word to the circle. Another steward's device puts it back."
    : `Somebody took the keys of ${count} members out of the door without a word to the circle. Another steward's device puts them back.`;
