export const desk = {
  title: "My desk",
  text: "Your devices have your keys from it, and your twelve words find it.",
  at: (hall: string): string => `It is in the hall ${hall}.`,
  silentTitle: "The hall of your desk does not answer",
  silent:
    "Until your desk is in another hall, no device can be added and your words find nothing. If you have moved it on another device, do the same on this one.",
  movedTitle: "Your desk has moved",
  moved: (hall: string): string =>
    `By your words, on another device of yours, it went to ${hall}. This device is still at the old one.`,
  stays: "Your desk, by which your words and your other devices find you, is still in the old hall.",
  open: "Move it to another hall",
  follow: "Go after it",

  page: "Move my desk",
  intro:
    "It is founded again in the other hall, from what this device has. Your circles stay where they are, with all you have in them.",
  where: "Where to?",
  withCircles: (titles: string): string => `you are in ${titles} there`,
  movedHere: "it has moved there on another device",
  other: "Another hall",
  otherHint:
    "by an invitation from somebody there, which is still good afterwards; or by the hall’s address, where another device of yours has moved first",
  link: "Link or address",
  devices: "Your other devices",
  byHand: "I bring each of them after",
  byHandHint: "type the words there too, or add it by a link",
  along: "They come along by themselves",
  alongHint: "only if all of them are with you: whoever has one of them would come along",
  why: "Your words are asked for so that nobody who holds your open device can take your desk away. They are kept nowhere.",
  go: "Move my desk",
  busy: "Founding it there…",
  done: "Your desk has moved",
  there: "This device is at your desk again",
  doneText: (hall: string): string =>
    `It is in the hall ${hall}. Write that address beside your words: there they find it.`,
  others: "On your other devices do the same, or add them by a link from here.",
  taken:
    "If a device of yours is in other hands, come back with your words as well: until you do, it has the keys of your circles.",

  hallPage: "Your hall has moved",
  hallChecking: "Checking who signed this…",
  hallAt: (host: string): string => `Your hall signed this: it is at ${host}. This device looks for it there.`,
  hallCannot:
    "If it does not get there, this app was never told of the address: open the new one, and come in by a link from another device of yours or with your twelve words.",
  hallHome: "To my circles",
};
