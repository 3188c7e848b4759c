import type { NoteMark, QuoteWord } from "@unionhall/union";

/** What is said about the notes of a call. */
export const notes = {
  notes: "Notes",
  empty: "Nobody has noted anything yet. Whoever is here writes along.",
  elsewhere: "To nothing on the agenda",

  write: "Write a line",
  hint: "Enter notes it. With Shift and Enter it goes on in a new line.",
  go: "Note it",
  goes: (item: string): string => `It comes to: ${item}`,
  goesUnder: (line: string): string => `It comes under: ${line}`,
  atTheEnd: "At the end instead",
  belongs: "It belongs to",
  nothing: "nothing on the agenda",

  marks: {
    action: "to do",
    decision: "decided",
    question: "question",
    quote: "in their words",
  } as Record<Exclude<NoteMark["type"], "none">, string>,
  mark: "What this line is",
  change: "Change this line",
  changeIt: "Change it",
  under: "Write under it",
  away: "Put it away",
  back: "Put it back",
  areAway: (count: number): string => (count === 1 ? "1 line was put away" : `${count} lines were put away`),
  changed: (name: string): string => `changed by ${name}`,
  earlier: (count: number): string => (count === 1 ? "How it was put before" : `How it was put before, ${count} times`),
  keep: "Keep it",
  acts: (line: string): string => `What can be done with: ${line}`,

  whose: "Whose words are they?",
  whoseHint:
    "They are asked whether it may stand, and with their name. Until they answer, nobody is shown who it was: hidden by courtesy, as the line itself tells it to every device of the circle.",
  notInCircle: "Somebody who is not in the circle",
  noQuote: "It is no quote",
  cite: "These are their words",
  quoted: {
    named: "",
    unnamed: "somebody of us said it, without their name",
    no: "Whoever said it does not want it in the notes.",
    unanswered: "whoever said it was asked and has not answered",
    "nobody-to-ask": "somebody from elsewhere said it",
  } as Record<QuoteWord | "unanswered" | "nobody-to-ask", string>,
  quoteOf: (name: string): string => `in the words of ${name}`,
  quotesYou: "This quotes you. May it stand?",
  quoteAnswers: { named: "Yes, with my name", unnamed: "Yes, without my name", no: "No" } as Record<QuoteWord, string>,
  courtesy: "Your no and your name are hidden by courtesy: devices of the circle have the line.",

  toDo: "Make a to-do of it",
  link: "Link its decision",
  which: "Which decision",
  linkGo: "Link it",
  noDecisions: "The circle has no decision yet.",
  propose: "Propose it",
  aDecision: "a decision of this circle",
  itsDecision: "decision",
  aLine: "a line of a call's notes",
  copyLink: "Copy the link to this line",

  adoption: "Are these the notes?",
  tidyFirst: "Tidy them first: put right what was heard wrong, and away what is nobody's business. Then offer them.",
  notOffered: "They are being tidied. Then you are asked.",
  offer: "Offer them",
  offerAnew: "Ask everybody anew",
  offeredBy: (name: string): string => `${name} has tidied them.`,
  yesCount: (count: number): string =>
    count === 0
      ? "Nobody has said yet that this is what was said."
      : count === 1
        ? "1 says that this is what was said."
        : `${count} say that this is what was said.`,
  changedSince: (count: number): string =>
    `Changed since adopted: ${count === 1 ? "1 said yes" : `${count} said yes`} to other words.`,
  objects: (name: string): string => `${name}: this is not what was said`,
  onlyIfThere: "Say so if you were there. A yes is to the lines as they stand now, and to no others.",
  wasSaid: "That is what was said",
  wasNotSaid: "This is not what was said",
  whatInstead: "What was said instead",
  sayIt: "Say it",

  takeAlong: "Take the notes along",
  takeText:
    "What you save or print has left the circle: read it through before. Only whoever agreed to be quoted by name is named with their words, and words of who has not agreed are left out. What the lines themselves say stays in them.",
  asText: "Save as text",
  onPaper: "On paper",
  toNotes: "Back to the notes",
  sheet: "The notes as they are printed",
  adopted: (yes: number): string =>
    yes === 1 ? "Adopted: 1 says that this is what was said." : `Adopted: ${yes} say that this is what was said.`,
  notAdopted: (no: number): string =>
    no === 0 ? "Not adopted." : `Not adopted: ${no === 1 ? "1 says" : `${no} say`} that something else was said.`,
  leftOut: (count: number): string =>
    count === 1
      ? "1 line is left out: whoever said it has not agreed."
      : `${count} lines are left out: whoever said them has not agreed.`,

  unheard: "Who we have not heard",
  silent: (silent: number, all: number): string =>
    silent === 0 ? "Everybody has spoken." : `Of ${all} people, ${silent} have not spoken.`,
  ofTen: (minutes: number): string => `Of ten minutes, three people spoke ${minutes}.`,
  onlyCounts: "Only who facilitates is shown this, and only where eight or more are here: hidden by courtesy.",
};
