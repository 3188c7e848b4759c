import { equal, identity, type Point, sum } from "../group/point.ts";
import { textOf, textsOf } from "../group/element.ts";
import { known } from "../election/tally.ts";
import { generatorPowers, powersOf } from "../group/powers.ts";
import { reduced } from "../group/scalar.ts";
import { anyScalar, type Chance } from "./chance.ts";
import { knowledge, type WrittenProof } from "./prove.ts";
import { type PublicKey, type Trustee, trusteeWith } from "./trustee.ts";

/** Something said and signed, as it is published. */
export interface Signed {
  readonly message: string;
  readonly signature: WrittenProof;
}

/** Somebody who sits on a board of trustees, before its key is made. */
export interface Sitting {
  /** Their place on the board, from 1. */
  readonly place: number;
  readonly threshold: number;
  readonly signing: bigint;
  readonly certificate: Signed;
}

export interface Seats {
  readonly size: number;
  /** How many of them are needed. */
  readonly threshold: number;
}

/** The first step: everybody publishes keys to sign with, and to be written to. */
export function seated({ size, threshold }: Seats, place: number, chance: Chance): Sitting {
  const signing = anyScalar(chance);
  const [verification, encryption] = textsOf([generatorPowers().to(signing), generatorPowers().to(anyScalar(chance))]);
  const context = { group: "Ed25519", size, threshold, index: place };
  const certificate = signed(JSON.stringify({ context, verification, encryption }), signing, chance);
  return { place, threshold, signing, certificate };
}

function signed(message: string, key: bigint, chance: Chance): Signed {
  return { message, signature: knowledge(key, `sigmsg|${message}|`, chance) };
}

/** What somebody deals: to all what their polynomial is committed to, and to each alone a share of it. */
export interface Dealt {
  readonly coefexps: Signed;
  /** Signs all certificates with it: whoever was shown others is found out. */
  readonly signature: WrittenProof;
  /** By place, each for the eyes of its owner only. */
  readonly shares: readonly bigint[];
}

/** The second step, once all certificates are there. */
export function dealt(by: Sitting, certificates: readonly Signed[], chance: Chance): Dealt {
  const polynomial = Array.from({ length: by.threshold }, () => anyScalar(chance));
  const coefexps = textsOf(polynomial.map((each) => generatorPowers().to(each)));
  const shares = certificates.map((_, i) => {
    return polynomial.reduceRight((value, coefficient) => reduced(value * BigInt(i + 1) + coefficient), 0n);
  });
  const all = `certs_sig|${JSON.stringify({ certs: certificates, coefexps })}`;
  return {
    coefexps: signed(JSON.stringify({ coefexps }), by.signing, chance),
    signature: signed(all, by.signing, chance).signature,
    shares,
  };
}

/** The places of those who dealt this one a share that is not what they told everybody. */
export function cheats(place: number, dealings: readonly Dealt[]): number[] {
  return dealings.flatMap(({ coefexps, shares }, i) => {
    const right = atPlace(coefficientsIn(coefexps), place);
    return equal(generatorPowers().to(shares[place - 1]!), right) ? [] : [i + 1];
  });
}

function coefficientsIn({ message }: Signed): Point[] {
  const { coefexps } = JSON.parse(message) as { readonly coefexps: readonly string[] };
  return coefexps.map((text) => known(text, "a polynomial"));
}

function atPlace(coefficients: readonly Point[], place: number): Point {
  return coefficients.reduceRight((value, each) => sum(powersOf(value).to(BigInt(place)), each), identity);
}

/** The third step: whoever got honest shares of all has a key. */
export function trusteeOf(sitting: Sitting, dealings: readonly Dealt[], chance: Chance): Trustee {
  const secret = reduced(dealings.reduce((total, { shares }) => total + shares[sitting.place - 1]!, 0n));
  const { published } = trusteeWith(secret, chance);
  const signature = signed(published.public_key, sitting.signing, chance).signature;
  return { secret, published: { ...published, signature } };
}

/** How a board stands among the trustees of an election. */
export function boardEntry(
  sitting: readonly Sitting[],
  dealings: readonly Dealt[],
  keys: readonly PublicKey[],
): unknown {
  return [
    "Pedersen",
    {
      threshold: sitting[0]!.threshold,
      certs: sitting.map(({ certificate }) => certificate),
      coefexps: dealings.map(({ coefexps }) => coefexps),
      signatures: dealings.map(({ signature }) => signature),
      verification_keys: keys,
    },
  ];
}

/** What a board adds to the key of an election. */
export function boardKey(dealings: readonly Dealt[]): string {
  return textOf(dealings.reduce((product, { coefexps }) => sum(product, coefficientsIn(coefexps)[0]!), identity));
}
