export const arriving = {
  title: "Come in",
  welcome: "A quiet room of your own",
  welcomeText:
    "Here you talk with people you know. Everything is sealed on your device: the machine that passes it on can read none of it.",
  noAccount: "No email, no phone number, no ID.",
  haveLink: "I have a link",
  pasteLink: "Paste the link someone sent you",
  openLink: "Open the link",
  badLink: "This is not a link of a hall. Copy the whole of it, from https to the end.",
  haveWords: "I was here before",
  haveWordsText: "With your twelve words you are yourself again, on any device.",
  recover: "Use my twelve words",
  howToStart:
    "Nobody sent you a link? To open a hall of your own, whoever runs the machine types one command and gets the first link.",

  foundTitle: "Found a hall",
  foundText: "You are the first one here. Give the hall's first circle a name; the others come by invitation.",
  hallName: "Name of the circle",
  hallNameHint: "Only its members can read it. The hall cannot.",
  yourName: "Your name here",
  yourNameHint: "Any name you like. It belongs to this circle alone, and you can change it.",
  found: "Found the hall",
  wordsLanguage: "Your words and this app speak",

  joinLooking: "Reading the invitation…",
  joinTitle: (title: string): string => `Come into ${title}`,
  joinFrom: (name: string): string => `${name} invites you.`,
  joinElsewhere: (hall: string): string => `This circle lives in another hall: ${hall}`,
  joinText: "A name is all you give. What was said here before you stays with those who were here.",
  join: "Ask to come in",
  alreadyIn: "You are in this circle already.",
  toCircle: "Go to the circle",
  linkOverHint: "An invitation is good for one person and for some days. Ask whoever sent it for a new one.",

  homeScreenTitle: "First put it on your home screen",
  homeScreenText:
    "On this phone a browser tab and the app on the home screen keep their things apart. If you join here and install later, you are two people.",
  homeScreen1: "Copy the invitation with the button below.",
  homeScreen2: "Press Share in your browser, then “Add to Home Screen”.",
  homeScreen3: "Open it from there, press “I have a link” and paste.",
  copyInvitation: "Copy the invitation",
  joinHere: "Join in this tab anyway",

  deviceTitle: "Make this device yours too",
  deviceText: "The link came from another device of yours. After this, both are you: the same circles, the same name.",
  deviceWarning: "Only go on if you made this link yourself, a moment ago. Whoever else has it could become you.",
  device: "This is my device",
  deviceDone: "This device is yours now.",

  visitTitle: "A visit on a borrowed computer",
  visitText: "For two hours you can read and talk here as yourself, and nothing else. Nothing of it is kept here.",
  visitTruth: "What a bad computer reads, it may keep. Do not open here what nobody else may ever see.",
  visitGo: "Begin the visit",
  visitUntil: (time: string): string => `visit until ${time}`,
  visitLeave: "End the visit here",
  visitLeaveText: "Leaving quickly ends it too. From your own device you can end it wherever this computer is.",
  visitOverTitle: "The visit is over",
  visitOverText: "This computer can read nothing of yours any more. Close the window before you go.",

  recoverTitle: "Come back with your words",
  recoverText: "Type your twelve words in order. Capitals and accents do not matter.",
  recoverHall: "Address of your hall",
  recoverEffect: "All your other devices are shut out at once. If a phone was taken from you, this is what closes it.",
  recoverGo: "Bring me back",
  recovering: "Changing the locks of your circles. This can take a minute; keep the page open.",
  recoveredTitle: "You are back",
  recovered: (count: number): string =>
    count === 1 ? "Your key to one circle is new." : `Your keys to ${count} circles are new.`,
  recoveredNot: (title: string): string => `${title}: not renewed. A steward who knows you has to let you back in.`,
  recoveredRefused: (count: number): string =>
    count === 1
      ? "One circle could not be reached. It is tried again by itself."
      : `${count} circles could not be reached. They are tried again by themselves.`,

  lockTitle: "Locked",
  lockText: "What this device keeps is sealed under your passphrase.",
  passphrase: "Passphrase",
  unlock: "Open",
  unlocking: "Opening. This takes a second on purpose.",
  lockForgot: "Forgot it? Nobody can reset it. With your twelve words you start this device afresh.",
  forgetAndRecover: "Start afresh with my words",

  otherTabTitle: "Open in another tab",
  otherTabText:
    "The hall is already open in another tab or window of this device. Two at once would trip over each other.",
  useHere: "Use it here",

  messengerTitle: "Open this in your browser",
  messengerIn: (app: string): string =>
    `You are in the small browser inside ${app}. It forgets who you are, and ${app} can look over your shoulder.`,
  messengerSome:
    "You are in the small browser inside another app. It forgets who you are, and that app can look over your shoulder.",
  messengerSafe: "Nothing has happened yet: your invitation is unused.",
  openBrowser: "Open in my browser",
  copyLink: "Copy the link",
  thenPaste: "Then open your browser and paste it into the address line.",
  reallyHere: "This is my browser, go on",
  movedTitle: "A hall has moved here",
  movedApp:
    "If you have its app under another address, open it there: copy this link, and paste it where an invitation goes. It checks that your hall signed it.",
  movedElse: "Come in here instead",
  movedElseText: "Paste a link from another device of yours, or an invitation.",
  movedWords: "Come in with my twelve words",
};
