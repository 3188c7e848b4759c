import type { TemplateWords } from "./words.ts";

export const en: TemplateWords = {
  welcome: {
    title: "Start here",
    first: "What to do first",
    hall: `## What the hall can see

The hall is the machine that keeps these pages in order. It sees that something was written here, when, and about how long it is; and the network address of whoever comes by, which it writes down nowhere. It reads no word, no name and no title.

Whoever is in this circle reads all that is kept here, and can copy it.`,
  },
  of: {
    everyone: {
      title: "Everyone",
      purpose: "All of us. What concerns the whole union is said here; the work is done in smaller circles.",
      text: "Everybody in the union is here. What concerns all of us is said here; the work is done in smaller circles.",
      first: [
        "Say hello in the chat. Any name will do; it need not be the one on your papers.",
        "Under *People*, say how people speak of you, and what you can help with.",
        "Ask which circles there are, and who can let you into them.",
      ],
    },
    calls: {
      title: "National calls",
      purpose: "Where our calls are prepared and what came of them is kept. Whoever comes to a call belongs here.",
      text: "Here our national calls are prepared, and what came of them is kept.",
      first: [
        "Look into the schedule: when the next call is. Say whether you come.",
        "What has to be talked about, put on the board before the call.",
        "After a call, somebody writes into the docs what came of it.",
      ],
    },
    advisers: {
      title: "Reverse advisory circle",
      purpose:
        "Professionals are here to answer when we ask them. They do not propose, vote or invite: by the agreement it would be void.",
      text: "Professionals answer here when members ask them. They do not propose, vote or invite: by the circle's agreement it would be void. Whoever is invited here is an adviser, unless the invitation says that they are a member.",
      first: [
        "Members: put a question on the board, with all that one has to know for it. Advisers see nothing but this circle.",
        "Advisers: answer under the question, and say what you do not know.",
        "Nobody brings here what could hurt a member.",
      ],
    },
    "sex-workers": {
      title: "Sex worker organizing group",
      purpose:
        "Ours alone: sex workers organize here and look after each other. Nobody outside can read it or steer it.",
      text: "This circle is ours alone: sex workers organize here and look after each other.",
      first: [
        "Invite only people you know, and let them knock first.",
        "Name a second and a third steward soon: one phone can be taken.",
        "Agree what is said in the chat, where it passes, and what goes on the board, where it stays.",
      ],
    },
    chapters: {
      title: "Chapters' council",
      purpose: "Two delegates of every chapter. They bring what their chapter says, and take home what was said here.",
      text: "Two delegates of every chapter meet here. They bring what their chapter says, and take home what was said here.",
      first: [
        "Say which chapter you speak for, and until when.",
        "What your chapter wants to bring, put on the board: a message for each thing.",
        "Write into the docs what you take home.",
      ],
    },
    support: {
      title: "Support",
      purpose: "Somebody to talk to, a ride, a meal. Ask or offer as a gift: never listings, prices or ads.",
      text: "Somebody to talk to, a ride, a meal: ask here, or offer. Whatever is given is a gift. Never listings, prices or ads.",
      first: [
        "Ask in the chat, in a line: what, about where, until when. Leave out the address.",
        "Under *People*, say what you can help with.",
        "What cannot wait, tell somebody you trust by phone as well: nobody here is always awake.",
      ],
    },
    welcome: {
      title: "Welcome",
      purpose: "Whoever is new comes here first. Ask anything; nobody has to say who they are or why they came.",
      text: "Whoever is new comes here first. Ask anything; nobody has to say who they are or why they came.",
      first: [
        "Say hello in the chat.",
        "Write your twelve words on paper. Without them, a lost phone is a lost you.",
        "When you know your way, ask to be invited into the circles that you want to be in.",
      ],
    },
    facilitators: {
      title: "Facilitators",
      purpose: "Those who hold our calls: who takes the next one, what went well, and how we rest.",
      text: "We hold the union's calls: who takes the next one, what went well, and how we rest.",
      first: [
        "Say under a call in the schedule that you take it.",
        "Keep in the docs how a call is opened, held and closed.",
        "Whoever held two in a row rests for one.",
      ],
    },
    caucus: {
      title: "Caucus",
      purpose:
        "We share something, and meet here by ourselves: to talk freely, and to say what we want of the whole union.",
      text: "People who share something meet here by themselves, and speak for themselves.",
      first: [
        "Write into the circle's purpose whose caucus it is. Everyone decides for themselves whether that is them.",
        "Agree how somebody comes in: with a knock, it takes somebody's word.",
        "What you want of the whole union, write on the board, and take it there.",
      ],
    },
    chapter: {
      title: "Chapter",
      purpose: "Everyone of our place. We meet, we help each other, and two of us go to the chapters' council.",
      text: "Everyone of our place is here. We meet, we help each other, and two of us go to the chapters' council.",
      first: [
        "Put into the schedule when and how you meet.",
        "Choose who goes to the chapters' council, and until when.",
        "Name a second and a third steward: one phone can be taken.",
      ],
    },
    team: {
      title: "Team",
      purpose: "A few people with something to do: what it is, who does what, and when it is done.",
      text: "A few people have something to do here, together.",
      first: [
        "Write into the circle's purpose what it is, and when it is done.",
        "Put what there is to do on a list, with who does it.",
        "Agree how often you ask each other how it goes: a check-in asks by itself.",
      ],
    },
  },
};
