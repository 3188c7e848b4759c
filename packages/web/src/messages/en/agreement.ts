/** What is said about a circle's agreement, roles, how people take part, and stopped clocks. */
export const agreement = {
  title: "What binds us",
  about:
    "This is all that anybody here can hold you to. It changes only by a decision made under it. Anything else is void on every device, whoever did it.",
  change: "Change it",
  notIn: "You are not in this circle: nothing here binds you.",
  none: "This circle has no agreement of its own. Most of its stewards together name another one or end a stewardship, and each of them can put somebody out.",

  allOfIt: "All of it",
  aCaucus: "a caucus",

  who: "Who is which",
  youAre: {
    member: "You take part as a member.",
    adviser: "You take part as an adviser.",
    guest: "You take part as a guest.",
  },
  carry: "Roles",
  carryNone: "Nobody carries a role now.",
  standing: { member: "member", adviser: "adviser", guest: "guest" },
  count: {
    member: (count: number): string => (count === 1 ? "One member" : `${count} members`),
    adviser: (count: number): string => (count === 1 ? "One adviser" : `${count} advisers`),
    guest: (count: number): string => (count === 1 ? "One guest" : `${count} guests`),
  },
  means: {
    member: "Members decide together and carry the roles.",
    adviser:
      "Advisers answer what they are asked. A decision, an invitation or anything a steward does would be void from them.",
    guest: "Guests are here for what they were asked to, and decide nothing.",
  },
  steward: "steward",
  until: (role: string, day: string): string => `${role} until ${day}`,
  over: (role: string, day: string): string => `${role}: the term ended on ${day}`,
  untilDay: (day: string): string => `until ${day}`,
  noEnd: "it does not end by itself",
  overOn: (day: string): string => `the term ended on ${day}`,
  overTag: (role: string): string => `${role}, term over`,

  stepBack: "I’m stepping back",
  stepTitle: "Step back?",
  stepFrom: "From what",
  stepAll: "From everything",
  stepAllHint: "every role that you carry, at once",
  stepGives: (role: string): string => `You give this up: ${role}.`,
  stepText: "It ends at once. You stay in the circle like everyone else. Nobody has to agree, and you owe no reason.",
  stepCannot: "Everybody in the circle sees it. To carry it again, you would have to be chosen again.",
  stepGo: "Step back",
  steppedBack: "You have stepped back. Thank you for what you carried.",
  stepLast:
    "You are the only steward. Without one, nobody could be removed here ever again, so you stay that until somebody else is one.",

  changes: "What changed when",
  began: (name: string, day: string): string => `${day}: ${name} began the circle with it`,
  changed: (name: string, day: string): string => `${day}: changed by a decision, which ${name} carried out`,

  clocks: "When we need time",
  clocksText:
    "After a death, or when too much happens at once, a steward can stop all clocks. No decision closes and no term ends while they stand still.",
  stopped: (name: string, since: string, until: string): string =>
    `All clocks stand still. ${name} stopped them on ${since}; they go on by themselves on ${until}.`,
  youStopped: (since: string, until: string): string =>
    `All clocks stand still. You stopped them on ${since}; they go on by themselves on ${until}.`,
  stop: "Stop all clocks",
  stopTitle: "Stop all clocks?",
  stopText:
    "Until they go on, no decision closes, no term ends and no days to object run out. People talk and read as before.",
  stopCannot: "Everybody sees that you stopped them. After thirty days they go on by themselves.",
  stopGo: "Stop them",
  stoppedNow: "All clocks stand still.",
  start: "Let the clocks go on",
  startTitle: "Let the clocks go on?",
  startText: "From today on, days count again for decisions and terms. The days between are given back to everything.",
  startCannot: "Everybody sees that you started them.",
  startGo: "Let them go on",
  startedNow: "The clocks go on.",

  begins: "Its agreement begins as that of",
  starters: {
    team: "a small team",
    large: "a large circle",
    caucus: "a caucus",
    advisers: "a reverse advisory circle",
    chapter: "a chapter",
    council: "a council of delegates",
    visitors: "a call with visitors",
  },
  starterHints: {
    team: "Everyone can be a steward, and it is decided by consent: nobody objects.",
    large: "A few are chosen to steward, for six months each. Most is decided by majority.",
    caucus: "Two vouch for whoever comes. It is decided by consent: nobody objects.",
    advisers: "Whoever comes is an adviser, unless the invitation says otherwise: they answer, and decide nothing.",
    chapter: "Stewards and two delegates are chosen. It is decided by consent: nobody objects.",
    council: "For delegates, who take their time to ask at home before they decide.",
    visitors: "Whoever comes is a guest and muted until somebody gives them the floor.",
  },
  says: "All that it says",
  saysLater: "It binds everybody from the first day on, you as well. Later it changes only by a decision.",

  marked: "Whoever follows it comes as that.",
  inviteAs: "As what do they come?",
  as: { member: "As a member", adviser: "As an adviser", guest: "As a guest" },
  asHint: {
    member: "they decide with us, and can carry roles",
    adviser: "they answer what they are asked, and decide nothing",
    guest: "they are here for something particular, and decide nothing",
  },
  vouchFirst: (count: number): string =>
    `By the agreement nobody comes straight in. They knock: ${count === 1 ? "one of us vouches" : `${count} of us vouch`} for them, and another opens.`,
  notYou: "By the agreement, it is for others here to invite.",
};
