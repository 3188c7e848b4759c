/** What is said of a call that is open beyond its circle. */
export const visitors = {
  open: "Open this call to visitors",
  openText:
    "It gets a circle of its own, which has the call and nothing else. Nothing of this circle is in it. Whoever visits comes by a link of their own, waits until you let them in, and is muted until they are given the floor.",
  title: "What its visitors know it as",
  titleHint: "They read this, and neither what this circle is called nor this call.",
  name: "What they call you",
  nameHint: "Whoever visits is shown it. It can be another than here.",
  keeps:
    "Who was there stays written in that circle, by the name that each chose, on the devices of those who were in it: also where the agreement here keeps no names of who came.",
  elsewhere: "Somebody else opened this call to visitors. Whoever did can ask you in as a host.",
  unlink: "Take the link away",
  unlinkTitle: "Take the link to its visitors away?",
  unlinkText: "Then this call can be opened to visitors anew.",
  unlinkCannot: "Whoever is in the circle that was opened stays there, and no longer finds the way there from here.",
  toVisitors: "To the visitors",
  toOurs: "To our own call",

  visit: (count: number): string =>
    count === 0 ? "No visitors yet." : count === 1 ? "1 visitor" : `${count} visitors`,
  inviteAs: "As what do they come?",
  as: { member: "As a host", guest: "As a visitor" },
  asHint: {
    member: "they let visitors in with you, and give them the floor",
    guest: "they wait at the door until one of you lets them in, come muted and are shown no names",
  },
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
  seeOutGo: "See them out",
  seenOut: "All visitors are out.",

  muted:
    "You visit this call, muted: you can raise your hand, show something and answer what is asked. What you write is read once you are given the floor.",
  floor: "You visit this call, and have the floor: what you write is read.",
  courtesy:
    "You are shown who speaks, and no other names. They are hidden by courtesy: each device here has them, yours too, and keeps them.",
  out: "You are out of this call. What you have read stays on this device until you forget it; what is said from now on is not for you.",
  closed: "The chat is closed to you until you are given the floor.",
  somebody: "somebody",
  toCall: "To the call",
  peopleTitle: "Who is here is not shown to visitors",
  under: "a call that you visit",
};
