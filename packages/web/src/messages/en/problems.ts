import type { Reason } from "@unionhall/protocol";
import type { BadWords, NoWalk, PlainProblem } from "../problem-kinds.ts";

export const problems: Readonly<Record<PlainProblem, string>> = {
  offline: "There is no signal right now. Try again when there is.",
  "keeps-nothing": "This device cannot keep anything right now. Nothing was sent. Free some space, then try again.",
  "no-room-here":
    "This device has no room for it. Let go of something that is kept here, under “Me”, or of something else on the device.",
  "not-a-link": "This is not a link of a hall. Copy the whole of it, from https to the end.",
  "other-link":
    "This link is for something else: an invitation, a device, a visit or a founding. Here it takes another one.",
  "link-is-over": "This link is used up or too old. Ask for a new one.",
  "other-hall": "This belongs to another hall. Open it at that hall's address.",
  "not-your-hall": "You have nothing in the hall that this link is of, so it leads you nowhere.",
  "not-a-hall": "No hall answers at this address. Check how it is written.",
  "hall-differs":
    "This hall is not the one you knew at this address. Do not go on before someone who runs it explains why.",
  "two-pasts":
    "The hall goes on from another past of this circle than this device's, so nothing is done in it. Look under Checks: together you can walk out.",
  "no-such-circle": "This circle is not on this device.",
  "no-such-member": "Nobody with this name is in the circle any more.",
  "no-such-knock": "They are no longer at the door. Someone may have let them in.",
  "no-such-offer": "This device does not have the circle that this offer is of. Open it where you have that circle.",
  "walked-out": "You have walked out of this circle. It is a past to read.",
  "too-many": "That is more people than one walk-out can take along, or leave behind.",
  "too-many-muted": "You have muted 50 people already. Hear one of them again first.",
  "too-many-apart": "You keep apart from fifty people. Take somebody off first.",
  "told-too-much": "You have told them as much as can stand here at once. Take something back first, or write less.",
  "too-many-reports": "Four of your reports stand in this circle. Take one back first, or talk to the care people.",
  "no-such-report": "This report is not there any more.",
  "nobody-to-tell": "None of the care people can read this. Choose somebody, or talk to somebody you trust.",
  "enough-care-people": "A circle has twelve care people at most.",
  "too-many-declined": "You have said no to 50 people already. Take one of them back first, under Me.",
  "member-paused":
    "They are on hold, or wait for somebody's word, so nobody knows who would answer. Ask them when that is over.",
  "approach-is-over": "They do not ask that any more. You can ask them.",
  "too-many-bookmarks": "You have 200 bookmarks already. Take one out first.",
  "no-such-line": "That line is gone already.",
  "no-such-room": "That is not here, or a newer version of the app made it.",
  "not-your-line": "Only whoever said it takes it back.",
  "not-your-item": "Only whoever opened it erases it, with the keys they had then. You can put it into the trash.",
  "holds-others": "Others have put something into it, so it cannot be erased. You can put it into the trash.",
  "no-file": "There is no file with this.",
  "file-too-large": "This file is too large to send.",
  "bad-file-name": "The name of this file is too long. Give it a shorter one.",
  "too-many-files": "Up to eight files go together. Send the others after these.",
  "picture-kind":
    "This kind of picture can say who took it, where and when, and here that cannot be taken out. Save it as JPEG or PNG first.",
  "picture-broken": "This picture is damaged, so what it says of who took it cannot be taken out. It was not sent.",
  "voice-note-kind": "This recording cannot be made to say nothing of the device that made it, so it was not sent.",
  stopped: "Stopped. Nothing was sent.",
  "file-changed": "The file changed while it was sent, so nothing was sent. Try again once it is finished.",
  "file-behind": "This file stayed behind: nobody has brought it from the old circle.",
  "file-gone": "This file is gone: it was taken back, or the circle keeps nothing that long.",
  "advice-differs": "It reads otherwise there by now, so nothing was brought. Read it as it is, and choose again.",
  "text-differs":
    "Its text has changed there since it was proposed, and the words would go to what it was. It has to be proposed anew there, or amended.",
  "file-differs": "What the hall gave is not the file that was sent, so it was not saved. Tell whoever runs the hall.",
  "not-a-steward": "Only a steward can do this.",
  "own-invitation": "You invited them, so somebody else has to open the door.",
  "not-enough-vouches": "Not enough people have vouched for them yet.",
  "already-in": "You are in this circle already.",
  "still-in": "You are still in this circle. Leave it first.",
  "was-in":
    "You were in this circle before, and this device still has it. Forget it first, then use the link: you come in as somebody new.",
  "too-long": "That is too long. Send it in two parts.",
  "too-many-stamps": "From 1 to 200 stamps are made at once.",
  empty: "There is nothing in it yet.",
  "no-desk": "Nobody is at home on this device yet. Come in by a link, or with your words.",
  locked: "This device is locked. Open it with your passphrase first.",
  "wrong-passphrase": "That is not the passphrase. Look for capitals and spaces.",
  "words-not-confirmed": "Confirm your twelve words first.",
  "words-needed": "You are the only steward, so this takes your twelve words.",
  "too-few-to-sit":
    "Too few people in this circle could sit in it. Those whom it is about could not, nor those who let them in or vouched for them, nor those who sat before. Talk to the care people.",
  "too-few-drawn": "Too few were drawn who can sit in it. Ask anew, or for fewer.",
  "not-agreed": "Not everybody whom it is about has agreed to the same words yet.",
  "not-as-drawn": "Your device cannot make the same of the draw, and takes no part in it. Ask who asked.",
  "nobody-drawn": "There is no draw of that role, or it has come to nobody yet.",
  "nothing-asked": "That is not asked any more.",
  "quote-not-agreed":
    "It stays marked as their words until whoever it quotes has agreed to them. You can put the line in other words.",
  "call-is-over": "The call is over, so nobody would see it. Whoever ended it can go on with it.",
  "words-already-confirmed": "Your words are confirmed already.",
  "words-differ": "Those are not the words. Look at your paper again; the order counts.",
  "no-desk-for-words": "This hall knows nobody by these words. Check the address of the hall, and each word.",
  "not-your-desk": "This is somebody else’s: these are not the words, or the link, of the desk of this device.",
  "desk-is-there": "Your desk is in this hall already.",
  "no-circle-there":
    "You are in no circle in this hall. Choose one in which you are, or ask somebody in this one for an invitation and put its link here.",
  "waiting-to-be-let-in": "You have not been let in yet.",
  "visit-is-over": "Your two hours on this computer are over, and it has kept nothing.",
  "visit-keys-changed":
    "The circle's keys have changed. On this computer you can read what is here; to write, open a new visit from your phone.",
  "past-unread":
    "This device has not seen for itself who was here before it came, and new keys would go to all of them. It reads on by itself: look under Checks, and try again.",
  "newer-rules": "This circle goes by newer rules than this app knows. Update the app to go on.",
  "other-tab": "The hall is open in another tab. Go on there, or use it here.",
};

