export const home = {
  title: "Home",
  greeting: {
    night: "Good night",
    morning: "Good morning",
    afternoon: "Good afternoon",
    evening: "Good evening",
  },
  greet: (greeting: string, name: string | null): string => (name === null ? greeting : `${greeting}, ${name}`),
  unread: (count: number): string => (count === 1 ? "one new line" : `${count} new lines`),
  allRead: "Nothing new. Enjoy the quiet.",
  somethingNew: (count: number): string =>
    count === 1 ? "One line you have not read." : `${count} lines you have not read.`,
  myCircles: "My circles",
  said: (name: string, text: string): string => `${name}: ${text}`,
  you: "You",
  state: {
    waiting: "waiting to be let in",
    held: "on hold",
    suspended: "waiting for somebody's word",
    out: "you are no longer in",
  },
  quiet: "nothing said yet",
  opening: (titles: string): string => `Being opened: ${titles}`,
  notOpened: (title: string): string => `The hall did not open ${title}.`,
  openedMany:
    "You have opened as many circles lately as it takes from one person. Ask again in a month, or talk to whoever runs it.",
  notOpenedRead: "I have read it",
  openCircle: "Open another circle",
  arrange: "Order and quiet hours",
  hidden: (count: number): string => (count === 1 ? "One hidden circle" : `${count} hidden circles`),
  openTitle: "A new circle",
  openText:
    "A team, a chapter, a household: each circle has its own people and its own lock. You are its first steward. To write to one person alone, look at them under People.",
  circleName: "Name of the circle",
  yourName: "Your name in it",
  open: "Open the circle",
  useLink: "I have an invitation",
  hallMoved: "Your hall is at a new address",
  hallMovedText: (host: string): string =>
    `It is at ${host} now. Everything goes on here as before; there is nothing you have to do.`,
  hallMovedHow: "Have the app from the new address",
  hallMovedSteps:
    "Under Me, make a link for another device and open it on this phone, while this app stays open. You are then at home at the new address too: put that page on the home screen, and forget this device here.",
  hallMovedMe: "To my devices",
  hallMovedDone: "Understood",
};
