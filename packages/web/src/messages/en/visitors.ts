/** What is said of a call that is open beyond its circle. */
export const visitors = {
  open: "Open this call to visitors",
  openText:
    "It gets a circle of its own, which has the call and nothing else. Nothing of this circle is in it. Whoever visits comes by a link of their own, waits until you let them in, and is muted until they are given the floor.",
  title: "What its visitors know it as",
  titleHint: "They read this, and not what this circle is called.",
  name: "What they call you",
  toVisitors: "To the visitors",
  toOurs: "To our own call",

  visit: (count: number): string => (count === 0 ? "Nobody visits yet." : count === 1 ? "1 visits" : `${count} visit`),
  hostsOnly: "Only whoever hosts sees this list. Visitors are shown no names; that is hidden by courtesy.",
  hasFloor: "has the floor",
  give: "Give the floor",
  giveTo: (name: string): string => `Give the floor to ${name}`,
  take: "Take the floor back",
  takeFrom: (name: string): string => `Take the floor back from ${name}`,
  giveAll: "Give all the floor",
  takeAll: "Take the floor back from all",
  allHave: "All who visit have the floor.",
  seeOut: "See all visitors out",
  seeOutTitle: "See all visitors out?",
  seeOutText: "They read nothing that comes from now on. Whoever is to come again needs a new link.",
  seeOutCannot: "What they have read they can have copied.",
  seenOut: "All visitors are out.",

  youVisit: "You visit this call.",
  muted:
    "You came muted: what you write is left out on every device until you are given the floor. Until then you can raise your hand, show something and answer what is asked.",
  floor: "You have the floor: what you write is read.",
  courtesy:
    "Of others you are shown only who speaks. Names are hidden by courtesy: each device here has the names that people chose, and yours.",
  closed: "The chat is closed to you until you are given the floor.",
  somebody: "somebody",
  peopleTitle: "Who is here is not shown to visitors",
  under: "a call that you visit",
};
