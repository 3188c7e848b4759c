/** What is said about records of taking part in a call. */
export const records = {
  title: "A record of taking part",
  about:
    "Whoever took part can have a record of it: what it was, on which day, how long, signed by whoever facilitated. It is in no book, and no page lists who has one.",

  offer: "Offer records",
  what: "What it was",
  whatHint: "It leaves the circle with whoever has one: it need not say whose call it was.",
  minutes: "Minutes",
  offered: (title: string, minutes: number): string => `${title}: ${minutes} minutes`,
  changeOffer: "Change what they say",
  asking: (count: number): string => (count === 1 ? "1 person asks for one." : `${count} people ask for one.`),
  given: (count: number): string => (count === 1 ? "1 was given." : `${count} were given.`),
  notSeen: "not seen in the call by this device",
  giveAll: (count: number): string =>
    count === 1 ? "Give it to who was there" : `Give one to all ${count} who were there`,
  give: "Give one",
  signs:
    "You sign with your key of this circle that they took part. Which name stands on it, they choose, and nobody here sees it.",

  name: "The name on it",
  nameHint: "As you like: it is seen by nobody but you, and whom you show it to.",
  ask: "Ask for a record",
  stands: {
    asked: "You have asked for one. It waits until it is signed.",
    given: "Yours is signed.",
    kept: "You keep it for yourself, on all your devices: under Me, too, as long as you like.",
  },
  askAgain: "Ask under another name",
  keep: "Keep it",

  mine: "My records",
  of: (title: string, day: string): string => `${title}, ${day}`,
  says: (name: string, minutes: number): string => `${name}, ${minutes} minutes`,
  save: "Save it",
  onPaper: "Print it",
  sheet: "What is printed",
  drop: "Throw it away",
  dropTitle: "Throw this record away?",
  dropText: "It goes from all your devices. What you saved or printed stays.",
  dropCannot: "Nobody has another one.",
  dropped: "It is thrown away.",
  proves:
    "It proves that somebody with this key signed that somebody took part. Whose key it is, only people of the circle can tell; and whether you are who it names, nobody can.",

  paper: "Record of taking part",
  tookPart: (name: string): string => `${name} took part in:`,
  onDay: (day: string, minutes: number): string => `${day}, ${minutes} minutes`,
  signedBy: (key: string, circle: string): string => `Signed by the key ${key}, of the circle ${circle}.`,
  howToCheck: "Only the lines below are signed. To check them: hall check-record FILE",
};
