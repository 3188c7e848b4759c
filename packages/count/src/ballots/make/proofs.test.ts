import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../chance.fixture.ts";
import { ballotOf, pollOf } from "../election/ballot.ts";
import type { Question } from "../election/election.ts";
import { isShuffle, shuffleOf } from "../election/shuffle.ts";
import { countedIn, known, type Pair, pairOf, type Written } from "../election/tally.ts";
import { nameOf, shortOf } from "../format/hash.ts";
import { attempt } from "../format/refusal.ts";
import { textOf } from "../group/element.ts";
import { equal, minus } from "../group/point.ts";
import { generatorPowers, powersOf } from "../group/powers.ts";
import { cheats, dealt, seated } from "./board.ts";
import { committed, type Shown, turncoats, twoFaced } from "./ceremony.ts";
import { lockedIn } from "./count.ts";
import { anyCredential, secretOf } from "./credential.ts";
import { electionText } from "./election.ts";
import { shuffleBy } from "./shuffle.ts";
import { knowledge } from "./prove.ts";
import { anyTrustee } from "./trustee.ts";
import { ballotFor } from "./vote.ts";

const chance = seeded(7);
const adopt: Question = { kind: "choice", question: "?", answers: ["yes", "no"], blank: true, least: 1, most: 1 };
const rank: Question = { kind: "numbers", question: "?", answers: ["a", "b"] };
const trustee = anyTrustee(chance);
const uuid = "ABCDEFGHJKLMNP";
const key = trustee.published.public_key;
const poll = pollOf(electionText({ uuid, name: "", description: "", key, questions: [adopt, rank] }));
const ash = anyCredential(chance);
const bo = anyCredential(chance);
const ballot = ballotFor(
  poll,
  ash,
  [
    [0, 1, 0],
    [2, 1],
  ],
  chance,
);

function faultsOf(json: string): string {
  return ballotOf(poll, json, "it")
    .faults.map(({ where, what }) => `${where}: ${what}`)
    .join("\n");
}

/** Each number of a text in its turn made another by one bit. */
function* flipped(text: string): Generator<string> {
  for (const { 0: number, index } of text.matchAll(/(?<=")\d{60,}(?=")/g)) {
    yield text.slice(0, index) + String(BigInt(number) ^ 1n) + text.slice(index + number.length);
  }
}

describe("a ballot", () => {
  it("holds as it was made", () => {
    expect(faultsOf(ballot)).toBe("");
  });

  it("is refused for one bit of any proof in it", () => {
    let count = 0;
    for (const other of flipped(ballot)) {
      expect(faultsOf(other)).toMatch(/does not hold/);
      count++;
    }
    // 3 choices, each proven to be one of 2; either blank or not; 1 way to be blank and 1 not; ranks; the signature.
    expect(count).toBe(2 * (3 * 2 + 2 + 2 + 1 + 1));
  });

  it("cannot be cast again by somebody else, signed anew", () => {
    const { signature: _, ...copy } = JSON.parse(ballot) as { signature: unknown; credential: string };
    const secret = secretOf(bo, uuid);
    const credential = (
      JSON.parse(
        ballotFor(
          poll,
          bo,
          [
            [1, 0, 0],
            [1, 2],
          ],
          chance,
        ),
      ) as { credential: string }
    ).credential;
    const unsigned = { ...copy, credential };
    const hash = shortOf(nameOf(JSON.stringify(unsigned)));
    const stolen = JSON.stringify({
      ...unsigned,
      signature: { hash, proof: knowledge(secret, `sig|${hash}|`, chance) },
    });
    expect(faultsOf(stolen)).not.toMatch(/signature|signed/);
    expect(faultsOf(stolen)).toMatch(/question 1, choice 1: The individual proof does not hold/);
    expect(faultsOf(stolen)).toMatch(
      /question 2: The proof does not hold: whoever made this answer may have copied it/,
    );
  });

  it("cannot be made of votes that are not lawful", () => {
    expect(() =>
      ballotFor(
        poll,
        ash,
        [
          [0, 1, 1],
          [1, 2],
        ],
        chance,
      ),
    ).toThrow("None of the claims is true");
    expect(() =>
      ballotFor(
        poll,
        ash,
        [
          [1, 1, 0],
          [1, 2],
        ],
        chance,
      ),
    ).toThrow("None of the claims is true");
  });

  it("is added to others while it is locked", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), (votes) => {
        const all = votes.map((yes) => ballotFor(poll, ash, [yes ? [0, 1, 0] : [0, 0, 1], [1, 1]], chance));
        const locked = all.map((each) => lockedIn(each)[0]!.map((one) => pairOf(one, "")));
        const [, { alpha, beta }] = locked.reduce((sum, each) => countedIn(sum, each)) as [Pair, Pair];
        const sum = minus(beta, powersOf(alpha).to(trustee.secret));
        expect(equal(sum, generatorPowers().to(BigInt(votes.filter(Boolean).length)))).toBe(true);
      }),
      { numRuns: 3 },
    );
  });
});

