import type { Attendance, Gesture } from "@unionhall/union";

/** What is said while a call goes on. */
export const inCall = {
  parts: "Parts of this call",
  part: { now: "Now", notes: "Notes", agenda: "Agenda", talk: "Chat", people: "People" },

  stillHere: "What you were writing is still here. You can take it to the notes or the chat.",
  myTurn: "You have the word.",
  iAmNext: "You are next.",
  before: (count: number): string => (count === 1 ? "One person is before you." : `${count} people are before you.`),
  more: "More in this call",
  soFar: (minutes: number): string => (minutes === 1 ? "for 1 minute" : `for ${minutes} minutes`),
  left: (left: number, all: number): string => `${left} of ${all} min left`,
  overTime: (over: number, all: number): string => `${over} min over ${all}`,
  nextItem: "Next item",
  begin: (title: string): string => `Begin: ${title}`,
  allWait: (count: number): string => `All ${count} who wait`,

  gesture: "Show something without a sound",
  gestures: {
    agree: "I agree",
    unsure: "I am not sure",
    against: "I am against it",
    louder: "Louder",
    slower: "Slower",
    thanks: "Thank you",
  } as Record<Gesture, string>,
  shown: "Everybody sees it for half a minute.",

  captions: "Captions",
  captionsIn: (language: string): string => `Captions, ${language}`,
  whichCaptions: "In which language",
  firstLanguage: "Captions in",
  secondLanguage: "And beside them",
  noSecond: "no other language",
  caption: "What is being said",
  captionHint: "Enter sends the line. Write what you can; nobody writes it all.",
  captionLanguage: "I write in",
  sendCaption: "Send the line",

  askMore: (minutes: number): string => `${minutes} minutes more?`,
  moreSoFar: (yes: number, all: number): string =>
    all === 0 ? "Everybody is asked for more time." : `${yes} of ${all} want more time.`,
  answered: (count: number): string => (count === 1 ? "1 has answered" : `${count} have answered`),
  askedBefore: (count: number): string => (count === 1 ? "What was asked before" : `What was asked before (${count})`),
  noDecisionYet: "This is to be decided, and no decision is linked.",
  noneOpen: "This is to be decided, and no decision that is linked to it is open.",
  openDecision: "Open a decision on it",
  whereIStand: "Say where you stand",

  needBreak: "I need a break",
  breakText: (name: string): string =>
    `Sealed to ${name} alone, who is there for it. Nobody else in the call reads it or sees that you asked; the hall sees that you left something for them.`,
  breakTold: (name: string): string => `${name} is told that you need a break, and nobody else.`,
  breakWaits: (name: string): string => `It waits here for signal, and then ${name} is told, and nobody else.`,
  noBreak: "I do not need it any more",
  nobodyCares:
    "Nobody in this call is there for whoever needs a break, so nobody would be told. Leave whenever you need to.",
  needsBreak: (name: string): string => `${name} needs a break. Only you are told.`,

  allHere: (count: number): string => `Show all ${count}`,
  gone: (count: number): string => (count === 1 ? "1 came and has left" : `${count} came and have left`),
  came: "Who came",
  isKept: {
    named: "When this call is over, those are kept by name who agree to it, and nobody else.",
    counted: "When this call is over, how many came is kept, and nobody's name.",
    none: "When this call is over, nothing is kept of who came.",
  } as Record<Attendance, string>,
  nameMe: "Keep my name",
  iAmNamed: "Your name is in it. Taken out, nothing of it is left.",
  takeNameOut: "Take my name out",
  counted: (count: number): string => (count === 1 ? "1 person came." : `${count} people came.`),
  named: (count: number): string =>
    count === 1 ? "1 came who agreed to be named." : `${count} came who agreed to be named.`,
  nobodyNamed: "Nobody agreed to be named.",
  notCounted: "How many came was not written down.",
  nothingKept: "Nothing is kept of who came.",
  keptBesides:
    "The agreement has it so. Who was in a call stands in what passes, too, until that is gone: after the call no page shows it, by courtesy.",
  thanks: "Thanks",
  ledThanks: (name: string): string => `${name} facilitated, and thanks everybody who took part.`,
  iThankAll: "You thank everybody who took part.",
  thankedBy: (count: number): string => (count === 1 ? "1 person says thank you." : `${count} people say thank you.`),
  iThanked: "You have said thank you.",
  thankAll: "Thank everybody who took part",
  thank: "Say thank you",
  thanksCounted:
    "Who facilitated is named, and others are counted, so that it is no list of who was there. Names stand in what passes, hidden by courtesy, until that is gone.",
  toTheirs:
    "Whoever harms others: what this circle's agreement allows stands on the page of each person. Press their name.",
};
