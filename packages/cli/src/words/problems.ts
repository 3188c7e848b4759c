import type { OfferFault, Problem } from "@unionhall/member";
import { refusal } from "@unionhall/protocol";
import { exit, type ExitCode, Trouble } from "../exit.ts";
import { quoted } from "../show/plain.ts";
import { warningWords } from "./warnings.ts";

type Plain = Exclude<Problem["type"], "refused" | "bad-words" | "would-not-count" | "no-walk">;

/** What is wrong and what to do, for each problem that needs no more said. */
const sentences: { readonly [type in Plain]: string } = {
  offline: "The hall cannot be reached. Check the address and that you are online, then try again.",
  "keeps-nothing":
    "This machine cannot keep anything new: its disk may be full. Nothing that was kept is lost; make room, then try again.",
  "no-room-here": "This machine has no room for it.",
  "not-a-link": "This is not a link of a hall. Copy the whole of it, from https to the end, and put it in quotes.",
  "other-link":
    "This link is for something else: an invitation, a device, a visit or a founding. Here it takes another one.",
  "link-is-over": "This link is used up or too old. Ask for a new one.",
  "other-hall": "This link belongs to another hall. Use it at that hall's address.",
  "not-your-hall":
    "You have nothing in the hall that this link is of, so it leads you nowhere. The link of your hall's move comes from your hall.",
  "not-a-hall": "No hall answers at this address. Check how it is written.",
  "hall-differs":
    "This hall is not the one you knew at this address. Do not go on before someone who runs it explains why.",
  "two-pasts":
    "The hall goes on from another past of this circle than this device's, so nothing is done in it. `hall circles CIRCLE` says more; together you can walk out: `hall walk-out`.",
  "no-such-circle": "You are not in this circle. `hall circles` lists yours.",
  "no-such-member": "Nobody by that name is in the circle any more. `hall circles CIRCLE` lists who is.",
  "no-such-offer":
    "There is no such offer, or this device does not have the circle it is of. `hall offers` lists yours.",
  "walked-out": "You have walked out of this circle: it is a past to read. `hall circles` lists where you went on.",
  "too-many": "That is more people than one walk-out can take along, or leave behind.",
  "too-many-muted": "You have muted 50 people already. Hear one of them again first.",
  "too-many-apart": "You keep apart from fifty people. Take somebody off first.",
  "told-too-much": "You have told them as much as can stand here at once. Take something back first, or write less.",
  "too-many-reports": "Four of your reports stand in this circle. Take one back first, or talk to the care people.",
  "no-such-report": "This report is not there any more.",
  "nobody-to-tell": "None of the care people can read this. Choose somebody, or talk to somebody you trust.",
  "enough-care-people": "A circle has twelve care people at most.",
  "too-many-declined":
    "You have said no to 50 people already. Write to one of them, or take a no back in the app, under Me.",
  "member-paused":
    "They are on hold, or wait for somebody's word, so nobody knows who would answer. Ask them when that is over.",
  "approach-is-over": "They do not ask that any more. You can ask them.",
  "too-many-bookmarks": "You have 200 bookmarks already. Take one out first.",
  "no-such-knock":
    "They are no longer at the door; someone may have let them in. `hall admit CIRCLE` lists who knocks.",
  "not-a-steward": "Only a steward can do this. Ask one; `hall circles CIRCLE` says who they are.",
  "own-invitation": "You invited them, so somebody else has to let them in.",
  "not-enough-vouches":
    "Not enough people have vouched for them yet. Others do that with `hall admit CIRCLE KEY --vouch`.",
  "already-in": "You are in already. `hall circles` lists your circles.",
  "still-in": "You are still in this circle. `hall leave CIRCLE --yes` leaves it.",
  "was-in":
    "You were in this circle before, and this machine still has it. Let go of it with `hall leave CIRCLE --yes`, then use the link: you come in as somebody new.",
  "too-long": "That is too long. Make it shorter, or send it in parts.",
  "too-many-stamps": "From 1 to 200 stamps are made at once.",
  empty: "There is nothing in it. Write something.",
  "no-desk": "Nobody lives here yet. Come in with `hall found`, `hall join` or `hall recover`.",
  locked: "This home is under a passphrase. Set $UNIONHALL_PASSPHRASE, or run the command at a terminal.",
  "wrong-passphrase": "That is not the passphrase. Look for capitals and spaces.",
  "words-not-confirmed": "Confirm your twelve words first: `hall words --confirm`.",
  "words-needed": "You are the only steward, so this takes your twelve words: --words, or type them when asked.",
  "too-few-to-sit":
    "Too few people in this circle could sit in it: a party could not, nor somebody on whose word one is here, nor who sat before. Ask for fewer, or once there are more.",
  "too-few-drawn": "Too few were drawn who can sit in it. Ask anew, or for fewer.",
  "not-agreed": "Not all parties have agreed to the same words yet.",
  "not-as-drawn": "This device cannot make the same of the draw, and takes no part in it. Ask who asked.",
  "nobody-drawn": "There is no draw of that role, or it has come to nobody yet. `hall draw CIRCLE` says how it stands.",
  "nothing-asked": "You have asked for nothing like that. `hall steward CIRCLE` says what is asked.",
  "quote-not-agreed": "It stays marked as their words until whoever it quotes has agreed to them.",
  "call-is-over": "The call is over.",
  "words-already-confirmed": "Your words are confirmed already, and this device no longer has them.",
  "words-differ": "Those are not the words. Look at your paper again; the order counts.",
  "no-desk-for-words": "This hall knows nobody by these words. Check the address of the hall, and each word.",
  "not-your-desk": "This is somebody else's: these are not the words, or the link, of the desk of this device.",
  "desk-is-there": "Your desk is in this hall already.",
  "no-circle-there":
    "You are in no circle in this hall, so nobody answers for a desk of yours there. Name a hall in which you are in a circle, or have somebody in this one invite you and give their link.",
  "waiting-to-be-let-in": "You have not been let in yet. Try again once someone has opened the door.",
  "no-such-line": "That line is no longer there.",
  "no-such-room": "That is not here, or a newer version of this program made it.",
  "not-your-line": "Only whoever said it takes it back.",
  "not-your-item":
    "Only whoever opened it erases it, with the keys they had then. `hall change` puts it into the trash.",
  "holds-others": "Others have put something into it, so it cannot be erased. `hall change` puts it into the trash.",
  "no-file": "There is no file with this line. `hall read CIRCLE` shows which lines have one.",
  "file-too-large": "This is too large to send: a file can have 4,000,000,000 bytes.",
  "bad-file-name": "A file needs a name, of 255 letters at most. Give it another one and try again.",
  "too-many-files": "Up to eight files go together.",
  "picture-kind":
    "This kind of picture can say who took it, where and when, and that cannot be taken out here. Save it as JPEG or PNG first.",
  "picture-broken": "This picture is damaged, so what it says of who took it cannot be taken out. It was not sent.",
  "voice-note-kind": "This recording cannot be made to say nothing of the device that made it, so it was not sent.",
  stopped: "Stopped. Nothing was sent.",
  "file-changed": "The file changed while it was sent, so nothing was sent. Try again once it is finished.",
  "file-behind": "This file stayed behind: nobody has brought it from the old circle.",
  "file-gone": "This file is gone: it was taken back, or the circle keeps nothing that long.",
  "advice-differs": "It reads otherwise there by now, so nothing was brought. Say --bring to read it as it is.",
  "text-differs":
    "Its text has changed there since it was proposed, and the words would go to what it was. It has to be amended there, or proposed anew.",
  "file-differs":
    "What the hall gave is not the file that was sent. Nothing of it was kept but what is right. Tell whoever runs the hall.",
  "visit-is-over":
    "Your two hours on this computer are over, and it keeps nothing. Ask your own device for a new visit.",
  "visit-keys-changed":
    "The circle's keys have changed. On this computer you can read what is here; to write, open a new visit from your own device.",
  "past-unread":
    "This device has not seen for itself who was here before it came, and new keys would go to all of them. Run `hall verify`, and try again.",
  "newer-rules": "The circle goes by newer rules than this version knows. Update it to go on.",
  "other-tab": "Something else is using this home. Stop it first.",
};

