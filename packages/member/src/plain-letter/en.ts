import { blank } from "./without-names.ts";
import type { PlainLetterWords } from "./words.ts";

export const en: PlainLetterWords = {
  greeting: (to) => `Dear ${to},`,
  opening:
    "There is something that we want to decide together. What you say to it counts as much as what anybody else says.",
  does: "What would come of it",
  deeds: {
    agreement: "What we have agreed on among ourselves changes, as is said above.",
    steward: {
      on: `${blank} looks after things for all of us.`,
      off: `${blank} no longer looks after things for all of us.`,
    },
    role: {
      on: (role) => `${blank} takes this on: ${role}.`,
      off: (role) => `${blank} hands this on: ${role}.`,
    },
    standing: {
      member: `${blank} decides with us.`,
      adviser: `${blank} gives advice, and does not decide.`,
      guest: `${blank} comes along, and does not decide.`,
    },
    removal: `${blank} takes part in nothing of ours any more.`,
    seat: { on: `${blank} has a voice of its own here.`, off: `${blank} has no voice of its own here any more.` },
  },
  objections: "What somebody has against it",
  reasons: { advice: "What has been advised", other: "What some of us say about it" },
  changing: (day) => `Until ${day} its words can still change. If they do, I write to you again.`,
  by: (day) => `I need your answer by ${day}. What comes later I would like to read all the same.`,
  answer: "Your answer",
  tick: {
    one: "Tick one.",
    any: "Tick all that you would go along with.",
    order:
      "Write numbers into the boxes: 1 for what you like best, 2 for what you like next, and so on. Leave empty what you cannot live with: it comes last.",
  },
  choices: {
    consent: "I consent. It is good enough for now, and safe enough to try.",
    despite: "I consent, and set aside what others have against it.",
    agree: "I agree.",
    reservations: "I agree, with reservations. They are written down.",
    aside: "I stand aside. It goes ahead without me.",
    yes: "Yes.",
    no: "No.",
    abstain: "I abstain, and leave it to the others.",
    1: "1: not at all",
    2: "2: rather not",
    3: "3: I can live with it",
    4: "4: I like it",
    5: "5: all of it",
  },
  advice: "What you advise",
  reason: { asked: "Why? Please write something.", free: "Why, if you want to say" },
  against: {
    consent: "If it would do harm: what harm, and what would make it good enough? I bring that before the others.",
    consensus: "If it goes against what we are there for: why? I bring that before the others.",
  },
  closing: "I pass on your answer as you give it. If you think otherwise later, write to me again.",
  sendTo: "Send it back to:",
};
