export const circle = {
  page: "Circle",
  chat: "Chat",
  people: "People",
  checks: "Checks",
  sections: "Parts of this circle",
  sealedTo: (count: number): string => (count === 1 ? "sealed to you alone" : `sealed to ${count} people`),
  earlier: "Show earlier lines",
  begin: "This is where it begins for you.",
  empty: "Nothing said yet",
  emptyText: "Say hello. Only the people in this circle can read it.",
  emptyInvite: "Invite someone first",
  fresh: "new",
  below: (count: number): string => (count === 1 ? "One new line" : `${count} new lines`),
  toEnd: "To the newest",
  say: "Say something",
  sayHint: "Enter sends, Shift and Enter makes a new line. A draft is kept only while this page is open.",
  send: "Send",
  waiting: "waiting for signal",
  unsent: "not sent",
  unsentDraft: "What you were writing",
  mine: "You",
  heard: (name: string, text: string): string => `${name}: ${text}`,
  save: "Save",
  saving: (percent: number): string => `Saving, ${percent} %`,
  composer: "A line of yours",
  takeBack: "Take it back",
  takeBackTitle: "Take this line back?",
  takeBackText:
    "It goes at once from the hall and from devices that are connected, and from the others when they next come by.",
  takeBackCannot: "Whoever has read it may remember it, or may have copied it.",
  takenBack: "Taken back.",
  haveErased: "Have it erased",
  haveErasedTitle: "Have this line erased?",
  haveErasedText: (name: string): string =>
    `It goes after seven days, from the hall and from everyone's devices, unless ${name} or a steward keeps it.`,
  haveErasedCannot: "Whoever has read it may have copied it. No copy can be called back.",
  wished: "Asked for.",
  wishedGone: (name: string, day: string): string => `${name} wants this gone on ${day}.`,
  iWishGone: (day: string): string => `You want this gone on ${day}.`,
  keep: "Keep it",
  kept: "It stays.",
  gone: {
    author: (count: number): string => (count === 1 ? "a line was taken back" : `${count} lines were taken back`),
    steward: (count: number): string => (count === 1 ? "a steward had a line go" : `a steward had ${count} lines go`),
    keep: (count: number): string => (count === 1 ? "a line is too old to keep" : `${count} lines are too old to keep`),
  },
  waitingTitle: "You are at the door",
  waitingText:
    "You asked to come in. Somebody inside has to open, or has to vouch for you first; this page shows when they have. You may close it and come back.",
  heldTitle: "You are on hold here",
  heldText:
    "People here fear that your phone is in other hands, so what you write does not count for now. If it is in yours, talk to one of them, or come back with your words.",
  suspendedTitle: "Somebody has to confirm you",
  suspendedText:
    "Soon after you came in, the phone that let you in was put on hold or its keys were changed. It is nothing you did. Until someone here confirms you, you can read and not write. Talk to one of them.",
  outTitle: "You are no longer in this circle",
  outText: "You can read what this device has kept, until you forget it. What is said from now on is not for you.",
  forget: "Forget this circle",
  forgetTitle: "Forget this circle?",
  forgetText:
    "Everything of it goes from this device: what you have read, its keys, what you were writing. From your other devices it goes when they next connect.",
  forgetCannot: "Nothing brings it back. What you said stays with those who read it.",
  forgetGo: "Forget it",
  forgotten: "Forgotten.",
  noSuch: "This circle is not on this device",
  noSuchText: "You may have left it, or the link is from someone else's device.",
  finding: (count: number): string =>
    count === 1 ? "One thing here needs a look" : `${count} things here need a look`,

  compareTitle: "Do we all see the same?",
  compareText:
    "Read these eight numbers to someone in the circle, on the phone or face to face. If theirs are the same, the hall shows you both the same circle, whole and in the same order.",
  compareAt: (seq: number): string =>
    `The numbers of place ${seq}. Someone who is further along has others until you catch up.`,
  compareDiffer:
    "They differ at the same place? Then the hall shows each of you something else. Stop, and talk outside of it.",
  pastUnread: (seq: number, percent: number): string =>
    `What was here up to place ${seq} stands on the word of whoever invited you, or of your other device. This device is reading it by itself: ${percent} %.`,
  verify: "Read everything again and compare",
  verifying: "Reading from the first entry on…",
  verified: (entries: number): string =>
    `${entries} entries read afresh. They are what this device had, to the letter.`,
  verifiedElse:
    "Read afresh, the circle is not what this device had. Compare the eight numbers with someone, outside of the hall.",
  findingsTitle: "What was found",
  noFindings: "Nothing. Every entry fits, nothing is missing.",
  findingsText:
    "An entry that does not count changes nothing. It stays in view so that you know who tried, and why it failed.",
  at: (seq: number): string => `Place ${seq}`,
};
