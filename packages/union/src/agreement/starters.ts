import type { Agreement, Rule, RoleRule, Starter, StewardRule } from "./agreement.ts";
import { mostPeople } from "./agreement.ts";

/*
 * What a circle can begin with. Whoever has data for a few days a month gets a whole week to decide in everywhere, and
 * another to ask that it be counted again.
 */

/** One that was decided while somebody was without signal can be counted again until they are back. */
const usual = {
  pass: 50,
  blocks: 0,
  aside: null,
  challenge: 7,
  hidden: false,
  reasons: false,
  late: false,
} satisfies Partial<Rule>;

const days = (clarify: number, react: number, decide: number): Pick<Rule, "days"> => ({
  days: { clarify, react, decide },
});

const consent: Rule = { ...usual, method: "consent", share: 50, floor: 2, ...days(0, 3, 7) };
const majority: Rule = { ...usual, method: "majority", share: 20, floor: 5, ...days(0, 7, 7), late: true };
const twoThirds: Rule = { ...usual, method: "supermajority", pass: 66, share: 40, floor: 5, ...days(7, 7, 14) };
/** About a person: nobody looks first at what the others say, and everybody says why. */
const ofPeople: Rule = { ...twoThirds, ...days(0, 7, 7), hidden: true, reasons: true };

/** What can be called again next month. */
const small: Rule = { ...consent, challenge: 3, late: true };

const anybody: StewardRule = { who: "everyone", by: "stewards", most: mostPeople, days: null };
const halfYear = 182;
const year = 365;
const chosen = (most: number, term = halfYear): StewardRule => ({ who: "chosen", by: "decision", most, days: term });

/** Who held calls for three months rests. */
const facilitator: RoleRule = { name: "facilitator", most: 2, days: 91, by: "draw" };
const delegate: RoleRule = { name: "delegate", most: 2, days: year, by: "decision" };

export const starterAgreements: Readonly<Record<Starter, Agreement>> = {
  /** What holds in a circle that nobody has thought about: those who steward name more, and put out who harms. */
  team: {
    began: "team",
    newcomers: "member",
    stewards: anybody,
    inviting: "everyone",
    vouches: 0,
    removing: "stewards",
    roles: [facilitator],
    attendance: "counted",
    rules: { agreement: consent, roles: consent, people: consent, other: small },
    caucuses: [],
    guests: "heard",
  },
  /** Many, of whom few come to each decision: some are chosen, and not for long. */
  large: {
    began: "large",
    newcomers: "member",
    stewards: chosen(5),
    inviting: "everyone",
    vouches: 1,
    removing: "decision",
    roles: [{ ...facilitator, most: 4 }],
    attendance: "counted",
    rules: {
      agreement: twoThirds,
      roles: { ...consent, share: 25, floor: 5, aside: 80, ...days(0, 7, 7) },
      people: { ...ofPeople, share: 25 },
      other: majority,
    },
    caucuses: [],
    guests: "heard",
  },
  /** People who share something that is used against them: who comes in is known to two of them, and who came to a call to nobody later. */
  caucus: {
    began: "caucus",
    newcomers: "member",
    stewards: chosen(3),
    inviting: "everyone",
    vouches: 2,
    removing: "decision",
    roles: [facilitator],
    attendance: "none",
    rules: {
      agreement: { ...consent, floor: 3, ...days(3, 7, 7) },
      roles: { ...consent, floor: 3 },
      people: { ...consent, floor: 3, reasons: true },
      other: { ...small, share: 33 },
    },
    caucuses: [],
    guests: "heard",
  },
  /** Members ask, professionals answer: whoever comes is an adviser, unless the invitation says otherwise. */
  advisers: {
    began: "advisers",
    newcomers: "adviser",
    stewards: chosen(3),
    inviting: "stewards",
    vouches: 1,
    removing: "stewards",
    roles: [facilitator],
    attendance: "counted",
    rules: {
      agreement: { ...consent, floor: 3, ...days(3, 7, 7) },
      roles: { ...consent, floor: 3 },
      people: { ...consent, floor: 3, reasons: true },
      other: { ...small, floor: 3 },
    },
    caucuses: [],
    guests: "heard",
  },
  /** The people of a place, who send two of them to the council. */
  chapter: {
    began: "chapter",
    newcomers: "member",
    stewards: chosen(5),
    inviting: "everyone",
    vouches: 1,
    removing: "decision",
    roles: [facilitator, delegate],
    attendance: "counted",
    rules: {
      agreement: twoThirds,
      roles: { ...majority, share: 30, hidden: true, late: false },
      people: ofPeople,
      other: { ...consent, share: 25, floor: 3, aside: 80, ...days(0, 3, 7), late: true },
    },
    caucuses: [],
    guests: "heard",
  },
  /** Delegates have to ask at home before they say anything: it takes longer here, and most of them. Who sent them may see that they came. */
  council: {
    began: "council",
    newcomers: "member",
    stewards: chosen(5, year),
    inviting: "stewards",
    vouches: 0,
    removing: "decision",
    roles: [facilitator],
    attendance: "named",
    rules: {
      agreement: { ...usual, method: "consensus", blocks: 2, share: 66, floor: 5, ...days(7, 14, 14), challenge: 14 },
      roles: { ...consent, share: 50, floor: 5, aside: 80, ...days(0, 7, 14) },
      people: { ...ofPeople, share: 50, ...days(0, 7, 14) },
      other: { ...usual, method: "gradients", pass: 70, share: 50, floor: 5, ...days(0, 14, 14), reasons: true },
    },
    caucuses: [],
    guests: "heard",
  },
  /** A call is open to people from outside: who runs it are members, and whoever visits says something once they are given the floor. */
  visitors: {
    began: "visitors",
    newcomers: "guest",
    stewards: anybody,
    inviting: "everyone",
    vouches: 0,
    removing: "stewards",
    roles: [facilitator],
    attendance: "none",
    rules: { agreement: consent, roles: consent, people: consent, other: small },
    caucuses: [],
    guests: "muted",
  },
};
