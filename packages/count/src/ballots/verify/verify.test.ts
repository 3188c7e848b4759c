import { describe, expect, it } from "vitest";
import { textOf } from "../group/element.ts";
import { generator } from "../group/point.ts";
import { type Deed, written } from "../format/write.ts";
import { readFile } from "../../../../../vectors/read.ts";
import { retold, time, told, verdictOn } from "../retold.fixture.ts";
import type { Outcome } from "./job.ts";
import { beginVerifying, finishVerifying } from "./verify.ts";

const choices = readFile("belenios/choices.bel");
const deeds = told(choices);

function faultsOf(archive: Uint8Array): string {
  const verdict = verdictOn(archive);
  return verdict.says === "verified" ? "none" : verdict.faults.map(({ where, what }) => `${where}: ${what}`).join("\n");
}

/** The election with the first deed of a type changed in its text, in which quotes are written as '. */
function changed(type: Deed["type"], from: RegExp | string, to: string): Uint8Array {
  const at = deeds.findIndex((deed) => deed.type === type);
  const before = JSON.stringify(deeds[at]).replaceAll('\\"', "'");
  const after = before.replace(from, to);
  if (after === before) throw new Error("Nothing was changed.");
  return written(time, deeds.with(at, JSON.parse(after.replaceAll("'", '\\"')) as Deed));
}

function without(i: number): Uint8Array {
  return written(time, deeds.toSpliced(i, 1));
}

function each(type: Deed["type"], change: (deed: Deed) => Deed | readonly Deed[]): Uint8Array {
  return retold(choices, (deed) => (deed.type === type ? change(deed) : deed));
}

/** The first ballot of somebody who voted again, told after the second. */
function olderAgain(): Uint8Array {
  const credentials = deeds.map((deed) =>
    deed.type === "Ballot" ? /"credential":"(\w+)"/.exec(deed.ballot)![1] : undefined,
  );
  const first = credentials.findIndex((one, i) => one !== undefined && credentials.indexOf(one, i + 1) > 0);
  return written(time, deeds.toSpliced(first, 1).toSpliced(9, 0, deeds[first]!));
}

describe("an election that others made", () => {
  it("holds, and comes to what they say", () => {
    const result = [
      [4, 2],
      [1, 3, 3, 4],
    ];
    expect(verdictOn(choices)).toMatchObject({ says: "verified", cast: 9, counted: 7, result });
    expect(written(1_795_352_481, deeds)).toEqual(choices);
  });

  it("holds as far as it went", () => {
    const verdict = verdictOn(written(time, deeds.slice(0, 6)));
    expect(verdict).toMatchObject({ says: "verified", cast: 5, counted: 5 });
    expect(verdict).not.toHaveProperty("result");
  });

  it("is not said to hold where the outcome of a job is missing", () => {
    const plan = beginVerifying(choices, 1);
    if ("says" in plan) throw new Error("It is refused.");
    const outcomes: Outcome[] = plan.jobs.map(({ kind }) =>
      kind === "ballots" ? { faults: [], answers: [] } : { faults: [] },
    );
    const missing: Outcome[][] = [[], outcomes.slice(1), outcomes.slice(0, -1), [...outcomes, { faults: [] }]];
    const hole: Outcome[] = [];
    for (const i of plan.jobs.keys()) if (i !== 1) hole[i] = outcomes[i]!;
    const ballots = plan.jobs.findIndex(({ kind }) => kind === "ballots");
    missing.push(hole, outcomes.with(ballots, { faults: [] }));
    for (const some of missing) expect(() => finishVerifying(plan, some)).toThrow("Not every job");
  });

  it("is refused for the one proof that was altered", () => {
    expect(faultsOf(readFile("belenios/tampered.bel"))).toMatchInlineSnapshot(`
      "ballot 4 (event 4), question 1, choice 1: The individual proof does not hold: nothing shows that the choice is 0 or 1.
      ballot 4 (event 4): What was signed is not what this ballot says."
    `);
  });
});

