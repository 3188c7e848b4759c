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
};
