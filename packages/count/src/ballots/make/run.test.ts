import { describe, expect, it } from "vitest";
import { seeded } from "../chance.fixture.ts";
import type { Question } from "../election/election.ts";
import type { Deed } from "../format/write.ts";
import { written } from "../format/write.ts";
import { time, told, verdictOn } from "../retold.fixture.ts";
import { played } from "./run.ts";

const adopt: Question = {
  kind: "choice",
  question: "¿Adoptar?",
  answers: ["sí", "no"],
  blank: false,
  least: 1,
  most: 1,
};
const who: Question = { kind: "choice", question: "Delegates", answers: ["Ana", "Bo"], blank: true, least: 1, most: 2 };
const rank: Question = { kind: "numbers", question: "Rank", answers: ["a", "b", "c"] };

const mixed = played(
  {
    name: "All kinds",
    questions: [adopt, rank],
    voters: [
      {
        weight: 1,
        votes: [
          [1, 0],
          [1, 2, 3],
        ],
      },
      {
        weight: 1,
        votes: [
          [0, 1],
          [3, 1, 2],
        ],
      },
      {
        weight: 1,
        votes: [
          [1, 0],
          [0, 0, 255],
        ],
      },
    ],
    single: 1,
    board: { size: 3, threshold: 2 },
    time,
  },
  seeded(1),
);
const deeds = told(mixed);

function faultsOf(changed: readonly Deed[]): string {
  const verdict = verdictOn(written(time, changed));
  return verdict.says === "verified" ? "none" : verdict.faults.map(({ where, what }) => `${where}: ${what}`).join("\n");
}

function changed(type: Deed["type"], from: RegExp | string, to: string): string {
  const at = deeds.findIndex((deed) => deed.type === type);
  const before = JSON.stringify(deeds[at]);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return faultsOf(deeds.with(at, JSON.parse(after) as Deed));
}

describe("an election of our own", () => {
  it("comes to what was voted: choices added up, ranks in another order, by trustees of whom some are needed", () => {
    const verdict = verdictOn(mixed);
    expect(verdict).toMatchObject({ says: "verified", cast: 3, counted: 3 });
    if (verdict.says !== "verified") return;
    expect(verdict.result![0]).toEqual([2, 1]);
    expect(verdict.result![1]!.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      [0, 0, 255],
      [1, 2, 3],
      [3, 1, 2],
    ]);
    expect(verdict.story.election.questions).toEqual([adopt, rank]);
  });

  it("counts a ballot as often as its voter weighs, and a blank one as blank", () => {
    const weighed = played(
      {
        name: "Weights",
        questions: [who],
        voters: [
          { weight: 3, votes: [[0, 1, 1]] },
          { weight: 2, votes: [[1, 0, 0]] },
        ],
        single: 2,
        time,
      },
      seeded(2),
    );
    expect(verdictOn(weighed)).toMatchObject({ says: "verified", result: [[2, 3, 3]] });
  });

  it("has an empty sum where nobody votes", () => {
    const nobody = played({ name: "Nobody", questions: [adopt], voters: [], single: 1, time }, seeded(3));
    expect(verdictOn(nobody)).toMatchObject({ says: "verified", cast: 0, result: [[0, 0]] });
  });
});

describe("whoever tells it otherwise", () => {
  const shuffles = deeds.flatMap((deed, i) => (deed.type === "Shuffle" ? [i] : []));

  it("cannot leave a shuffle away, or say that another did it first", () => {
    expect(faultsOf(deeds.toSpliced(shuffles[2]!, 1))).toMatch(/decryption by trustee 1 .* does not hold/);
    expect(faultsOf(deeds.toSpliced(shuffles[0]!, 1))).toMatch(/shuffle by trustee 3 .*proof does not hold/i);
    expect(faultsOf(deeds.toSpliced(shuffles[0]!, shuffles.length + 1))).toMatch(/nobody had shuffled/);
    const [one, other] = [deeds[shuffles[0]!]!, deeds[shuffles[1]!]!];
    expect(faultsOf(deeds.with(shuffles[0]!, other).with(shuffles[1]!, one))).toMatch(/proof does not hold/i);
  });

  it("cannot change an answer that was shuffled in the result", () => {
    expect(changed("Result", "255", "254")).toMatch(/question 2, ballot \d: It is not what the trustees decrypted/);
  });

  it("cannot say of a board that fewer are needed, or that its keys are others", () => {
    expect(changed("Setup", /\\"threshold\\":2,\\"certs/, '\\"threshold\\":1,\\"certs')).toMatch(
      /certificate 1: It was made for other trustees/,
    );
    expect(changed("Setup", /(verification_keys\\":\[)(.*?\}),(\{\\"pok.*?\}),/, "$1$3,$2,")).toMatch(/./);
  });
});
