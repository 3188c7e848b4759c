/** What is said about roles that are drawn, and who is due a rest from one. */
export const draws = {
  title: "Drawn among the willing",
  why: "Nobody chooses the result: everybody’s number goes into it, and all are put in before anybody sees one.",
  none: "Nobody is drawing for it now.",

  begin: "Begin a draw",
  beginTitle: (role: string): string => `Draw who takes on ${role}?`,
  beginText:
    "Until then, each of us can put a number in. Then our devices open the numbers by themselves, and an order comes out: who had the role least comes first, and chance decides between them.",
  beginDays: "For so many days numbers are put in",
  beginGo: "Begin",
  begun: "The draw has begun.",

  numbersUntil: (day: string): string => `Numbers are put in until ${day}.`,
  willing: (names: string): string => `Willing to carry it: ${names}.`,
  watching: (names: string): string => `In it only to see to it: ${names}.`,
  nobodyIn: "Nobody has put one in yet.",
  join: "Put your number in",
  joinTitle: "Your number",
  joinText: "Your device makes one up. Nobody sees it before the last day, and your device opens it then by itself.",
  asWhat: "Would you carry the role?",
  asWilling: "Yes, I am willing",
  asWillingHint: "The order can come to you.",
  asWatching: "No, only to see to it",
  asWatchingHint: "With your number in it, nobody can choose the result.",
  joinGo: "Put it in",
  joined: "Your number is in.",
  iAmIn: "Your number is in.",

  waitsFor: (names: string, day: string): string =>
    `It waits for the numbers of ${names}, until ${day}. Their devices open them as soon as the app is open there.`,
  waitsForMe: (day: string): string =>
    `It waits for your number, until ${day}. Leave the app open for a while: it opens your number by itself.`,
  waitsWhy: "Without all of them there is no result. After that day it can be begun anew, and everybody sees it was.",
  turn: (name: string): string => `It is ${name}’s turn.`,
  yourTurn: "It is your turn.",
  after: (names: string): string => `After that: ${names}.`,
  giveUntil: (day: string): string => `It can be given until ${day}.`,
  give: (name: string): string => `Give it to ${name}`,
  take: "Take it on",
  giveTitle: (name: string, role: string): string => `Give ${role} to ${name}?`,
  takeTitle: (role: string): string => `Take on ${role}?`,
  giveText: "Anybody here can do this, and it can go to nobody else.",
  giveCannot: "It counts at once, and everybody sees it. Whoever has it can step back at any time.",
  giveGo: "Yes, from now on",
  given: (names: string): string => `By this draw it went to ${names}.`,
  givenNow: (name: string): string => `${name} carries it now.`,
  cameToNobody: (day: string): string => `It came to nobody. Another can be begun after ${day}.`,

  decline: "Step out",
  declineTitle: "Step out of this draw?",
  declineText: "The role does not come to you by it, and nobody else’s place changes. You owe no reason.",
  declineCannot: "Everybody sees it, and you do not come into this draw again.",
  declined: "You have stepped out.",
  apart:
    "Somebody you are kept apart from was drawn with you. Only you see this, and you can step out without a reason.",

  rests: "Due a rest",
  rest: (name: string, role: string, day: string): string => `${name}: ${role} since ${day}, without a month off.`,
  restsText: "Longer than a term. If you can, take it from them next time.",
};
