import { nameOf } from "../format/hash.ts";
import { anything, element, jsonOf, list, object, type Read, scalar } from "../format/json.ts";
import { Refusal } from "../format/refusal.ts";
import type { Element } from "../group/element.ts";
import { generatorAt } from "../group/generators.ts";
import { equal, generator, identity, isIdentity, minus, opposed, type Point, sum } from "../group/point.ts";
import { powersOf } from "../group/powers.ts";
import { type Factor, productOf } from "../group/product.ts";
import { hashed, q, reduced } from "../group/scalar.ts";
import { type Ciphertext, quoted } from "./ciphertext.ts";
import type { Election } from "./election.ts";
import { type Written, writtenPairs } from "./tally.ts";

/** The proof that ciphertexts are others in another order, re-encrypted (Terelius and Wikström, as CHVote has it). */
export interface ShuffleProof {
  readonly t: readonly [Element, Element, Element, readonly [Element, Element], readonly Element[]];
  readonly s: readonly [bigint, bigint, bigint, bigint, readonly bigint[], readonly bigint[]];
  readonly c: readonly Element[];
  readonly chain: readonly Element[];
}

const shuffled: Read<Ciphertext> = object({ alpha: element, beta: element });

function tuple(value: unknown, length: number, where: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length)
    throw new Refusal(where, `A list of ${length} is missing here.`);
  return value;
}

const proofOf: Read<ShuffleProof> = (value, where) => {
  const [t, s, c, chain] = tuple(value, 4, where);
  const [t1, t2, t3, t4, hats] = tuple(t, 5, where);
  const [t41, t42] = tuple(t4, 2, where);
  const [s1, s2, s3, s4, sHats, sPrimes] = tuple(s, 6, where);
  const point = (each: unknown): Element => element(each, where);
  const number = (each: unknown): bigint => scalar(each, where);
  return {
    t: [point(t1), point(t2), point(t3), [point(t41), point(t42)], list(element)(hats, where)],
    s: [number(s1), number(s2), number(s3), number(s4), list(scalar)(sHats, where), list(scalar)(sPrimes, where)],
    c: list(element)(c, where),
    chain: list(element)(chain, where),
  };
};

interface Shuffle {
  readonly ciphertexts: readonly (readonly Ciphertext[])[];
  readonly proofs: readonly ShuffleProof[];
}

const fields: Read<Shuffle> = object({
  ciphertexts: list(list(shuffled, "ciphertext"), "question"),
  proofs: list(proofOf, "question"),
});

/** What a trustee says to have made of the ciphertexts, for each question that is shuffled. */
export function shuffleOf(json: string, where: string): Shuffle {
  return fields(jsonOf(json, where), where);
}

const outer: Read<{ readonly ciphertexts: readonly (readonly Written[])[] }> = object({
  ciphertexts: writtenPairs,
  proofs: anything,
});

/** The ciphertexts that came out, as they are written and before anything is checked. */
export function shuffledCiphertexts(json: string, where: string): readonly (readonly Written[])[] {
  return outer(jsonOf(json, where), where).ciphertexts;
}

/** Whether `after` is `before` in another order, each re-encrypted, as the proof says. */
export function isShuffle(
  election: Election,
  before: readonly Ciphertext[],
  after: readonly Ciphertext[],
  proof: ShuffleProof,
): boolean {
  const n = before.length;
  const [, , , , hats] = proof.t;
  const [, , , , sHats, sPrimes] = proof.s;
  const lengths = [after, proof.c, proof.chain, hats, sHats, sPrimes].map(({ length }) => length);
  if (lengths.some((length) => length !== n)) return false;
  const h = generatorAt(-1);
  const hs = Array.from({ length: n }, (_, i) => generatorAt(i));
  const all = [...before.map(quoted), ...after.map(quoted), ...proof.c.map(({ text }) => text)]
    .map((each) => `${each},`)
    .join("");
  const us = challengesOf(n, `shuffle-challenges|${election.fingerprint}|${all}`);
  const c = challengeOf(election, proof, all);
  return permutes(hs, us, c, proof) && chains(h, us, c, proof) && reencrypts(election, before, after, us, c, proof);
}

export function challengesOf(n: number, text: string): bigint[] {
  const name = nameOf(text);
  return Array.from({ length: n }, (_, i) => hashed(name + nameOf(String(i))));
}

export function challengeOf(election: Election, { t, chain }: Pick<ShuffleProof, "t" | "chain">, all: string): bigint {
  const [t1, t2, t3, [t41, t42], hats] = t;
  const texts = [t1, t2, t3, t41, t42, ...hats].map(({ text }) => `${text},`).join("");
  const chained = chain.map(({ text }) => `${text},`).join("");
  return hashed(`shuffle-challenge|${election.fingerprint}|${texts}${all}${chained}${election.key.text}`);
}

/** That what is committed to is an order: the sum and the product of the challenges stay. */
function permutes(hs: readonly Point[], us: readonly bigint[], c: bigint, proof: ShuffleProof): boolean {
  const [t1, , t3] = proof.t;
  const [s1, , s3, , , sPrimes] = proof.s;
  const bar = minus(
    proof.c.reduce((total, each) => sum(total, each.point), identity),
    hs.reduce(sum, identity),
  );
  const first = productOf([
    [bar, q - c],
    [generator, s1],
  ]);
  const tilde = proof.c.map((each, i): Factor => [each.point, reduced(-c * us[i]!)]);
  const third = productOf([...tilde, [generator, s3], ...hs.map((each, i): Factor => [each, sPrimes[i]!])]);
  return equal(first, t1.point) && equal(third, t3.point);
}

/** The chain of commitments that makes the product. All links are looked at in one: weighed by what nobody could choose. */
function chains(h: Point, us: readonly bigint[], c: bigint, proof: ShuffleProof): boolean {
  const [, t2, , , hats] = proof.t;
  const [, s2, , , sHats, sPrimes] = proof.s;
  const product = us.reduce((total, u) => reduced(total * u), 1n);
  const hat = minus(proof.chain.at(-1)?.point ?? h, powersOf(h).to(product));
  if (
    !equal(
      productOf([
        [hat, q - c],
        [generator, s2],
      ]),
      t2.point,
    )
  )
    return false;
  const weights = challengesOf(sHats.length, `unionhall|links|${c}|${s2}|${sHats.join()}|${sPrimes.join()}`);
  const factors = weights.flatMap((weight, i): Factor[] => [
    [hats[i]!.point, weight],
    [proof.chain[i]!.point, reduced(weight * c)],
    [i === 0 ? h : proof.chain[i - 1]!.point, reduced(-weight * sPrimes[i]!)],
  ]);
  const generated = weights.reduce((total, weight, i) => total - weight * sHats[i]!, 0n);
  return isIdentity(productOf([...factors, [generator, reduced(generated)]]));
}

function reencrypts(
  { key }: Election,
  before: readonly Ciphertext[],
  after: readonly Ciphertext[],
  us: readonly bigint[],
  c: bigint,
  proof: ShuffleProof,
): boolean {
  const [, , , [t41, t42]] = proof.t;
  const [, , , s4, , sPrimes] = proof.s;
  const halves = (half: "alpha" | "beta", base: Point): Point =>
    productOf([
      ...before.map((each, i): Factor => [each[half].point, reduced(-c * us[i]!)]),
      ...after.map((each, i): Factor => [each[half].point, sPrimes[i]!]),
      [opposed(base), s4],
    ]);
  return equal(halves("beta", key.point), t41.point) && equal(halves("alpha", generator), t42.point);
}
