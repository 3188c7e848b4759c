import type { Method, RoleRule, Rule, Subject } from "@unionhall/union";
import type { AgreementWords } from "./words.ts";

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const number = (count: number): string => numbers[count] ?? String(count);
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const spans: Readonly<Record<number, string>> = {
  1: "a day",
  7: "a week",
  14: "two weeks",
  21: "three weeks",
  91: "three months",
  182: "six months",
  365: "a year",
  730: "two years",
};
const span = (days: number): string => spans[days] ?? `${number(days)} days`;

const shares: Readonly<Record<number, string>> = {
  10: "one in ten",
  20: "one in five",
  25: "one in four",
  30: "three in ten",
  33: "a third (33 in 100)",
  40: "two in five",
  50: "half",
  60: "three in five",
  66: "two thirds (66 in 100)",
  70: "seven in ten",
  75: "three in four",
  80: "four in five",
  90: "nine in ten",
  100: "all",
};
const share = (percent: number): string => shares[percent] ?? `${percent} in 100`;

const byMethod: Readonly<Record<Method, string>> = {
  advice: "after asking for advice",
  consent: "by consent",
  consensus: "by consensus",
  gradients: "on a scale from 1 to 5",
  majority: "by majority",
  supermajority: "by a large majority",
  approval: "by approval",
  ranked: "by ranking",
};

const roles: Readonly<Record<string, string>> = { facilitator: "facilitator", delegate: "delegate" };

const about: Readonly<Record<Subject, string>> = {
  agreement: "this agreement",
  roles: "stewards and roles",
  people: "one of us",
  other: "anything else",
};

const aside = ({ aside: percent }: Rule): string =>
  percent === null ? "" : `, or until ${share(percent)} of those who take part go along despite it`;

const method: Readonly<Record<Method, (rule: Rule) => string>> = {
  advice: () => "Whoever opens a decision asks for advice, and then decides.",
  consent: (rule) =>
    `By consent: an objection, with its reason, stops it until whoever raised it says that it is met${aside(rule)}.`,
  consensus: (rule) =>
    `By consensus: ${rule.blocks === 1 ? "a block stops it until it is" : `${number(rule.blocks)} blocks stop it until one is`} taken back${aside(rule)}.`,
  gradients: ({ pass }) =>
    `On a scale from 1 to 5: it passes when ${share(pass)} of those who take part say 3 or more.`,
  majority: () => "By majority: it passes when more of us say yes than say no.",
  supermajority: ({ pass }) => `By a large majority: it passes when ${share(pass)} of those who say yes or no say yes.`,
  approval: ({ pass }) =>
    `By approval: each picks as many options as they like. The one that most pick passes, when ${share(pass)} of those who take part pick it.`,
  ranked: ({ pass }) =>
    `By ranking: each puts in order the options that they can live with. All are compared two by two (Schulze’s method). The one that alone comes out first passes, when ${share(pass)} of those who take part ranked it.`,
};

function role({ name, most, days, by }: RoleRule, named: string, chosenBy: Method): string {
  const known = roles[name];
  const one = known === undefined ? `has the role “${named}”` : `is ${known}`;
  const more = known === undefined ? `have the role “${named}”` : `are ${known}s`;
  const who = `${number(most)} of us at most ${most === 1 ? one : more}`;
  const term = days === null ? "until it is given to somebody else" : `for ${span(days)}${most === 1 ? "" : " each"}`;
  const how = by === "draw" ? "drawn from those who are willing and had it least" : `chosen ${byMethod[chosenBy]}`;
  return sentence(`${who}, ${term}, ${how}`);
}

