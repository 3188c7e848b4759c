export const walk = {
  page: "Walk out",
  open: "Walk out together",
  title: "Go on without somebody",
  text: "If someone has taken this circle over, everyone else can go on in a new one, with you first. It takes nobody's leave. Each of them says yes for themselves.",
  who: "Who stays behind?",
  steward: "steward",
  place: (seq: number, day: string): string => `It goes on from place ${seq}, of ${day}.`,
  comes: (count: number): string => (count === 1 ? "Comes along: you alone" : `${count} come along`),
  stays: (count: number): string => (count === 1 ? "One stays behind" : `${count} stay behind`),
  me: "you",
  stewards: "Stewards there are those who steward now and come along, and whoever walks first.",
  entries: (count: number): string =>
    count === 1
      ? "One entry comes along, signed by whoever wrote it."
      : `${count} entries of all rooms come along, signed by whoever wrote them. What others have besides, they bring.`,
  behind: "The words of whoever stays behind come along too; files, as long as the old hall gives them.",
  bringing: (brought: number, of: number): string =>
    `${brought} of ${of} entries of the old circle have been brought, the newest first.`,
  undone: "Done since, and not taken along",
  removed: (by: string, whom: string): string => `${by} removed ${whom}`,
  left: (by: string): string => `${by} left`,
  came: (by: string, whom: string): string => `${by} let ${whom} in`,
  held: (by: string, whom: string): string => `${by} asked to put ${whom} on hold`,
  named: (by: string, whom: string): string => `${by} made ${whom} a steward`,
  ended: (by: string, whom: string): string => `${by} ended the stewardship of ${whom}`,
  somebody: "somebody",
  where: "Where to?",
  here: "In this hall",
  hereHint: "once in thirty days, also if you were put out",
  elsewhere: "In another hall",
  elsewhereHint:
    "by the founding link that whoever runs it gives you; a browser reaches only halls that this app was set up for",
  foundingLink: "Founding link of the other hall",
  go: "Walk out",
  sureTitle: "Walk out now?",
  sure: (count: number): string =>
    count === 1
      ? "The new circle begins with you alone."
      : `The new circle begins with ${count} people. An offer goes to each of the others.`,
  cannot:
    "There is no way back: from then on this circle is a past to read, and whoever stays behind keeps what they have read.",
  done: "You walked out",
  offered:
    "An offer waits for each of the others in the old hall. Where that hall is not to be trusted, give them this link as well.",
  notOffered: "The old hall has not taken the offers. Give this link to each of the others.",
  toCircle: "To the new circle",
  pastTitle: "You walked out of this circle",
  pastText: "You can read what this device has kept. What is said now is said in the new one.",
  toNew: "Go to the new circle",

  offersTitle: "Somebody walked out",
  offer: (name: string, title: string): string => `${name} walked out of ${title}, and offers that you come along.`,
  same: "The new circle is in this hall.",
  other: (hall: string): string => `The new circle is in another hall: ${hall}. It hears of you when you say yes.`,
  fits: (seq: number): string =>
    `It fits what this device has read, up to place ${seq}: they were in, and so was everyone who comes.`,
  unfit: "You cannot say yes to this here.",
  yes: "Yes, I come along",
  no: "No, thank you",
  yesCannot: "The old circle is a past to read from then on, on all your devices.",
  declined: "Let go of. Nobody hears of it, and the link still leads there.",
  looking: "Looking at the offer…",
  link: "The link for those who have not come yet",
};
