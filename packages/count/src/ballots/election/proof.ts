import { object, type Read, scalar } from "../format/json.ts";
import { generatorPowers, type Powers } from "../group/powers.ts";
import { textOf, textsOf } from "../group/element.ts";
import { sum } from "../group/point.ts";
import { hashed, reduced } from "../group/scalar.ts";

/** Half of most proofs: shows that its maker knew a number, and tells nothing of it. */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

export const proof: Read<Proof> = object({ challenge: scalar, response: scalar });

/** Whether somebody who knew x made this proof, where the key is g^x, over what the prefix says. Schnorr's proof. */
export function knows(key: Powers, { challenge, response }: Proof, prefix: string): boolean {
  const commitment = sum(generatorPowers().to(response), key.to(challenge));
  return challenge === hashed(prefix + textOf(commitment));
}

/** A pair of points that hides a number m: g^r, and y^r·g^m. */
export interface Hidden {
  readonly alpha: Powers;
  readonly beta: Powers;
}

/** One of several claims of which somebody shows that one is true, and not which: that `hidden` hides `value`. */
export interface Claim {
  readonly hidden: Hidden;
  readonly value: number;
  readonly proof: Proof;
}

/** Whether one of the claims is true: the challenges of all have to add up to what nobody can choose. */
export function oneHolds(claims: readonly Claim[], electionKey: Powers, prefix: string): boolean {
  const g = generatorPowers();
  const commitments = claims.flatMap(({ hidden, value, proof: { challenge, response } }) => {
    const b = sum(electionKey.to(response), hidden.beta.to(challenge));
    const less = value === 0 ? b : sum(b, g.to(reduced(-challenge * BigInt(value))));
    return [sum(g.to(response), hidden.alpha.to(challenge)), less];
  });
  const challenges = claims.reduce((total, claim) => total + claim.proof.challenge, 0n);
  return reduced(challenges) === hashed(prefix + textsOf(commitments).join());
}