const ballotOf = /'challenge':'\d+'/;
const generatorText = textOf(generator);
const q = "7237005577332262213973186563042994240857116359379907606001950938285454250989";
const lies: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  [
    "a ballot after the end",
    () => each("EndBallots", (end) => [end, deeds[1]!]),
    /"Ballot" cannot come after "EndBallots"/,
  ],
  ["a ballot twice", () => written(time, deeds.toSpliced(3, 0, deeds[3]!)), /ballot 4 .* It is a copy/],
  ["a ballot left out", () => without(9), /not what the ballots that count come to/],
  ["an older ballot that counts", olderAgain, /not what the ballots that count come to/],
  ["no end of the ballots", () => each("EndBallots", () => []), /"EncryptedTally" cannot come after "Ballot"/],
  ["a trustee who did not decrypt", () => without(12), /Too few trustees/],
  [
    "a trustee who decrypted for another",
    () => written(time, deeds.with(12, { ...deeds[12]!, owner: 2 } as Deed).toSpliced(13, 1)),
    /question 1, ciphertext 1: The proof does not hold: this trustee/,
  ],
  [
    "a trustee who decrypted twice",
    () => written(time, deeds.with(13, { ...deeds[13]!, owner: 1 } as Deed)),
    /Trustee 1 did this before/,
  ],
  [
    "a trustee of whom nobody knows",
    () => written(time, deeds.with(13, { ...deeds[13]!, owner: 4 } as Deed)),
    /There is no trustee 4/,
  ],
  ["another result", () => changed("Result", "[[4,2]", "[[3,3]"), /answer 1: It is not 3 that the trustees decrypted/],
  ["a result past all votes", () => changed("Result", "[[4,2]", "[[4,8]"), /answer 2: It is not 8/],
  [
    "another tally",
    () => changed("EncryptedTally", /'alpha':'\w+'/, `'alpha':'${generatorText}'`),
    /^the encrypted tally .* come to/,
  ],
  [
    "a tally of no points",
    () => changed("EncryptedTally", /'alpha':'\w+'/, "'alpha':'0'"),
    /^the encrypted tally .* come to/,
  ],
  [
    "more voters in the tally",
    () => each("EncryptedTally", (deed) => ({ ...deed, voters: 8 }) as Deed),
    /counts 8 ballots, and 7 count/,
  ],
  [
    "more weight in the tally",
    () => each("EncryptedTally", (deed) => ({ ...deed, weight: 8 }) as Deed),
    /weigh 8 together: they weigh 7/,
  ],
  [
    "a credential of more weight",
    () => changed("Setup", /(\['[0-9a-f]{64})'/, "$1,2'"),
    /weigh 7 together: they weigh 8/,
  ],
  [
    "a credential twice",
    () => changed("Setup", /\[('[0-9a-f]{64}',)/, "[$1$1"),
    /credential 2: This credential stands in the list twice/,
  ],
  [
    "a voter struck off the list",
    () => changed("Setup", /\['[0-9a-f]{64}',/, "["),
    /not in the list of those who may vote/,
  ],
  [
    "a trustee with no proof for the key",
    () => changed("Setup", /'challenge':'\d/, "'challenge':'1"),
    /entry 1: The proof that this trustee holds/,
  ],
  [
    "a trustee left out",
    () => changed("Setup", /(\['Single',.*?\}\],)/, ""),
    /key is not what the keys of its trustees make/,
  ],
  ["a trustee twice", () => changed("Setup", /(\['Single',.*?\}\],)/, "$1$1"), /Two trustees have the same key/],
  [
    "another name of the election",
    () => changed("Setup", "Charter ratification", "Another"),
    /made for another election/,
  ],
  [
    "a field twice",
    () => changed("Setup", "'name':'Charter", "'name':'Other','name':'Charter"),
    /not in its one compact form/,
  ],
  ["a number written otherwise", () => changed("Setup", "'min':0", "'min':0.0"), /not in its one compact form/],
  ["a scalar not reduced", () => changed("Ballot", ballotOf, `'challenge':'${q}'`), /no number below the order/],
  ["a ballot with a field more", () => changed("Ballot", "'credential'", "'x':1,'credential'"), /does not belong/],
  [
    "a neutral element in a ballot",
    () => changed("Ballot", /'alpha':'\w+'/, `'alpha':'${"1".padStart(64, "0")}'`),
    /choice 1, alpha: .* neutral/,
  ],
  [
    "a result before its time",
    () => each("PartialDecryption", () => []),
    /"Result" cannot come after "EncryptedTally"/,
  ],
  [
    "a shuffle of what nobody shuffles",
    () => each("EncryptedTally", (deed) => [deed, { type: "Shuffle", owner: 1, text: "{}" }, { type: "EndShuffles" }]),
    /Nothing in this election is shuffled/,
  ],
];

describe("an archive that somebody put together anew, every hash right", () => {
  it.each(lies)("is refused: %s", (_, archive, why) => {
    expect(faultsOf(archive())).toMatch(why);
  });
});

describe("what is no archive", () => {
  it("is refused with a sentence", () => {
    const flipped = choices.slice();
    flipped[1600]! ^= 1;
    const huge = choices.slice(0, 1024);
    huge.set(new TextEncoder().encode("77777777777"), 124);
    const wrong: [Uint8Array, RegExp][] = [
      [new Uint8Array(), /not an archive of an election/],
      [choices.slice(0, 300), /ends in the middle of a header/],
      [choices.slice(0, 2000), /ends in the middle of this file/],
      [choices.slice(0, -1024), /an event is missing/],
      [huge, /header of this file was altered/],
      [flipped, /does not have the hash it is called by/],
      [new Uint8Array(1024).fill(255), /not the header of a file/],
    ];
    for (const [archive, why] of wrong) expect(faultsOf(archive)).toMatch(why);
  });

  it("is not judged where it may be honest, and is of another kind", () => {
    expect(verdictOn(changed("Setup", "'version':1", "'version':2"))).toMatchObject({ says: "unsupported" });
    expect(verdictOn(changed("Setup", "'Ed25519'", "'BELENIOS-2048'"))).toMatchObject({ says: "unsupported" });
    const lists = "'questions':[{'type':'Lists','value':{'answers':[['A','b']],'question':'?'}}],'uuid'";
    expect(verdictOn(changed("Setup", /'questions':.*,'uuid'/, lists))).toMatchObject({ says: "unsupported" });
  });
});
