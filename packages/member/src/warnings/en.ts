import type { Act, Level, Safe, VoidReason } from "./warning.ts";
import type { Deed } from "./tried.ts";
import type { ProofWeighed } from "../verify/weigh-proof.ts";
import type { Plain, Sentences } from "./sentences.ts";

/** What each thing looks like, in one sentence. */
export const seen: Readonly<Record<Plain, string>> = {
  fork: "The hall has signed two different pasts of this circle.",
  parted: "The hall goes on from another past of this circle than this device's. Nothing of it is taken in here.",
  changed: "The hall now shows something else here than it did before.",
  "head-differs": "The hall has signed something else than what it shows.",
  "read-differs": "Read again from the beginning, this circle is not what this device had.",
  "past-differs": "The past that the hall shows is not the one that your inviter, or your other device, has seen.",
  "other-hall": "Somebody else answers at the hall's address.",
  lost: "The hall said that it had kept something from this device, and has something else in its place.",
  "went-back": "The hall has less of this circle than it had before.",
  "put-off": "For days the hall has put this device off: each time it says that it can let it in later, and does not.",
  behind: "The hall has come back from an older copy, and takes nothing in until it has the rest again.",
  gap: "The hall leaves out what comes next here.",
  "day-went-back": "The hall's calendar has gone back.",
  "not-believed": "What the hall answers cannot be.",
  withheld: "The hall holds back something that was written here, and gives no reason.",
  "point-unfit": "The hall gave out another beginning than the one this device was told of.",
  "box-unfit": "This device was given keys that do not open this circle.",
  "turns-apart": "The hall and this circle do not have the same newest keys.",
  "door-went-back": "The hall shows an older list of who may come in than before.",
  "newer-rules": "This circle goes by newer rules than this version knows.",
  held: "People here fear that your phone is in other hands, so your key rests for three days.",
  suspended: "Somebody here has to confirm you: the phone that let you in was put on hold, or has new keys since.",
};

export const unlawfulKeys = (count: number): string =>
  count === 1 ? "The door knows a key that is nobody's here." : `The door knows ${count} keys that are nobody's here.`;
export const stewardKeys = (count: number): string =>
  count === 1
    ? "The door still takes a key for a steward's that is nobody's here: of a phone that was lost, perhaps."
    : `The door still takes ${count} keys for stewards' that are nobody's here: of phones that were lost, perhaps.`;
export const missingKeys = (count: number): string =>
  count === 1
    ? "The key of one member is gone from the door, and nobody told the circle why."
    : `The keys of ${count} members are gone from the door, and nobody told the circle why.`;
export const dayOff = (days: number): string =>
  `The hall's calendar is ${Math.abs(days) === 1 ? "one day" : `${Math.abs(days)} days`} ${days > 0 ? "ahead of" : "behind"} this device's.`;
export const seenOther = (who: string | null): string =>
  `${who === null ? "Somebody" : who} has seen another past of this circle than this device.`;
export const missing = (who: string | null): string =>
  `Something that ${who === null ? "somebody" : who} wrote between two others is not here.`;

export const voidEntry = (who: string | null, count: number): string => {
  const what = count === 1 ? "Something" : `${count} things`;
  return `${what} that ${who ?? "somebody"} wrote here ${count === 1 ? "does" : "do"} not count.`;
};
export const tried = (who: string | null, count: number, deed: string): string =>
  `${who ?? "Somebody"} tried ${count === 1 ? "" : `${count} times `}to ${deed}.`;

