import { jsonOf, list, object, text } from "../format/json.ts";
import { Refusal } from "../format/refusal.ts";
import { elementOf, neutralText, textsOf } from "../group/element.ts";
import { identity, type Point, sum } from "../group/point.ts";
import { generatorPowers, type Powers, powersOf } from "../group/powers.ts";
import { hashed } from "../group/scalar.ts";
import { type Proof, proof } from "./proof.ts";

/** What a trustee made of one ciphertext with the secret of the key: alpha^x, and the proof that it was that secret. */
export interface Factor {
  readonly factor: string;
  readonly proof: Proof;
}

const fields = object({
  decryption_factors: list(list(text, "ciphertext"), "question"),
  decryption_proofs: list(list(proof, "ciphertext"), "question"),
});

/** A trustee's share of the decryption, in the shape of the tally. */
export function decryptionOf(json: string, shape: readonly number[], where: string): readonly (readonly Factor[])[] {
  const { decryption_factors: factors, decryption_proofs: proofs } = fields(jsonOf(json, where), where);
  const fits = [factors, proofs].every(
    (all) => all.length === shape.length && all.every((each, i) => each.length === shape[i]),
  );
  if (!fits)
    throw new Refusal(where, "It does not have as many factors and proofs as there are ciphertexts to decrypt.");
  return factors.map((each, i) => each.map((factor, j) => ({ factor, proof: proofs[i]![j]! })));
}

/** The factor, if it is alpha to the secret of the trustee's key. A string says what is wrong. */
export function factorOf(
  { factor, proof: { challenge, response } }: Factor,
  alpha: Point,
  trustee: { readonly key: string; readonly powers: Powers },
  fingerprint: string,
): Point | string {
  // Where nobody voted there is nothing to decrypt.
  const point = factor === neutralText ? identity : elementOf(factor);
  if (typeof point === "string") return `The factor is no element of the group: ${point}.`;
  const [a, b] = textsOf([
    sum(generatorPowers().to(response), trustee.powers.to(challenge)),
    sum(powersOf(alpha).to(response), powersOf("text" in point ? point.point : point).to(challenge)),
  ]);
  if (challenge !== hashed(`decrypt|${fingerprint}|${trustee.key}|${a},${b}`)) {
    return "The proof does not hold: this trustee did not decrypt this ciphertext so.";
  }
  return "text" in point ? point.point : point;
}