export const wouldNotCount = (why: string): string => `That would not count in this circle. ${why}`;

export const noWalk: Readonly<Record<NoWalk, string>> = {
  "another-past": "What it goes on from is not what this device has read of the old circle.",
  "walker-not-in": "Whoever walks out was not in the old circle at that place, or was on hold there.",
  "roster-differs": "Those who come along are not those who were in the old circle there.",
  "not-read": "This device has not read the old circle that far. Open it where you last read it.",
  "not-for-me":
    "You do not come along by this: you were not in at that place, or your keys are newer. Ask somebody there for an invitation.",
  "bound-otherwise":
    "The new circle would not go by the agreement of the old one; or whoever walks was an adviser or a guest there.",
};

export const badWords: Readonly<Record<BadWords, string>> = {
  count: "There have to be exactly twelve words.",
  unknown: "One of these is not among the words.",
  checksum: "All are words, but they do not belong together. One is wrong, or the order is.",
  mixed: "The words are in two languages. They are all English or all Spanish.",
};
export const badWordAt = (position: number): string => `Look at word ${position}.`;
export const didYouMean = (word: string): string => `Did you mean “${word}”?`;

export const refusals: Readonly<Record<Reason, string>> = {
  malformed: "The hall could not read what this app sent. Update the app.",
  "too-large": "This is larger than the hall takes. Send less at once.",
  version: "This app and this hall speak different versions. Update the older one.",
  "say-hello-first": "The connection began in the wrong place. It is tried again by itself.",
  "not-entered": "You are not inside this circle on this connection. It is tried again by itself.",
  "no-such-circle": "The hall has no such circle.",
  "no-such-thing": "The hall does not have that, or has it no longer.",
  "latch-not-in-door": "Your key no longer opens this circle. Ask someone in it.",
  "latch-paused": "Your key here is on hold for now. With your twelve words you end it.",
  "latch-lapsed": "This key was for a short time, and that is over.",
  "not-allowed": "Your key may not do that here.",
  "bad-signature": "The hall doubts the signature. Nothing was changed.",
  "bad-hash": "It arrived damaged. Try again.",
  "epoch-moved": "The circle just changed its keys. It is sealed again and sent by itself.",
  "turn-came-first": "Someone else changed the circle at the same moment. Look at it, then try again.",
  "step-came-first": "Someone else was let in at the same moment. Try again.",
  "circle-exists": "This circle is open already.",
  quota: "This circle has used up its room in the hall. Talk to whoever runs it.",
  "too-fast": "That was a lot at once. Wait a moment.",
  "disk-full": "The hall's disk is full. Nothing is lost; tell whoever runs it.",
  "letterbox-closed": "No letters from outside are taken here.",
  "letterbox-moved": "This letterbox has another address by now. Get the new one from whoever gave you this.",
  "letterbox-paused": "This letterbox is paused for now. Try again another day.",
  "letterbox-full": "No more letters fit in here today. Try again tomorrow.",
  "stamp-not-good": "This stamp is not good any more. Each is good once.",
  "blob-missing": "A file did not reach the hall whole, so its line was not sent. Send it again.",
  "blob-deleted": "Whoever runs the hall deleted this file.",
  "store-away":
    "The hall cannot reach the machine that keeps its pages. What you wrote waits here, and it is tried again by itself.",
  moved: "This hall has moved to another address, and takes nothing here any more. This device goes there by itself.",
  behind: "The hall came back from an older copy and is catching up. Your device helps; wait a little.",
  "shutting-down": "The hall is restarting. It is tried again by itself.",
  failed: "Something went wrong in the hall. Nothing was changed. Try again.",
  "unknown-latch": "Someone changed the door meanwhile. Look at it, then try again.",
  "latch-twice": "The same key was named twice. Nothing was changed.",
  "nobody-signed": "Nobody who may come in has signed this. Nothing was changed.",
  "not-a-steward": "Only a steward changes the door like this.",
  "stewards-need-a-majority":
    "Changing stewards takes most of them, and at least two; or the words of one who is alone.",
  "own-latch-needs-renewal-key": "Nobody's own key goes without their twelve words.",
  "too-many-invitations": "Too many of your invitations are still open. Withdraw one first.",
  "a-latch-has-one-place": "That key has a place in this circle already.",
  "nobody-left": "This would leave the circle without a steward.",
};
