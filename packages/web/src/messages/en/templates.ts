/** What is said where circles begin: from templates, and as a hall's first. */
export const templates = {
  page: "A hall begins",
  title: "Your hall stands. What goes into it?",
  text: "A national union often has these circles beside the first one. Open all of them, some, or none: what you leave out can be had later, by “Open another circle”.",
  empty: "Nothing for now",
  national: "The circles of a national union",
  which: "Which of them",
  language: "Names and words in",
  furnished: (title: string): string =>
    `${title} is open already: it gets what it is for, tools, and a first message on its board.`,
  change: "Change its words",
  changeBoth: "Change its words and its agreement",
  count: (count: number): string => {
    if (count === 0) return "Nothing is opened.";
    const many = count === 1 ? "One circle is opened" : `${count} circles are opened`;
    return `${many}, with you alone inside and as steward, and a first message on each board. You invite people next. All words can be changed later.`;
  },
  go: (count: number): string => (count === 1 ? "Open it" : `Open these ${count}`),
  furnish: "Set it up",
  done: "They are being opened. What is missing comes by itself when there is signal.",
  furnishedNow: "It is set up.",
  there: (titles: string): string =>
    `Already yours here, and not opened a second time: ${titles}. Another circle of the same name is opened by itself.`,
  as: "It begins as",
  plain: "A circle of any kind",
  more: "Its tools, and how long talk stays",
  tools: "Its tools",
  keep: "The hall keeps what is said in the chat for",
  keepDays: { 14: "two weeks", 30: "a month", 90: "three months", 365: "a year" } as {
    readonly [days: number]: string;
  },
  keepHint: "So far back people here can read in the chat. Boards and docs stay. It cannot be changed later.",
  welcome: "A first message on its board: what the circle is for, what to do first, and what the hall can see",
  ours: "The app's words, from a template. Whoever changes them makes them theirs.",
  oursShort: "The app's words",
  hall: "Your hall is empty so far",
  hallText: "Open the circles of a national union, all or some of them, or leave it as it is.",
  hallGo: "Choose circles",
  hallLeave: "Leave it empty",
  newIn: (title: string): string => `New in ${title}`,
  newText: "In your own time, and only what you want. Nobody sees what you leave out.",
  hello: "Say hello",
  pronouns: "Say how people speak of me",
  help: "Say what I can help with",
  words: "Write down my words",
  quiet: "Have quiet hours",
  isDone: "done",
  begun: "I know my way",
};
