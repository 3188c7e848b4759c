/** What is said of circles of two, and of asking for one. */
export const alone = {
  title: "One to one",
  write: (name: string): string => `Write to ${name} alone`,
  open: (name: string): string => `Open your talk with ${name}`,
  askTitle: (name: string): string => `Write to ${name} alone?`,
  askCircle: (name: string, title: string): string =>
    `You and ${name} get a circle of two, and nobody else ever comes in. ${name} is asked first. Nobody else in ${title} is told.`,
  askWait: (name: string): string =>
    `You can write at once: it waits, sealed, until ${name} says yes. You are not told of a no. After ninety days without an answer the question is over.`,
  askHall:
    "The hall sees that a circle was opened and something was left for somebody, and could tell by which two keys. It reads no name and no word.",
  askOffline: (name: string): string =>
    `There is no signal now. This is kept here, and ${name} is asked when there is.`,
  askGo: (name: string): string => `Ask ${name}`,
  kept: (name: string): string => `Kept. ${name} is asked when there is signal.`,
  opening: (name: string): string => `${name} is asked when there is signal. Until then it waits on this device.`,
  notOpened: (name: string): string => `The hall did not open a circle for you and ${name}.`,
  paused: (name: string): string =>
    `Nobody knows who would answer for ${name} now. You can ask when they are confirmed, or their hold is over.`,
  notMuted: (name: string): string => `What ${name} writes to you alone is not muted by this.`,

  wants: "wants to write to you alone",
  know: (title: string): string => `You know each other from ${title}`,
  yes: "Yes",
  yesTo: (name: string): string => `Yes to ${name}`,
  later: "Not now",
  laterTo: (name: string): string => `Not now, ${name}`,
  laterText: (name: string): string => `${name} is not told. It stands under Hey! meanwhile, and comes back by itself.`,
  no: "No",
  noTo: (name: string): string => `No to ${name}`,
  noTitle: (name: string): string => `Say no to ${name}?`,
  noText: (name: string, title: string): string =>
    `${name} learns nothing of it: for them it stays unanswered. What they ask of you in ${title} from now on is not shown to you.`,
  noBack: "You can take it back, under Me or by writing to them.",
  noGo: "Say no",
  noDone: "Nobody is told of that.",
  saidNo: (name: string): string => `You said no to ${name}. They were not told, and you are not shown what they ask.`,
  askAgain: (name: string): string => `Let ${name} ask again`,
  askAgainDone: (name: string): string => `You are shown again what ${name} asks.`,
  declinedTitle: "To whom you have said no",

  /** In the list. */
  states: {
    asked: "has not said yes yet",
    lapsed: "the question is over",
    left: "has left",
    unfit: "not a circle of two",
    waiting: "opens when their device is here",
    opening: "is asked when there is signal",
  },
  /** Under its title. */
  sealed: {
    asked: "waits for a yes",
    lapsed: "the question is over",
    both: "sealed to you two",
    left: "sealed to you alone",
    unfit: "not a circle of two",
  },
  talk: "Talk",
  people: "You two",
  quietText: (name: string): string => `Only you and ${name} can read what is said here.`,
  asked: (name: string, day: string): string =>
    `${name} has not said yes yet, and can until ${day}. What you write waits here for them, sealed. You are not told of a no.`,
  askedOnWay: (name: string): string => `${name} is being asked. What you write waits here for them, sealed.`,
  theyWent: (name: string, title: string): string =>
    `${name} is no longer in ${title}, where you asked them, so no answer comes any more.`,
  youWent: (name: string): string =>
    `You are no longer in the circle where you asked ${name}, so the question is gone and no answer comes any more.`,
  lapsed: (name: string): string => `${name} did not answer in ninety days. The question is over.`,
  lapsedYes: (name: string): string =>
    `You said yes, and ${name} is not there any more, or it was too late. Nobody opens this.`,
  waiting: (name: string): string =>
    `You said yes. A device of ${name} lets you in by itself, as soon as one is connected. You need not wait here.`,
  held: (name: string, title: string): string =>
    `${name} is on hold in ${title}: their phone may be in other hands. A hold there does not reach here. Whoever has the phone may read this and answer.`,
  removed: (name: string, title: string): string =>
    `${name} was removed from ${title}. Between the two of you, nothing has changed.`,
  remembered: (name: string): string => `We remember ${name}. What you said to each other stays with you.`,
  left: (name: string): string =>
    `${name} has left. What was said stays with you until you leave too. Nobody reads what is written from now on.`,
  unfit:
    "This was said to be a circle of two, and a third could come into it. This device says nothing there. Tell the others of the circle you know them from.",
  again: (name: string): string => `To ${name}'s page`,

  onlyYou: "Nobody else ever comes in",
  onlyYouText:
    "No link opens this circle, and nobody can widen it, neither of you two and nobody who runs the hall. To talk with more people, open another circle.",
  stays: (title: string): string =>
    `You know each other from ${title}. What is between the two of you stays when one of you leaves there.`,
  leave: "Leave this talk",
  leaveTitle: (name: string): string => `Leave your talk with ${name}?`,
  leaveText: (name: string): string =>
    `All of it goes from your devices, at once from this one. ${name} keeps what was said, and sees that you left. To write to each other again, one of you asks anew.`,
  leaveAsked: (name: string): string =>
    `The question goes with it: ${name} is not asked any more. What you wrote here goes from your devices, and nobody has read it.`,
  leaveCannot: "Nothing brings it back.",
};