/** Why nobody walks out like that, or says yes to it. */
export const noWalk: { readonly [fault in OfferFault]: string } = {
  "another-past": "What it goes on from is not what this device has read of the old circle.",
  "walker-not-in": "Whoever walks out was not in the old circle at that place, or was not heard there.",
  "roster-differs": "Those who come along are not those who were in the old circle there.",
  "not-read": "This device has not read the old circle that far, or not all that comes before.",
  "not-for-me":
    "You do not come along by this: you were not in at that place, or your keys are newer. Ask for an invitation.",
  "bound-otherwise":
    "The new circle would not go by the agreement of the old one; or whoever walks was an adviser or a guest there.",
};

const badWords: { readonly [reason in Extract<Problem, { type: "bad-words" }>["reason"]]: string } = {
  count: "There have to be exactly twelve words.",
  unknown: "One of these is not among the words.",
  checksum: "All are words, but they do not belong together: one is wrong, or the order is.",
  mixed: "The words are in two languages; they are all English or all Spanish.",
};

/** The sentence and the exit code of a problem. */
export function troubleOf(problem: Problem): Trouble {
  return new Trouble(codeOf(problem), sentenceOf(problem));
}

function codeOf({ type }: Problem): ExitCode {
  return type === "offline" ? exit.unreachable : exit.refused;
}

export function sentenceOf(problem: Problem): string {
  switch (problem.type) {
    case "refused":
      return `The hall refused: ${refusal(problem.reason).words} (${problem.reason})`;
    case "would-not-count":
      return `That would not count in this circle. ${warningWords.en.voids[problem.reason]}`;
    case "no-walk":
      return noWalk[problem.reason];
    case "bad-words":
      return badWordsSentence(problem);
    default:
      return sentences[problem.type];
  }
}

function badWordsSentence({ reason, position, suggestion }: Extract<Problem, { type: "bad-words" }>): string {
  const where = position === undefined ? "" : ` Look at word ${position}.`;
  const near = suggestion === undefined ? "" : ` Did you mean ${quoted(suggestion)}?`;
  return `${badWords[reason]}${where}${near}`;
}
