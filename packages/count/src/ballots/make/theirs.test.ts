import { describe, expect, it } from "vitest";
import { readFile } from "../../../../../vectors/read.ts";
import { seeded } from "../chance.fixture.ts";
import { pollOf } from "../election/ballot.ts";
import { told, verdictOn } from "../retold.fixture.ts";
import type { Verdict } from "../verify/verify.ts";
import { resultText, tallyText } from "./count.ts";
import { publicOf } from "./credential.ts";
import { decryptionBy, trusteeWith } from "./trustee.ts";

const archive = readFile("belenios/choices.bel");
const deeds = told(archive);
const { story, ballots } = verdictOn(archive) as Extract<Verdict, { says: "verified" }>;
const { questions, uuid } = story.election;
const secrets = JSON.parse(new TextDecoder().decode(readFile("belenios/choices.secrets.json"))) as {
  readonly trustees: readonly string[];
  readonly credentials: readonly string[];
};

function textIn(type: "EncryptedTally" | "Result"): string {
  const deed = deeds.find((each) => each.type === type)!;
  return deed.type === "EncryptedTally" ? deed.tally : deed.type === "Result" ? deed.result : "";
}

describe("an election that others made, run on from their secrets", () => {
  it("has voters whose credentials have the public halves that we make of them", () => {
    const ours = secrets.credentials.map((credential) => publicOf(credential, uuid));
    expect(ours.toSorted()).toEqual([...story.credentials.keys()].toSorted());
  });

  it("is added up to their tally, to the letter", () => {
    const counting = story.ballots.flatMap(({ text }, i) => (ballots[i]!.counts ? [{ ballot: text, weight: 1 }] : []));
    expect(tallyText(questions, counting)).toBe(textIn("EncryptedTally"));
  });

  it("is opened to their result, to the letter", () => {
    const chance = seeded(9);
    const trustees = secrets.trustees.map((secret) => trusteeWith(BigInt(secret), chance));
    const keys = story.boards.flatMap(({ keys: all }) => all.map(({ text }) => text));
    const { election } = pollOf(story.electionText);
    const { ciphertexts, weight } = story.tally!;
    const decryptions = new Map(
      trustees.map((trustee) => {
        const { decryption_factors } = JSON.parse(decryptionBy(trustee, election, ciphertexts, chance)) as {
          readonly decryption_factors: string[][];
        };
        return [keys.indexOf(trustee.published.public_key) + 1, decryption_factors] as const;
      }),
    );
    expect([...decryptions.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(resultText(questions, story.boards, ciphertexts, decryptions, weight)).toBe(textIn("Result"));
  });
});