describe("a shuffle", () => {
  const locked = [2, 0, 5].map(
    (last) =>
      lockedIn(
        ballotFor(
          poll,
          ash,
          [
            [1, 0, 0],
            [1, last],
          ],
          chance,
        ),
      )[1]![0]!,
  );
  const before = locked.map(({ alpha, beta }) => ({
    alpha: { text: alpha, point: known(alpha, "") },
    beta: { text: beta, point: known(beta, "") },
  }));
  const shuffle = shuffleBy(poll, [locked], chance);

  function holds(json: string): boolean {
    const read = attempt(() => shuffleOf(json, "it"));
    return read.ok && isShuffle(poll.election, before, read.value.ciphertexts[0]!, read.value.proofs[0]!);
  }

  it("is refused for one bit of its proof", () => {
    expect(holds(shuffle)).toBe(true);
    const all = [...flipped(shuffle)];
    expect(all).toHaveLength(4 + 3 + 3);
    for (const other of all) expect(holds(other)).toBe(false);
  });

  it("is refused where one element of it is another", () => {
    const { length } = [...shuffle.matchAll(/"[0-9a-f]{64}"/g)];
    expect(length).toBe(3 * 2 + 5 + 3 + 3 + 3);
    fc.assert(
      fc.property(fc.nat(length - 1), (which) => {
        let i = 0;
        expect(holds(shuffle.replaceAll(/"[0-9a-f]{64}"/g, (text) => (i++ === which ? `"${key}"` : text)))).toBe(false);
      }),
      { numRuns: 6 },
    );
  });

  it("leaves nothing by which a ballot could be found again: neither what it looks like nor its place", () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const { ciphertexts } = JSON.parse(shuffleBy(poll, [locked], seeded(seed))) as { ciphertexts: [Written[]] };
      const texts = ciphertexts[0].flatMap(({ alpha, beta }) => [alpha, beta]);
      for (const { alpha, beta } of locked) expect(texts).not.toEqual(expect.arrayContaining([alpha, beta]));
      const open = (each: Written): string => {
        const { alpha, beta } = pairOf(each, "");
        return textOf(minus(beta, powersOf(alpha).to(trustee.secret)));
      };
      orders.add(ciphertexts[0].map(open).join());
    }
    expect(orders.size).toBeGreaterThan(3);
  });
});

describe("trustees who do not trust each other", () => {
  const shown = [1, 2, 3].map((i): Shown => ({ key: anyTrustee(seeded(i)).published, salt: `${i}`.repeat(64) }));
  const seen = { shown, commitments: shown.map((each, i) => committed(uuid, i + 1, each)) };

  it("find whoever shows another key than they had committed to", () => {
    expect(turncoats(uuid, seen)).toEqual([]);
    expect(turncoats(uuid, { ...seen, shown: shown.with(1, shown[0]!) })).toEqual([2]);
    expect(turncoats("another1234567", seen)).toEqual([1, 2, 3]);
  });

  it("find whoever told different people different things", () => {
    const other: Shown = { key: shown[2]!.key, salt: "f".repeat(64) };
    const lied = { shown: shown.with(2, other), commitments: seen.commitments.with(2, committed(uuid, 3, other)) };
    expect(turncoats(uuid, lied)).toEqual([]);
    expect(twoFaced([seen, seen, seen])).toEqual([]);
    expect(twoFaced([seen, lied, seen])).toEqual([3]);
  });

  it("find whoever dealt one of them a share that is not what they told all", () => {
    const sitting = [1, 2].map((place) => seated({ size: 2, threshold: 2 }, place, chance));
    const certificates = sitting.map(({ certificate }) => certificate);
    const [first, second] = sitting.map((each) => dealt(each, certificates, chance));
    const crooked = { ...second!, shares: second!.shares.with(0, 5n) };
    expect([cheats(1, [first!, crooked]), cheats(2, [first!, crooked])]).toEqual([[2], []]);
  });
});
