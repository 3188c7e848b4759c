import type { Places } from "./places.ts";

export interface Pictured {
  /** What one does there, in a sentence. */
  readonly says: string;
  /** Whoever reads Spanish meets it early: it is pictured in Spanish, too. */
  readonly spanish?: true;
}

/** A screen of the app as it is pictured. */
export interface Screen extends Pictured {
  /** Where it is: an address, or what stands after the app's own. */
  readonly at: (places: Places) => string | Promise<string>;
  /** What is written into the first field there, to see what comes of it. */
  readonly writes?: string;
  /** The words on a button that is pressed there. */
  readonly presses?: string;
  /** The heading at which the picture begins; left out, it begins at the top. */
  readonly shows?: string;
  /** By somebody whom the app does not know yet. */
  readonly outside?: true;
}

/** Every screen by its name in the app's addresses, or by the kind of item that it is of. */
export const screens: { readonly [name: string]: Screen } = {
  home: { says: "What needs you, what is new, what comes, and your circles.", spanish: true, at: () => "#/" },
  dock: {
    says: "A circle's page: what it is for, its tools, and who is in it.",
    spanish: true,
    at: ({ support, circle }) => circle(support),
  },
  chat: {
    says: "Talk, sealed to who is in the circle.",
    spanish: true,
    at: ({ everyone, circle }) => circle(everyone, "chat"),
  },
  board: {
    says: "What should not be lost in talk: messages, the newest first.",
    spanish: true,
    at: ({ everyone, room }) => room(everyone, "board"),
  },
  message: {
    says: "A message, and what people said to it.",
    at: ({ support, room }) => room(support, "board", "message"),
  },
  lists: { says: "Lists of to-dos, and how far each is.", at: ({ support, room }) => room(support, "lists") },
  list: {
    says: "To-dos: who does it, and by when.",
    spanish: true,
    at: ({ support, room }) => room(support, "lists", "list"),
  },
  "to-do": {
    says: "One of them, with notes and comments.",
    at: ({ support, room }) => room(support, "lists", "list", "to-do"),
  },
  schedule: {
    says: "What comes, in your own time zone.",
    spanish: true,
    at: ({ everyone, room }) => room(everyone, "schedule"),
  },
  event: {
    says: "When and where it is, and who comes.",
    at: ({ everyone, room }) => room(everyone, "schedule", "event"),
  },
  "check-ins": {
    says: "Questions that are asked again and again.",
    at: ({ support, room }) => room(support, "check-ins"),
  },
  question: {
    says: "Answers by day. Who has not answered is listed nowhere.",
    at: ({ support, room }) => room(support, "check-ins", "question"),
  },
  docs: { says: "Documents, files and folders.", at: ({ everyone, room }) => room(everyone, "docs") },
  folder: { says: "What lies in a folder.", at: ({ everyone, room }) => room(everyone, "docs", "folder") },
  document: {
    says: "A document, with all its versions.",
    at: ({ everyone, room }) => room(everyone, "docs", "document"),
  },
  decisions: {
    says: "What is to be decided, and what was.",
    spanish: true,
    at: ({ council, room }) => room(council, "decisions"),
  },
  decision: {
    says: "What is proposed, how far it is, and what a caucus says: this one asks for time.",
    spanish: true,
    at: ({ council, open }) => open(council),
  },
  people: {
    says: "Who is in a circle, and how others come in.",
    spanish: true,
    at: ({ harbour, circle }) => circle(harbour, "people"),
  },
  person: {
    says: "Somebody, as they describe themselves to this circle.",
    at: ({ everyone, person }) => person(everyone, "Luz"),
  },
  checks: {
    says: "Whether the hall told everybody the same, and how to compare.",
    at: ({ harbour, circle }) => circle(harbour, "checks"),
  },
  care: {
    says: "Whom one tells when somebody did something that was not right; here nobody is named yet.",
    at: ({ harbour, circle }) => circle(harbour, "care"),
  },
  agreement: {
    says: "What binds a circle, in sentences: who may do what, who carries what until when, and who is an adviser.",
    at: ({ harbour, circle }) => circle(harbour, "agreement"),
  },
  walk: {
    says: "Where somebody took a circle over: everybody else goes on elsewhere.",
    at: ({ harbour, circle }) => circle(harbour, "walk"),
  },
  hey: { says: "What is new for you, and what you have read.", at: () => "#/hey" },
  away: { says: "What happened while you were away, in five lines for a circle.", at: () => "#/away" },
  calls: { says: "The calls of all your circles, those to come and those that were.", at: () => "#/calls" },
  search: {
    says: "Through all that this device holds; the hall is asked nothing.",
    at: () => "#/search",
    writes: "Benno",
  },
  bookmarks: { says: "What you want to find again.", at: () => "#/bookmarks" },
  mine: { says: "Your circles, in your own order.", at: () => "#/mine" },
  new: { says: "Open a circle, or the circles that a union often has.", at: () => "#/new" },
  me: {
    says: "Your devices, your words, how the app looks and what it is called.",
    spanish: true,
    at: () => "#/me",
  },
  words: { says: "Where the twelve words are that are you: on paper, and no more on the device.", at: () => "#/words" },
  desk: { says: "Where your own desk lies, and how to take it elsewhere.", at: () => "#/desk" },
  found: { says: "The first one in a new hall.", at: ({ found }) => found(), outside: true },
  join: {
    says: "Coming in by an invitation: no email, no number, a name.",
    spanish: true,
    at: ({ invite }) => invite(),
    outside: true,
  },
  recover: { says: "Back with twelve words.", at: ({ recover }) => recover(), outside: true },
  device: { says: "Another device of yours.", at: ({ device }) => device(), outside: true },
  visit: { says: "Two hours on a borrowed computer.", at: ({ visit }) => visit(), outside: true },
  letter: { says: "A letter to a circle, from somebody outside.", at: ({ letter }) => letter(), outside: true },
  // The letterbox is open by now.
  letters: {
    says: "A letterbox for people outside.",
    at: ({ welcome, circle }) => circle(welcome, "letters"),
  },
  // Last: a circle is walked out of for it.
  offer: { says: "Someone asks you to walk out with them.", at: ({ offer }) => offer() },
};

/** Of those screens, what stands further down, or comes once something is pressed. */
export const parts: { readonly [name: string]: Screen } = {
  seats: {
    says: "Who speaks in a circle with one voice: a caucus, and nobody there learns who is in it.",
    at: ({ council, circle }) => circle(council, "agreement"),
    shows: "Who speaks here with one voice",
  },
  "plain-letter": {
    says: "A proposal as a plain letter, for somebody who is reached on paper alone.",
    at: ({ everyone, open }) => open(everyone),
    presses: "Print as a plain letter",
  },
};
