import type { Faults } from "@unionhall/count";
import type { Method } from "../../count/method.ts";

export type FaultWords = { readonly [What in keyof Faults]: (fault: Faults[What]) => string };

const s = (count: number): string => (count === 1 ? "" : "s");
const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
const papers = (count: number): string => `${count} paper${s(count)}`;

/** Why something is not counted. */
const faults: FaultWords = {
  empty: () => "There is nothing in the file.",
  binary: () => "This is not a text file.",
  "no-papers": () => "Not one paper in it counts, so there is nothing to count.",
  "no-candidates": () => "Nobody stands: there is no candidate.",
  "no-end": () => "The file is cut short: the 0 after the last paper is missing.",
  "line-too-long": ({ most }) => `The line is longer than ${most} characters.`,
  header: ({ text }) => `“${text}” is not how such a file begins.`,
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
  cells: ({ have, want }) => `The row has ${have} cells, and there are ${want} columns.`,
  "unknown-grade": ({ text }) => `There is no grade “${text}”.`,
  "column-missing": ({ text }) => `“${text}” is missing.`,
  total: ({ key, says, have }) =>
    `The file is cut short, or put together wrongly: ${key} is ${says}, and there are ${have}.`,
  points: ({ have, want }) => `There are ${have} points for ${want} projects.`,
  "unknown-project": ({ text }) => `There is no project “${text}”.`,
  "name-too-long": () => "A name is too long.",
  "name-unquotable": ({ text }) =>
    `BLT cannot say “${text}”: with its quotation marks it would be read as another name.`,
  "no-seats": () => "There is no seat to fill.",
  endless: ({ most }) => `After ${most} reckonings, each with a little more for everybody, it has not come to an end.`,
};

export type MethodNames = { readonly [M in Method]: string };

const names: MethodNames = {
  "scottish-stv": "single transferable vote, as in Scotland",
  irv: "instant-runoff voting",
  schulze: "Schulze's method",
  approval: "approval",
  "majority-judgment": "majority judgment",
  "equal-shares": "equal shares",
  greedy: "most votes first",
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
  funded: (list: string): string => `Funded, in this order: ${list}.`,
  nobody: "There is none.",
  stage: (number: number): string => `Stage ${number}`,
  name: "CANDIDATE",
  totals: {
    "scottish-stv": "VOTES",
    irv: "VOTES",
    schulze: "BEATS",
    approval: "PAPERS",
    "majority-judgment": "AT LEAST",
    "equal-shares": "PAID",
    greedy: "PAID",
  } as MethodNames,
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
  papers: (count: number): string => `${papers(count)} count.`,
  equalLot: (list: string, chosen: string): string =>
    `${list} stand equal, and not all of them have a seat. The lot fell on ${chosen}.`,
  schulze: {
    beats: "Of two, the one that more papers have before the other beats it. Whom a paper does not name is last on it.",
    before: (one: string, other: string, forth: number, back: number): string =>
      `${one} comes before ${other}: ${
        back === 0
          ? `a path of ${papers(forth)} leads from the first to the second, and none back`
          : `the strongest path from the first to the second is ${papers(forth)} strong, and the one back ${back}`
      }.`,
    equal: (list: string): string =>
      `${list} stand equal: none of them has a stronger path to another than there is back.`,
  },
  approval: { most: "Whoever is approved of on most papers is elected." },
  judgment: {
    rule: "Somebody's majority grade is the best one that more than half of the papers give at least. Where it is the same, a paper with that grade is taken away from each, and what is left is looked at again.",
    grade: (name: string, grade: string): string => `${name}: ${grade}.`,
  },
  shares: {
    opening: (voters: number, money: string, share: string): string =>
      `${people(voters)} voted. The ${money} are divided among them: ${share} for each. A project is bought by those who voted for it, and the one that costs them least for its size comes first.`,
    added: (added: string, share: string): string =>
      `What that buys leaves money over. So all is reckoned as if everybody had ${added} more, ${share} in all: the most with which nothing is spent that is not there.`,
    funded: (name: string, voters: number, cost: string, each: string, poor: number): string =>
      `${name} is funded: it costs ${cost}, and its ${people(voters)} pay${voters === 1 ? "s" : ""} ${each} each${poor === 0 ? "" : `, but ${people(poor)} less, who had no more`}.`,
    points: (name: string, voters: number, cost: string, each: string, poor: number): string =>
      `${name} is funded: it costs ${cost}, and its ${people(voters)} pay${voters === 1 ? "s" : ""} ${each} for each point they gave${poor === 0 ? "" : `, but ${people(poor)} less, who had no more`}.`,
    not: (name: string, voters: number, cost: string, left: string): string =>
      `${name} is not funded: it costs ${cost}, and its ${people(voters)} ${voters === 1 ? "has" : "have"} ${left} left${voters === 1 ? "" : " together"}, as the rest went to other projects that they voted for.`,
    nobody: (name: string): string => `${name} is not funded: nobody voted for it.`,
    tie: (list: string, chosen: string, by: "cost" | "votes" | "lot"): string =>
      `${list} cost people as little for their size. ${chosen} comes first: ${by === "cost" ? "it costs less in all" : by === "votes" ? "more people voted for it" : "the lot fell on it"}.`,
    otherLot: {
      ended: (list: string, chosen: string, added: string): string =>
        `With ${added} more for each, what is bought costs more than there is, and so no more is added. A lot was drawn for that: ${list} cost people as little for their size, and it fell on ${chosen}.`,
      earlier: (list: string, chosen: string, added: string): string =>
        `A lot was drawn on the way, too, with ${added} more for each: ${list} cost people as little for their size, and it fell on ${chosen}. Had it fallen otherwise, the adding could have ended sooner.`,
    },
  },
  greedy: {
    opening: (money: string): string =>
      `There are ${money}. Each project in the order of its votes is funded, if what is left is enough.`,
    stops: "By the rule that the file names, nothing is funded any more after the first that is too dear.",
    funded: (name: string, score: number, cost: string, left: string): string =>
      `${name} is funded: it has ${score} vote${s(score)}, it costs ${cost}, and ${left} were left.`,
    dear: (name: string, score: number, cost: string, left: string): string =>
      `${name} is not funded: it has ${score} vote${s(score)}, it costs ${cost}, and only ${left} were left.`,
    stopped: (name: string, score: number): string =>
      `${name} is not funded: it has ${score} vote${s(score)}, and one with more was too dear, after which nothing is funded.`,
    below: (name: string, score: number, least: number): string =>
      `${name} is not funded: it has ${score} vote${s(score)}, and needs ${least}.`,
    nobody: (name: string): string => `${name} is not funded: nobody voted for it.`,
    tie: (list: string, byLot: boolean): string =>
      byLot
        ? `As many votes, in the order of the cost and of a lot: ${list}.`
        : `As many votes, the cheaper first: ${list}.`,
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
