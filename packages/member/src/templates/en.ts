import type { TemplateWords } from "./words.ts";

export const en: TemplateWords = {
  calls: {
    title: "National calls",
    purpose: "Where our calls are prepared and what came of them is kept. Whoever comes to a call belongs here.",
  },
  advisers: {
    title: "Reverse advisory circle",
    purpose:
      "Professionals are here to answer when we ask them. They do not propose, vote or invite. So far that is our word; the app does not hold anyone to it.",
  },
  "sex-workers": {
    title: "Sex worker organizing group",
    purpose: "Ours alone: sex workers organize here and look after each other. Nobody outside can read it or steer it.",
  },
  chapters: {
    title: "Chapters' council",
    purpose: "Two delegates of every chapter. They bring what their chapter says, and take home what was said here.",
  },
  support: {
    title: "Support",
    purpose: "Somebody to talk to, a ride, a meal. Ask or offer as a gift: never listings, prices or ads.",
  },
  welcome: {
    title: "Welcome",
    purpose: "Whoever is new comes here first. Ask anything; nobody has to say who they are or why they came.",
  },
  facilitators: {
    title: "Facilitators",
    purpose: "Those who hold our calls: who takes the next one, what went well, and how we rest.",
  },
};