/** To follow "tried to". */
export const deeds: { readonly [deed in Deed]: (whom: string | null) => string } = {
  "circle.founded": () => "found this circle again",
  "epoch.turned": () => "renew the circle's keys",
  "invitation.made": () => "invite somebody",
  "invitation.withdrawn": () => "withdraw an invitation",
  "invitation.confirmed": () => "confirm an invitation",
  "invitation.objected": () => "object to somebody's return",
  "member.vouched": () => "vouch for somebody at the door",
  "member.admitted": () => "let somebody in",
  "member.returned": (whom) => `bring ${whom ?? "somebody"} back`,
  "member.removed": (whom) => `remove ${whom ?? "somebody"}`,
  "member.left": () => "leave",
  "member.held": (whom) => `put ${whom ?? "somebody"} on hold`,
  "member.confirmed": (whom) => `confirm ${whom ?? "somebody"}`,
  "member.renewed": () => "come back with new keys",
  "steward.named": (whom) => `make ${whom ?? "somebody"} a steward`,
  "steward.ended": (whom) => `end the stewardship of ${whom ?? "somebody"}`,
  "seat.opened": () => "open a seat",
  "seat.registered": () => "change the keys of a seat",
  "seat.delegated": () => "name the delegates of a seat",
  "seat.answered": () => "answer for a seat",
  "seat.closed": () => "close a seat",
  "letterbox.made": () => "make a new letterbox",
  "letterbox.opened": () => "open the letterbox for letters from outside",
  "letterbox.closed": () => "close the letterbox for letters from outside",
  "members.brought": () => "bring people along from another circle",
  "entry.brought": () => "bring along what was said in another circle",
  "rules.raised": () => "raise the rules of the circle",
  "agreement.made": () => "make the circle's first agreement",
  "agreement.changed": () => "change the agreement",
  "invitation.marked": () => "say as what somebody comes in",
  "standing.changed": (whom) => `change as what ${whom ?? "somebody"} takes part`,
  "floor.given": () => "give visitors the floor, or take it",
  "role.given": (whom) => `give ${whom ?? "somebody"} a role`,
  "role.ended": (whom) => `take a role from ${whom ?? "somebody"}`,
  "clocks.stopped": () => "stop all clocks",
  "clocks.started": () => "start the clocks again",
  "proposal.opened": () => "open a proposal",
  "proposal.amended": () => "change a proposal",
  "proposal.withdrawn": () => "withdraw a proposal",
  "objection.raised": () => "object to a proposal",
  "objection.resolved": () => "say that an objection is met",
  "round.waived": () => "say that they need no more of a round",
  "outcome.declared": () => "say what a decision came to",
  "outcome.challenged": () => "ask for another count",
  "time-out.given": (whom) => `give ${whom ?? "somebody"} a time-out`,
  "time-out.appealed": () => "have others look at their time-out",
  "accountability.asked": () => "ask for an accountability circle",
  "accountability.sat": () => "say who sits in an accountability circle",
  "draw.begun": () => "begin a draw",
  "draw.joined": () => "put a number into a draw",
  "draw.opened": () => "open their number of a draw",
  "draw.declined": () => "step out of a draw",
  "time-out.lifted": (whom) => `end the time-out of ${whom ?? "somebody"}`,
};

/** Why something does not count. */
export const voids: Readonly<Record<VoidReason, string>> = {
  unreadable: "It cannot be opened.",
  malformed: "It is not in a form that this version reads.",
  "bad-proof": "What it rests on is not proven.",
  "out-of-place": "It stands where it does not belong.",
  "counter-not-above": "It was sent before: something old came in again.",
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
  "circle-of-two": "A circle of two takes nobody else, ever.",
  "takes-another": "It takes somebody else's word.",
  "not-enough-vouches": "Not enough people had vouched.",
  "voucher-admits": "Whoever vouches does not also open the door.",
  "too-soon": "It came before its time.",
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
  "seat-is-asked": "The agreement has that seat asked. It stays until the agreement does not.",
  "seat-needs-a-majority": "Most of the seat's keys have to agree to that.",
  "too-many-of-these": "There are too many of these already.",
  "rules-go-forward": "Rules do not go back to an older version.",
  "no-effect": "It would have changed nothing.",
  "no-agreement": "This circle goes by no agreement.",
  "agreement-stands": "The circle has an agreement. It changes by a decision, and not otherwise.",
  "advisers-advise": "Whoever is an adviser here answers what they are asked, and decides nothing.",
  "guests-are-guests": "Whoever is a guest here takes part in what they are asked to, and decides nothing.",
  "term-is-over": "Their time as a steward was over.",
  "too-many-stewards": "There are as many stewards already as the agreement has.",
  "unknown-role": "The agreement has no such role.",
  "asks-too-few": "The agreement asks for more people to vouch.",
  "unknown-proposal": "There is no such proposal, or nothing can come of it any more.",
  "round-is-over": "The time for that was over.",
  "takes-no-part": "Whoever wrote it takes no part in that decision.",
  miscounted: "The numbers do not come to what it says.",
  "too-few-signed": "Too few people had counted the same.",
  "outcome-waits": "That decision does not stand yet: it can be counted again, or waits for that.",
  "unknown-draw": "There is no such draw any more.",
  "has-no-floor": "Whoever visits a call says something once they are given the floor.",
  "in-a-time-out": "Whoever did it was in a time-out from this circle.",
  withheld: "The hall does not give it out, and shows no reason.",
  "no-key": "It is from before they came who read this, and not sealed to them.",
  "other-body": "The hall gave out something else than what was written.",
  "not-authentic": "It was changed on the way, or was sealed with another key.",
  "bad-signature": "The signature does not fit.",
  "epoch-not-open": "It was sealed with keys that were not in use then.",
  "too-many-today": "It is more than one person may write in a day.",
};

