import type { Poll } from "../election/ballot.ts";
import { challengeOf, challengesOf, type ShuffleProof } from "../election/shuffle.ts";
import { type Pair, pairOf, type Written, writtenOf } from "../election/tally.ts";
import { type Element, textsOf } from "../group/element.ts";
import { generatorAt } from "../group/generators.ts";
import { generator, opposed, type Point, sum } from "../group/point.ts";
import { generatorPowers, powersOf } from "../group/powers.ts";
import { type Factor, productOf } from "../group/product.ts";
import { reduced } from "../group/scalar.ts";
import { anyBelow, anyScalar, type Chance } from "./chance.ts";
import { quoted } from "./vote.ts";

/** What a trustee publishes who has shuffled: for each question other ciphertexts in another order, and the proof. */
export function shuffleBy(poll: Poll, questions: readonly (readonly Written[])[], chance: Chance): string {
  const all = questions.map((before) => shuffled(poll, before, chance));
  return JSON.stringify({ ciphertexts: all.map(({ after }) => after), proofs: all.map(({ proof }) => proof) });
}

/** How something was shuffled: what nobody may ever learn. */
interface Way {
  /** What comes i-th was at this place before. */
  readonly from: readonly number[];
  /** With what the j-th was locked anew, by its place before. */
  readonly locks: readonly bigint[];
}

function shuffled(poll: Poll, before: readonly Written[], chance: Chance): { after: Written[]; proof: unknown } {
  const from = anyOrder(before.length, chance);
  const locks = before.map(() => anyScalar(chance));
  const pairs = before.map((each) => pairOf(each, "a ciphertext"));
  const again = pairs.map(({ alpha, beta }, j): Pair => {
    return { alpha: sum(alpha, generatorPowers().to(locks[j]!)), beta: sum(beta, poll.key.to(locks[j]!)) };
  });
  const afterPairs = from.map((j) => again[j]!);
  const after = writtenOf(afterPairs);
  return { after, proof: proofOf(poll, before, after, afterPairs, { from, locks }, chance) };
}

function anyOrder(length: number, chance: Chance): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = 0; i < length; i++) {
    const other = i + anyBelow(length - i, chance);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

/** Terelius and Wikström, as CHVote has it: the letters are those of Belenios's specification. */
function proofOf(
  poll: Poll,
  before: readonly Written[],
  after: readonly Written[],
  pairs: readonly Pair[],
  way: Way,
  chance: Chance,
): unknown {
  const n = before.length;
  const h = generatorAt(-1);
  const hs = before.map((_, i) => generatorAt(i));
  const { c, r } = committedOrder(way.from, hs, chance);
  const parts = [...before.map(quoted), ...after.map(quoted), ...c.map(({ text }) => text)];
  const all = parts.map((each) => `${each},`).join("");
  const u = challengesOf(n, `shuffle-challenges|${poll.election.fingerprint}|${all}`);
  const uPrime = way.from.map((j) => u[j]!);
  const { links, rHat } = chainOf(h, uPrime, chance);
  const scalars = (length: number): bigint[] => Array.from({ length }, () => anyScalar(chance));
  const w: Blinds = { four: scalars(4), hat: scalars(n), prime: scalars(n) };
  const t = commitmentsTo(poll, w, hs, pairs, [h, ...links.map(({ point }) => point)]);
  const challenge = challengeOf(poll.election, { t, chain: links }, all);
  const answer = (blind: bigint, secret: bigint): string => reduced(blind + challenge * secret).toString();
  const sums = [r.reduce((total, each) => total + each, 0n), chained(rHat, uPrime), dot(r, u), dot(way.locks, u)];
  const [t1, t2, t3, [t41, t42], tHat] = t;
  return [
    [t1.text, t2.text, t3.text, [t41.text, t42.text], texts(tHat)],
    [
      ...sums.map((sum, i) => answer(w.four[i]!, sum)),
      w.hat.map((blind, i) => answer(blind, rHat[i]!)),
      w.prime.map((blind, i) => answer(blind, uPrime[i]!)),
    ],
    texts(c),
    texts(links),
  ];
}

/** What keeps the secrets of a proof secret. */
interface Blinds {
  readonly four: readonly bigint[];
  readonly hat: readonly bigint[];
  readonly prime: readonly bigint[];
}

/** Binds whoever shuffles to their order, and does not tell it. */
function committedOrder(from: readonly number[], hs: readonly Point[], chance: Chance): { c: Element[]; r: bigint[] } {
  const r = from.map(() => anyScalar(chance));
  const points: Point[] = [...hs];
  for (const [i, j] of from.entries()) points[j] = sum(generatorPowers().to(r[j]!), hs[i]!);
  return { c: elements(points), r };
}

/** Binds them to the product of all challenges, link by link. */
function chainOf(h: Point, uPrime: readonly bigint[], chance: Chance): { links: Element[]; rHat: bigint[] } {
  const rHat = uPrime.map(() => anyScalar(chance));
  const points: Point[] = [];
  for (const [i, u] of uPrime.entries()) {
    points.push(sum(generatorPowers().to(rHat[i]!), powersOf(points[i - 1] ?? h).to(u)));
  }
  return { links: elements(points), rHat };
}

function commitmentsTo(
  poll: Poll,
  { four, hat, prime }: Blinds,
  hs: readonly Point[],
  pairs: readonly Pair[],
  links: readonly Point[],
): ShuffleProof["t"] {
  const g = generatorPowers();
  const product = (points: readonly Point[], base: Point, blind: bigint): Point =>
    productOf([...points.map((point, i): Factor => [point, prime[i]!]), [base, blind]]);
  const betas = pairs.map(({ beta }) => beta);
  const alphas = pairs.map(({ alpha }) => alpha);
  const [t1, t2, t3, t41, t42, ...tHat] = elements([
    g.to(four[0]!),
    g.to(four[1]!),
    product(hs, generator, four[2]!),
    product(betas, opposed(poll.key.point), four[3]!),
    product(alphas, opposed(generator), four[3]!),
    ...prime.map((blind, i) => sum(g.to(hat[i]!), powersOf(links[i]!).to(blind))),
  ]) as [Element, Element, Element, Element, Element, ...Element[]];
  return [t1, t2, t3, [t41, t42], tHat];
}

function texts(all: readonly Element[]): string[] {
  return all.map(({ text }) => text);
}

function elements(points: readonly Point[]): Element[] {
  return textsOf(points).map((text, i) => ({ text, point: points[i]! }));
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((total, each, i) => total + each * b[i]!, 0n);
}

/** Each link's secret, times all challenges after it. */
function chained(rHat: readonly bigint[], uPrime: readonly bigint[]): bigint {
  return rHat.reduce((total, each, i) => (i === 0 ? each : reduced(total * uPrime[i]! + each)), 0n);
}
