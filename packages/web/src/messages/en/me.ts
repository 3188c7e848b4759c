export const me = {
  title: "Me",
  intro: "There is no account. You are the keys on your devices, and twelve words on paper.",
  wordsTitle: "My words",
  wordsConfirmed: "Confirmed. They are on your paper and nowhere else.",
  wordsOpen: "Not written down yet.",
  devicesTitle: "My devices",
  here: "this device",
  device: (number: number): string => `Device ${number}`,
  linkDevice: "Add a device",
  linkDeviceText:
    "Open this link on the other device, or scan it there. It is good for ten minutes and for one device. Whoever opens it is you.",
  lost: "A device was taken or lost",
  lostText: "On any other device, come back with your words. That shuts every other device out at once.",
  recover: "Come back with my words",

  visitTitle: "On a borrowed computer",
  visitText: "Without your words and without your keys: a link lets you read and talk there for two hours.",
  visitPrepare: "Prepare a visit",
  visitLink: (hall: string): string =>
    `On that computer open ${hall}, choose “I have a link” and type this. Whoever has it can read as you, so it is for your eyes alone.`,
  visitUntil: (time: string): string => `Good until ${time}. It ends any visit from before.`,
  visitLeftOut: (count: number): string =>
    count === 1 ? "One of your circles stays closed there." : `${count} of your circles stay closed there.`,
  visitEnd: "End the visit",
  visitEnded: "The visit is over.",

  passphraseTitle: "Passphrase",
  passphraseOff: "Off. Whoever unlocks this device can read here.",
  passphraseOn: "On. After two minutes without you, this device locks.",
  passphraseText: "Longer is better than odd: four or five words that do not belong together. Nobody can reset it.",
  passphraseNew: "New passphrase",
  passphraseAgain: "Once more",
  passphraseDiffer: "The two are not the same.",
  passphraseSet: "Set a passphrase",
  passphraseChange: "Change it",
  passphraseRemove: "Take it off",
  passphraseSaved: "From now on this device opens with your passphrase.",
  passphraseGone: "The passphrase is off.",
  sealing: "Sealing everything anew…",
  lockNow: "Lock now",

  looksTitle: "How it looks and speaks",
  theme: "Light or dark",
  themes: { system: "Device", light: "Light", dark: "Dark" },

  hallTitle: "What the hall can see",
  hallSees:
    "The machine that passes things on sees: your network address while you are connected, when you write and about how much, and which keys come in together. It writes no addresses down.",
  hallCannot: "It cannot see: names, titles, who said what, or a single word.",
  hallTor: "If the address matters, use Tor Browser.",
  othersTitle: "What others can do",
  others:
    "Whoever can read a circle can copy it. What you write is signed: on an opened device it can be shown to be yours.",
  deviceTitle: "What this device keeps",
  deviceKeeps:
    "Your keys and what you have read, sealed. Drafts are never stored: close the page, or let it lock, and they are gone.",
  emergency: "This is not an emergency service. In danger, call the number of your country.",

  forgetTitle: "Forget this device",
  forgetText: "Everything of yours goes from this device. Your circles and other devices stay.",
  forgetNoWords: "Your words are not confirmed. If this is your only device, you can never come back as yourself.",
  forgetGo: "Forget everything here",
  forgetAsk: "Forget this device?",
};