export const safe: Readonly<Record<Safe, string>> = {
  sealed: "Nobody reads anything more for it: what is written here is sealed to those who are in.",
  signed: "What you read was written by whom it says. But others may be shown something else.",
  kept: "What this device has stays here, and what you write now waits on it.",
  "not-taken": "Nothing of it was taken in. What this device has stays as it is.",
  "read-anew": "It was left aside: this device read everything from the beginning.",
  "not-told": "Nothing was said to them. What this device has stays here, and what you write waits.",
  "the-rest": "Everything else is here, and nobody has changed it.",
  "stay-members": "They stay members, and nothing they said is lost.",
  reading: "You can read on, and nothing that you wrote before is lost.",
  "no-effect": "It changes nothing, on anybody's device.",
  "in-order": "What is written here keeps its order. Only dates and waiting times may be wrong.",
};

export const todo: Readonly<Record<Act, string>> = {
  compare:
    "Read the eight numbers to somebody here, on the phone or face to face. If theirs differ, stop, and talk outside of the hall.",
  "compare-with-them":
    "Compare the eight numbers with them, on the phone or face to face. If they differ, stop, and talk outside of the hall.",
  prove:
    "Stop here, and tell the others outside of the hall. This device keeps both signatures: the hall cannot deny them. Together you can walk out to another hall.",
  "ask-inviter": "Talk to whoever invited you, outside of the hall, and compare the eight numbers.",
  "ask-steward": "A steward's device mends it once it is online. If it is still so tomorrow, ask a steward.",
  "ask-them": "Ask them whether something is missing. They can say it again.",
  "ask-operator": "Ask whoever runs the hall, in another way than here, before you go on.",
  "walk-out":
    "It can disturb the door, and no steward alone takes it out. If you fear that phone, walk out: everyone comes along, to a door without it.",
  "confirm-me": "It is nothing you did. Talk to somebody here: whoever knows you can confirm you.",
  "end-hold": "If your phone is in your hands, talk to somebody here, or come back with your twelve words.",
  "say-again": "Look whether what you wrote is there, and say it again if it is not. Then compare the eight numbers.",
  "keep-open":
    "Leave your devices open for a while, and ask the others to. If it is still so tomorrow, tell whoever runs the hall.",
  wait: "This device keeps asking. If it is still so tomorrow, tell whoever runs the hall.",
  "set-date": "Look at the date of this device. If it is right, tell whoever runs the hall.",
  update: "Get the newest version, then you can go on.",
  talk: "There is nothing to do. If it happens again, talk to them about it.",
  nothing: "There is nothing to do.",
};

export const levels: Readonly<Record<Level, string>> = {
  stop: "Talk to each other first",
  look: "Take a look",
  know: "Good to know",
};

/** Of a file that is shown as the proof that a hall signed two pasts. */
export const proof: Readonly<Record<ProofWeighed["says"], Sentences>> = {
  holds: {
    seen: "The proof holds: this hall has signed two pasts of this circle, and no one past has both.",
    means:
      "It showed some people something else than others, or it came back from an older copy and went on from there. What each of you read was written by whom it says. It holds for the hall of this id alone.",
    todo: "Look whether that is the id of your hall. If it is, stop, and talk outside of the hall. Together you can walk out to another.",
  },
  fails: {
    seen: "The proof does not hold: both signatures may belong to one past, or are not this hall's.",
    means: "It says nothing against the hall, and nothing for it.",
    todo: "If somebody else gave you the file, ask them for it once more, as their device saved it.",
  },
  unreadable: {
    seen: "This is not a proof that a device saved, or not the whole of it.",
    means: "It says nothing against a hall, and nothing for it.",
    todo: "Choose the file that was saved as a proof. If somebody sent it to you, ask them to send it as a file.",
  },
};

/** What such a proof is about. */
export const proofHall = (hall: string): string => `Hall: ${hall}`;
export const proofCircle = (circle: string): string => `Circle: ${circle}`;
export const proofPlaces = (one: string, other: string): string => `Signed for ${one}, and for ${other}.`;
export const proofPlace = (seq: number, day: string): string => `place ${seq} on ${day}`;
