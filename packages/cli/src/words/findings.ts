import type { RoomVoid, Void } from "@unionhall/kernel";
import type { Finding, RoomFinding, Whose } from "@unionhall/member";
import { plain } from "../show/plain.ts";

/** Why an entry does not count, to follow "an entry does not count:". */
export const voidWords: { readonly [reason in Void | RoomVoid]: string } = {
  unreadable: "it cannot be opened",
  malformed: "it is not in a form this version reads",
  "bad-proof": "what it rests on is not proven",
  "out-of-place": "it stands where it does not belong",
  "counter-not-above": "it was sent before, and came in again",
  "not-a-member": "whoever wrote it was not a member then",
  "member-on-hold": "whoever wrote it was on hold",
  "admission-suspended": "whoever wrote it was waiting for somebody's word",
  "visit-is-over": "it came from a borrowed computer after its two hours",
  "visits-only-talk": "from a borrowed computer people can talk, and nothing else",
  "founded-once": "a circle is founded only once",
  "not-this-circle": "it belongs to another circle",
  "not-a-steward": "only a steward can do that",
  "not-warranted": "the circle's agreement does not allow it",
  "unknown-member": "it names someone who is not here",
  "unknown-invitation": "it names an invitation that does not exist",
  "invitation-not-open": "that invitation is used up, withdrawn or too old",
  "invitation-suspended": "that invitation waits until someone else confirms it",
  "invitation-known": "that invitation was there already",
  "own-invitation": "nobody lets in whom they invited",
  "takes-another": "it takes somebody else's word",
  "not-enough-vouches": "not enough people had vouched",
  "voucher-admits": "whoever vouches does not also open the door",
  "too-soon": "it came before its time was there",
  "keys-known": "those keys belong to someone here already",
  "keys-unlawful": "those keys are not sound",
  "epoch-known": "those new keys of the circle were known already",
  "epoch-out-of-order": "the new keys do not follow the old ones",
  "step-without-admission": "new keys were made to let someone in, but nobody was let in",
  "desks-never-turn": "keys of this kind are renewed with the twelve words only",
  "not-in-a-desk": "that is not done among the devices of one person",
  "stewards-changed": "the stewards had changed meanwhile",
  "last-steward": "the circle would have been left without a steward",
  "stewards-need-a-majority": "most of the stewards have to agree to that",
  "unknown-seat": "there is no such seat",
  "seat-known": "that seat was there already",
  "seat-changed": "the seat had changed meanwhile",
  "seat-needs-a-majority": "most of the seat's keys have to agree to that",
  "too-many-of-these": "there are too many of these already",
  "rules-go-forward": "rules do not go back to an older version",
  "no-effect": "it would have changed nothing",
  withheld: "the hall does not give it out, and shows no reason",
  "no-key": "it is from before this member came, and not sealed to them",
  "other-body": "the hall gave out something else than what was written",
  "not-authentic": "it was changed on the way, or sealed with another key",
  "bad-signature": "the signature does not fit",
  "epoch-not-open": "it was sealed with keys that were not in use at its place",
  "too-many-today": "it is more than one person may write in a day",
};

type AtPlace = Exclude<Extract<Finding, { readonly seq: number }>, { readonly by: unknown }>["type"];

const chain: { readonly [type in AtPlace]: string } = {
  gap: "the hall left out what should stand here",
  changed: "the hall shows something else here than it did before: a fork",
  "day-went-back": "the hall's calendar goes backwards here",
  "head-differs": "the hall signed something else than it shows here: a fork",
  withheld: "the hall does not give this entry out, and shows no reason",
  "point-unfit":
    "the hall gave out something else than what this device was told to begin with, so the circle was read from its first entry",
  "past-differs":
    "what the hall shows of the past is not what your inviter, or your other device, saw: talk to them outside the hall",
  fork: "the hall has signed two pasts: this device keeps both signatures",
  "went-back": "the hall shows less than it did: what came after is missing there",
  lost: "the hall said that it had stored something from this device, and has something else in its place",
  "box-unfit": "this device was given keys that are not the circle's, and asks the others for the right ones",
  "turns-apart": "hall and book have come to different keys: a steward's device makes new ones",
  "door-went-back": "the hall shows an older door than it did",
  "not-believed": "what the hall answers cannot be: nothing of it was taken, and this device keeps asking",
  "other-hall": "whoever answers at the hall's address is not the hall this circle knows",
  "newer-rules": "the circle goes by newer rules than this version knows: update to go on",
};

/** One finding as a sentence. */
export function findingWords(finding: RoomFinding | Finding): string {
  switch (finding.type) {
    case "void":
      return `${entriesOf(finding)} not count: ${voidWords[finding.reason]}.`;
    case "seen-differs":
      return `From place ${finding.seq} on, ${deviceOf(finding.by)} says that it saw another past than this one${times(finding.count)}. Either the hall showed it another, or it does not tell the truth: compare the eight numbers with them.`;
    case "unlawful-latch":
      return `The door holds ${finding.count} ${finding.count === 1 ? "key" : "keys"} that belong to nobody here; a steward should renew the circle's keys.`;
    case "missing-latch":
      return `${finding.count === 1 ? "The key of one member is" : `The keys of ${finding.count} members are`} missing at the door, and the book does not say why. Another steward's device puts them back.`;
    case "day-off":
      return `The hall's calendar is ${Math.abs(finding.days)} ${Math.abs(finding.days) === 1 ? "day" : "days"} ${finding.days > 0 ? "ahead of" : "behind"} this device's; one of the two is wrong.`;
    case "missing":
      return `Between the entries that ${deviceOf(finding.by)} numbered ${finding.after} and ${finding.before}, some are missing${times(finding.count)}: the hall does not show them, or that device left numbers out.`;
    default:
      return `At place ${finding.seq}, ${chain[finding.type]}.`;
  }
}

function entriesOf({
  seq,
  count,
  by,
}: {
  readonly seq: number;
  readonly count: number;
  readonly by: Whose | null;
}): string {
  const whose = by === null ? "" : ` by ${called(by)}`;
  return count === 1 ? `Entry ${seq}${whose} does` : `${count} entries${whose}, the first at place ${seq}, do`;
}

function deviceOf(by: Whose | null): string {
  return by === null ? "somebody's device" : `${called(by)}'s device`;
}

function called({ name, id }: Whose): string {
  return plain(name) || id;
}

function times(count: number): string {
  return count === 1 ? "" : `, and ${count - 1} times after that`;
}
