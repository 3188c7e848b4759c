const days = (count: number): string => (count === 1 ? "one day" : `${count} days`);

/** What is said about a rest from a circle. */
export const timeOuts = {
  ask: (name: string): string => `A time-out for ${name}`,
  askTitle: (name: string): string => `A time-out for ${name}?`,
  askText:
    "It is given once another steward has asked for it too, within three days. What they say here does not count then, nor what they do alone. They read, decide and answer as before, and can leave.",
  askCannot:
    "Everybody sees who asked for it. Nobody is given another within thirty days, also where this one is taken back.",
  howLong: "For how long at most",
  days: (count: number): string => (count === 1 ? "One day" : `${count} days`),
  daysHint: (count: number): string =>
    count === 7 ? "The longest there is." : count === 1 ? "To let it cool." : "Over a weekend, to talk to each other.",
  askGo: "Ask for it",
  askedNow: "Another steward has to ask for it too.",
  givenNow: (name: string): string => `${name} is in a time-out.`,

  tag: "in a time-out",
  isIn: (day: string, by: string): string =>
    `In a time-out until ${day}, by ${by}. Until then, what they say here does not count. They read and decide as before.`,
  iAmIn: (day: string, by: string): string =>
    `You are in a time-out until ${day}, by ${by}. Until then, what you say here does not count, nor what you do alone. You read, decide and answer as before, and can leave. It ends by itself.`,
  isAsked: (count: number, by: string, day: string): string =>
    `${by} asks for a time-out of ${days(count)}. It is given if another steward asks for it too, by ${day}.`,
  appealed: "They have asked the other stewards to look at it.",
  iAppealed: "You have asked the other stewards to look at it.",
  giveToo: "Ask for it too",
  lift: "Have it end",
  takeBack: "Take it back",
  lifted: "That is over.",
  liftSaid: "Said. Most of the stewards who did not give it have to say so.",
  appeal: "Ask others to look at it",
  appealedNow: "The other stewards are asked. Most of them can end it.",
};
