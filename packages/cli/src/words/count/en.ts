import type { Faults } from "@unionhall/count";
import type { Method } from "../../count/method.ts";

export type FaultWords = { readonly [What in keyof Faults]: (fault: Faults[What]) => string };

const s = (count: number): string => (count === 1 ? "" : "s");
const papers = (count: number): string => `${count} paper${s(count)}`;

/** Why something is not counted. */
const faults: FaultWords = {
  empty: () => "There is nothing in the file.",
  binary: () => "This is not a text file.",
  "no-papers": () => "Not one paper in it counts, so there is nothing to count.",
  "no-candidates": () => "Nobody stands: there is no candidate.",
  "no-end": () => "The file is cut short: the 0 after the last paper is missing.",
  "line-too-long": ({ most }) => `The line is longer than ${most} characters.`,
  header: ({ text }) => `“${text}” is not how such a file begins: the number of candidates, and the number of seats.`,
  "not-a-number": ({ text }) => `“${text}” is not a whole number.`,
  negative: ({ text }) => `“${text}” is less than nothing.`,
  "unknown-candidate": ({ text }) => `There is no candidate “${text}”.`,
  "unknown-section": ({ text }) => `What “${text}” means is not known.`,
  "too-large": ({ most }) => `That is more than can be counted exactly, which is ${most}.`,
  "too-many-candidates": ({ most }) => `That is more candidates than ${most}.`,
  "unended-paper": () => "The paper does not end with a 0, or goes on after it.",
  "unended-quote": () => "A quotation mark is opened and not closed.",
  "nothing-equal": () => "An = stands between two candidates, and here one of them is missing.",
  "after-end": () => "Here is more than belongs there.",
  "late-withdrawal": () => "Who has withdrawn stands before the papers, not among them.",
  "withdrawn-twice": ({ text }) => `“${text}” has withdrawn twice.`,
  "name-twice": ({ text }) => `“${text}” is there twice, so nobody could tell which is meant.`,
  "all-withdrawn": () => "Everybody has withdrawn.",
  "names-missing": ({ have, want }) =>
    `The file is cut short, or its numbers are wrong: ${have} of ${want} names are there.`,
  "name-empty": () => "A name is empty.",
  "name-too-long": () => "A name is too long.",
  "no-seats": () => "There is no seat to fill.",
};

export type MethodNames = { readonly [M in Method]: string };

const names: MethodNames = {
  "scottish-stv": "single transferable vote, as in Scotland",
  irv: "instant-runoff voting",
};

/** What `hall count` says. */
export const count = {
  faults: faults as FaultWords,
  atLine: (file: string, line: number | null, words: string): string =>
    line === null ? `${file}: ${words}` : `${file}, line ${line}: ${words}`,
  notAFile: (file: string): string => `${file} is not a plain file.`,
  tooLargeAFile: (file: string): string => `${file} is larger than 500 MB.`,
  cannotRead: (file: string): string => `${file} cannot be read. Is it there?`,
  seatsWanted: "The file does not say how many are to be elected. Say it: --seats N.",
  oneSeat: "This way of counting elects one. Leave --seats away.",
  methods: names as MethodNames,
  counted: (method: string): string => `Counted by ${method}.`,
  elected: (list: string): string => `Elected, in this order: ${list}.`,
  nobody: "Nobody is elected.",
  stage: (number: number): string => `Stage ${number}`,
  name: "CANDIDATE",
  votes: "VOTES",
  change: "CHANGE",
  exhausted: "(nobody further)",
  cutOff: "(cut off)",
  tie: {
    stage: (list: string, stage: number, chosen: string): string =>
      `${list} had as many votes. The latest earlier stage at which they differed is ${stage}, and so it is ${chosen}.`,
    lot: (list: string, chosen: string): string =>
      `${list} had as many votes, and at every earlier stage too. The lot fell on ${chosen}.`,
    foretold:
      "A lot was drawn, and no seed was given for it: anybody could have foretold whom it falls on. This shows how a count would go, and settles nothing. Give a seed that nobody knew while people voted: --seed HEX.",
  },
  stv: {
    first: (valid: number, seats: number, quota: number): string =>
      `${papers(valid)} count. The quota is ${quota}: ${valid} divided by ${seats + 1}, one more than there are seats, without what is left over, and one more.`,
    rejected: (count: number): string =>
      `${papers(count)} ${count === 1 ? "has" : "have"} no clear first preference, and ${count === 1 ? "does" : "do"} not count.`,
    withdrawn: (list: string): string =>
      `${list} no longer stand${list.includes(",") || list.includes(" and ") ? "" : "s"}; on each paper the others moved up.`,
    surplus: (name: string, surplus: string, votes: string): string =>
      `${name} has ${surplus} votes more than the quota. All their papers go on to whom each names next, and each keeps ${surplus} of ${votes} parts of its worth, cut off after five decimals.`,
    exclusion: (name: string, votes: string): string =>
      `${name} has fewest votes, ${votes}, and is excluded. Their papers go on to whom each names next, at what each is worth.`,
    quota: (name: string, votes: string): string =>
      `${name} has reached the quota with ${votes} votes, and is elected.`,
    last: (name: string): string => `${name} is elected: no more are left than there are seats.`,
  },
};

export type CountWords = typeof count;
