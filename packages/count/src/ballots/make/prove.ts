import { textOf, textsOf } from "../group/element.ts";
import { sum } from "../group/point.ts";
import { generatorPowers, type Powers } from "../group/powers.ts";
import { hashed, reduced } from "../group/scalar.ts";
import type { Proof } from "../election/proof.ts";
import { anyScalar, type Chance } from "./chance.ts";

/** A proof as it is written. */
export interface WrittenProof {
  readonly challenge: string;
  readonly response: string;
}

export function writtenProof({ challenge, response }: Proof): WrittenProof {
  return { challenge: challenge.toString(), response: response.toString() };
}

/** Shows that whoever makes this knows the secret of g^secret, over what the prefix says. */
export function knowledge(secret: bigint, prefix: string, chance: Chance): WrittenProof {
  const w = anyScalar(chance);
  const challenge = hashed(prefix + textOf(generatorPowers().to(w)));
  return writtenProof({ challenge, response: reduced(w - secret * challenge) });
}

/** One of several claims, that what was hidden with `r` is `value`, where it is `hidden`. */
export interface Case {
  readonly r: bigint;
  readonly hidden: number;
  readonly value: number;
}

/** Shows that one of the claims is true, and not which: the true one is proved, and the others are made up to fit. */
export function oneOf(cases: readonly Case[], key: Powers, prefix: string, chance: Chance): WrittenProof[] {
  const truth = cases.findIndex(({ hidden, value }) => hidden === value);
  if (truth < 0) throw new Error("None of the claims is true.");
  const g = generatorPowers();
  const made = cases.map(({ r, hidden, value }, i) => {
    const w = anyScalar(chance);
    const challenge = i === truth ? 0n : anyScalar(chance);
    const off = g.to(reduced(BigInt(hidden - value) * challenge));
    return { challenge, w, response: reduced(w - r * challenge), commitments: [g.to(w), sum(key.to(w), off)] };
  });
  const total = made.reduce((all, { challenge }) => all + challenge, 0n);
  const rest = reduced(hashed(prefix + textsOf(made.flatMap(({ commitments }) => commitments)).join()) - total);
  return made.map(({ challenge, w, response }, i) =>
    writtenProof(
      i === truth ? { challenge: rest, response: reduced(w - cases[i]!.r * rest) } : { challenge, response },
    ),
  );
}
