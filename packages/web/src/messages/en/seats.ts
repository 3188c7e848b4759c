/** What is said about seats: where they stand, and at home. */
export const seats = {
  here: "Who speaks here with one voice",
  hereText:
    "A caucus or a chapter that has a seat here answers as one: as most of those who speak for it say. Who is in a caucus, only the caucus knows.",
  kinds: { caucus: "caucus", chapter: "chapter" },
  delegates: (names: string): string => `Delegates: ${names}.`,
  noDelegates: "No delegates now.",
  delegatesUnknown: "Nobody who is in both circles has told yet who they are.",
  toHome: "Our own page for it",
  openOne: "A seat for one of our circles",
  close: "Propose to close it",
  closeTitle: (name: string): string => `Close the seat of ${name}?`,
  closeText: "It is decided as the agreement changes. Until then the seat is heard as before.",
  closeCannot: "Everybody here sees that you propose it, and whoever speaks for the seat learns of it.",
  closeGo: "Propose it",
  closeProposal: (name: string): string => `Close the seat of ${name}`,

  ours: "Where we have a seat",
  oursText: "Through a seat this circle speaks in another one with one voice.",
  inCircle: (title: string): string => `In ${title}`,
  prepare: "Prepare a seat elsewhere",
  prepareTitle: "A seat in another circle",
  prepareText:
    "It gets a page here, where those who will speak for it offer their keys. Then somebody who is in both circles proposes it there. Before that, nobody there sees anything of it.",
  where: "In which circle",
  asWhat: "As what do we speak there?",
  as: { caucus: "As a caucus", chapter: "As a chapter" },
  asHint: {
    caucus: "its agreement asks us, and nobody there learns who we are",
    chapter: "our stewards speak for us, and we send delegates",
  },
  prepareGo: "Prepare it",
  prepared: "The seat has a page here now.",

  state: {
    preparing: "It is being prepared. It is not proposed there yet.",
    proposed: "It is proposed there, and not decided.",
    closed: "It was closed there.",
    unknown: "Nobody who is in both circles has told yet whether it stands there.",
  },
  stands: (name: string): string => `It stands there, as “${name}”.`,
  title: (circle: string): string => `Our seat in ${circle}`,
  what: {
    caucus: (circle: string): string =>
      `As a caucus we speak in ${circle} with one voice: what its agreement says waits for our yes, or we can ask for time.`,
    chapter: (circle: string): string =>
      `As a chapter we send delegates to ${circle}. Our stewards name them together, and recall them at any time.`,
  },

  trust: "Who learns what",
  trusted: {
    caucus: (circle: string): readonly string[] => [
      `${circle} learns that most of our keys said it, and who carried it over: the app of somebody who is in both does that by itself, and their name stands beside it. Who else is here, and who said what, nobody there learns.`,
      "Whose app it is has nothing to do with who said it: they take turns, and whoever spoke last lets the others go first. Only where no other is open for five minutes, theirs does it.",
      "How many keys there are, and how many have signed, is hidden there by courtesy. It stands in the book, so an app that was changed could count them.",
      `${circle} trusts that those keys are of as many people of this caucus. It cannot check that.`,
      "Here, all of us see who speaks for us, and how many say the same.",
    ],
    chapter: (circle: string): readonly string[] => [
      `${circle} learns who the delegates are, and that most of the keys of our stewards named them.`,
      "Here, all of us see who speaks for us, and how many say the same.",
    ],
  },

  speakers: "Who speaks for us",
  speakersText: {
    caucus:
      "Any member can, by offering a key. Their device makes it for this seat alone, and from it nobody there can tell whose it is.",
    chapter: "Our stewards can, by offering a key. Their devices make it for this seat alone.",
  },
  noSpeakers: "Nobody has offered a key yet.",
  registered: "heard there",
  unregistered: "not heard there yet",
  speak: "Offer my key",
  spoken: "Your key is offered.",
  speakNot: "Take my key back",
  spokenNot: "You do not speak for it any more.",
  spokenNotThere: "You do not speak for it any more. It takes as many as before, until other keys are heard there.",
  proposeNeeds: "Once two of us have offered a key, somebody who is in both circles can propose it there.",
  register: "Have these keys heard there",
  registerText: "Once most of the keys that are heard now have said so, these take their place.",
  registering: (names: string): string => `Those who would be heard there from then on: ${names}.`,
  registerToo: "I say so too",
  registerSaid: "Said.",
  mine: "You said so.",
  words: (count: number, needed: number | null): string =>
    needed === null ? `${count} say so` : `${count} of ${needed} needed`,

  asked: "What we are asked",
  askedNone: "Nothing is asked of us now.",
  waits: (day: string): string => `It waits for our yes until ${day}. Without it, it does not pass.`,
  mayPause: (day: string): string => `Until ${day} we can ask for time, once.`,
  pauseDoes: (days: number): string =>
    days === 1
      ? "All that has not ended there then ends a day later."
      : `All that has not ended there then ends ${days} days later.`,
  notCopied: "Only those of us who are in both circles see it so far.",
  copy: "Show it to all of us",
  copied: "All of us see it now.",
  changed: "It has changed there since it was shown here. A yes to what it was before does not count.",
  differs:
    "Somebody has changed its text there, and what is decided on is still the one before. So nothing can be said to it here until it is amended there.",
  does: "If it passes:",
  copyAgain: "Show it as it is now",
  toDecision: "Look at it there",
  answers: { yes: "We consent", no: "We do not consent", pause: "We ask for time" },
  pausedUntil: (day: string): string => `We have asked for time: people there decide until ${day}.`,
  pausedWhy: "The reason, as it stands there:",
  pauseReason: "Why we ask for time",
  pauseHint: "It is told there with it.",
  pauseTitle: "Ask for time?",
  saidNow: "Your word is kept. Once most of the keys say the same, it is taken over there.",
  ownChange:
    "You can say otherwise. What you have signed can still be brought there, until another answer of ours stands.",
  ownPause: "What you have signed cannot be taken back.",
  enough:
    "Most of our keys have said so. The app of somebody who is in both circles takes it over: at once, or in five minutes where only whoever spoke last has it open.",
  standsThere: (words: string): string => `This stands there as our answer: ${words}.`,
  cannotAnswer: "Whoever speaks for us and is heard there answers.",

  delegatesTitle: "Our delegates",
  name: "Name or recall delegates",
  nameTitle: "Who is to sit in our seat?",
  nameText:
    "Two at most, who are members there. Whoever is not ticked is recalled. It counts once most of the keys have said the same.",
  nameGo: "Say so",
  nameSaid: "Said. It counts once most of the keys have said the same.",
  nameMany: "Two at most.",
  naming: (names: string): string => `To sit in it: ${names}.`,
  namingNobody: "Nobody is to sit in it: all are recalled.",

  propose: "Propose it there",
  proposeTitle: (circle: string): string => `A seat in ${circle}`,
  proposeText:
    "It is opened for the keys that are offered now. That you propose it, everybody there sees; who else is here is told to nobody.",
  proposeTextChapter: "It is opened for the keys that are offered now.",
  whichSeat: "Which seat",
  proposalTitle: (name: string): string => `A seat for ${name}`,
  nameField: "What it is called there",
  nameHint: "Everybody there reads this name. It does not have to be that of this circle.",
  whyField: "What it is for, and why",
  may: "What it can do",
  mayWays: { consent: "It has to consent", pause: "It can ask for time" },
  mayHints: {
    consent: "what is decided does not pass without its yes",
    pause: "once in each decision, for some days",
  },
  on: "In decisions about",
  bindsForGood: (keys: number, lost: number): string =>
    `It would be opened for ${keys === 1 ? "one key" : `${keys} keys`}. Once ${lost === 1 ? "one of them is" : `${lost} of them are`} lost, no yes can come from it any more: the circle there could never change its agreement again, and would have to walk out. The more of you offer a key first, the safer it is.`,
  days: {
    consent: "Days for its answer, after all the others have decided",
    pause: "For how many days",
  },
  onNothing: "Choose at least one.",
  proposeGo: "Propose it",
  proposed: "It is proposed.",

  caucuses: "Caucuses that are asked",
  gone: "a caucus that has no seat any more",
  says: {
    none: "It has not asked for time.",
    paused: "It has asked for time, and the decision ends later.",
    waits: {
      consent: (day: string): string => `Its consent is waited for until ${day}.`,
      pause: (day: string): string => `It can ask for time until ${day}.`,
    },
    changed: (day: string): string =>
      `It said yes to what this was before. Its yes to this is waited for until ${day}.`,
    yes: "It consents.",
    no: "It does not consent. So this does not pass.",
    silent: "It has not answered in its time. So this does not pass.",
  },
  toldBy: (name: string): string => `The reason, as ${name} told it:`,
  toldByMe: "The reason, as you told it:",
  saysWho: "Each answers as most of its keys say. How many that are is told to nobody here.",
};