export const en: AgreementWords = {
  titles: {
    stewards: "Who stewards",
    coming: "Who comes in, and who goes",
    roles: "Roles that we hand on",
    calls: "What is kept of our calls",
    "decide-agreement": "How we change this agreement",
    "decide-roles": "How we choose stewards and give roles",
    "decide-people": "How we decide about one of us",
    "decide-other": "How we decide everything else",
    caucuses: "Who is asked by themselves",
    can: "Who can do what",
    "may-not": "Who may not",
    never: "What never is",
  },
  began: {
    team: "It began as the agreement of a small team.",
    large: "It began as the agreement of a large circle.",
    caucus: "It began as the agreement of a caucus.",
    advisers: "It began as the agreement of a reverse advisory circle.",
    chapter: "It began as the agreement of a chapter.",
    council: "It began as the agreement of a council of delegates.",
    visitors: "It began as the agreement of a call with visitors.",
  },

  stewardsAre({ who, most, days }, chosenBy) {
    const term = days === null ? "" : `, for ${span(days)} each`;
    if (who === "everyone") return `Each of us can be a steward${term}.`;
    return sentence(`${number(most)} of us at most are stewards${term}, chosen ${byMethod[chosenBy]}`);
  },
  stewardsBy: {
    stewards:
      "Most of the stewards, and at least two of them, name another or end a stewardship; and so can we by a decision.",
    decision:
      "A decision makes somebody a steward, and a decision ends it; until three have stewarded, those who do name others. Most of the stewards then sign it at the door.",
  },
  stewardsDoor: "Stewards open and close the door. They have no power over what anybody says.",
  termsEnd: "A term ends by itself on its last day. Who steps back before owes no reason.",

  inviting: { everyone: "Every member invites.", stewards: "Stewards invite." },
  vouches(count) {
    if (count === 0) return "An invitation can let somebody in without anybody's word.";
    const who =
      count === 1 ? "One of us at least knows" : `${sentence(number(count)).slice(0, -1)} of us at least know`;
    return `${who} whoever comes in, and ${count === 1 ? "says" : "say"} so: or all of us but one, where we are fewer.`;
  },
  newcomers: {
    member: "Whoever comes in is a member, unless the invitation says otherwise.",
    adviser: "Whoever comes in is an adviser, unless the invitation says otherwise.",
    guest: "Whoever comes in is a guest, unless the invitation says otherwise.",
  },
  guestsMuted: "A guest comes muted: they show that they would speak, and write once one of us gives them the floor.",
  removing: {
    stewards: "A steward can put somebody out, and so can we by a decision: nobody who is a steward.",
    decision: "Only a decision puts somebody out, and nobody who is a steward.",
  },
  going: "Whoever wants to go, goes, and owes no reason.",

  roles,
  role,

  attendance: {
    named: "When a call is over, those are kept by name who agreed to it on the call, and nobody else.",
    counted: "When a call is over, how many came to it is kept, and nobody's name.",
    none: "When a call is over, nothing is kept of who came to it.",
  },

  method: (rule) => method[rule.method](rule),
  quorum({ floor, share: percent }) {
    if (floor <= 1 && percent === 0) return null;
    const least = floor <= 1 ? "one of us has" : `${number(floor)} of us have`;
    const few = floor > 2 ? ", or all of us where we are fewer" : "";
    const part = percent === 0 ? "" : `, and at least ${share(percent)} of those who can`;
    return `At least ${least} to take part${few}${part}.`;
  },
  days({ clarify, react, decide }) {
    const parts = [
      ...(clarify === 0 ? [] : [`${span(clarify)} to ask`]),
      ...(react === 0 ? [] : [`${span(react)} to say what we think`]),
      `${span(decide)} to decide`,
    ];
    return `There is at least ${listed(parts)}.`;
  },
  challenge: (days) =>
    days === 0
      ? null
      : `It stands at once when enough of all of us have counted it. Otherwise, for ${span(days)}, one member for every ten who did can have it counted again.`,
  hidden: "What each of us says is hidden until it closes: by courtesy of the app, not sealed.",
  reasons: "Whoever takes part says why.",
  late: {
    yes: "Whoever comes in meanwhile takes part, too.",
    no: "Only who was in when it was opened takes part.",
  },

  caucus: {
    pause: (name, on, days) =>
      `${name} can pause a decision about ${listed(on.map((each) => about[each]))}, once and for ${span(days)}, with a reason.`,
    consent: (name, on, days) =>
      `A decision about ${listed(on.map((each) => about[each]))} passes only with the consent of ${name}, which is waited for ${span(days)}.`,
  },

  powers: {
    leave: "leave",
    hold: "put somebody on hold whose phone may be taken",
    invite: "invite",
    vouch: "vouch for somebody or object to a return",
    admit: "let in who was invited",
    "turn-keys": "renew the keys",
    letterbox: "open or close the letterbox",
    remove: "put somebody out",
    stewards: "name a steward or end a stewardship",
    seats: "open or close a chapter's seat",
    "raise-rules": "have the circle go by newer rules of the app",
    "stop-clocks": "stop all clocks",
    "time-out": "give somebody a time-out of seven days at most, or end it",
    propose: "propose something",
    object: "object or block",
    waive: "end a round early together with all others who take part",
    declare: "say what was decided, as they have counted it",
    challenge: "challenge an outcome",
    "change-agreement": "change this agreement and which caucuses have a seat here",
    "give-role": "give or end a role",
    draw: "take part in the draw of a role",
    "change-standing": "make somebody a member, an adviser or a guest",
    "give-floor": "give a guest who came muted the floor",
  },
  can: {
    everyone: (what) => `Everyone who is in can ${listed(what)}.`,
    members: (what) => `Every member can ${listed(what)}.`,
    "members-two": (what) => `Two members can ${listed(what)}.`,
    "members-together": (what) => `Members can, several of them together, ${listed(what)}.`,
    stewards: (what) => `A steward can ${listed(what)}.`,
    "stewards-two": (what) => `Two stewards can ${listed(what)}.`,
    "stewards-together": (what) => `Most of the stewards, and at least two of them, can ${listed(what)}.`,
    "stewards-or-decision": (what) => `A steward can ${listed(what)}; and so can we by a decision.`,
    "stewards-together-or-decision": (what) =>
      `Most of the stewards, and at least two of them, can ${listed(what)}; and so can we by a decision.`,
    decision: (what) => `It takes a decision to ${listed(what)}.`,
  },
  adviser: (can) => `An adviser answers what they are asked. Of all this they can ${listed(can)}, and nothing else.`,
  guest: (can) => `A guest is here for what they were asked to. Of all this they can ${listed(can)}, and nothing else.`,
  founder: "Having begun the circle gives nobody more than what every member can do.",
  operator: "Running the hall gives nobody any of it.",

  never: {
    line: "This circle is for organizing and mutual support. It has no listings, prices, ads, ratings, matching or payments for drugs or sexual services, and none is ever added.",
    gift: "An ask or an offer is a gift between members.",
    void: "What somebody does beyond this agreement is void on every device, and shown with its reason.",
    walk: "Whoever will not be bound by it can be left behind: everyone else walks out and goes on without them.",
  },
  ofTwo: [
    "Two of us, for good: nobody else ever comes in.",
    "Nothing is decided here for both. Each of us says yes or no for themselves.",
    "Each of us goes when they want to, and owes no reason. What was said stays with the other.",
    "There are no listings, prices, ads, ratings, matching or payments for drugs or sexual services here, and none is ever added. An ask or an offer is a gift.",
  ],
};
