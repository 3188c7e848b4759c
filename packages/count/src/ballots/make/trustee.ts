import type { Election } from "../election/election.ts";
import type { Written } from "../election/tally.ts";
import { known } from "../election/tally.ts";
import { textOf, textsOf } from "../group/element.ts";
import { generatorPowers, powersOf } from "../group/powers.ts";
import { hashed, reduced } from "../group/scalar.ts";
import { anyScalar, type Chance } from "./chance.ts";
import { knowledge, type WrittenProof, writtenProof } from "./prove.ts";

/** What a trustee publishes: a key, and the proof that they hold its secret. */
export interface PublicKey {
  readonly pok: WrittenProof;
  readonly public_key: string;
  readonly signature?: WrittenProof;
}

export interface Trustee {
  readonly secret: bigint;
  readonly published: PublicKey;
}

/** A trustee without whom nothing is opened. */
export function anyTrustee(chance: Chance): Trustee {
  return trusteeWith(anyScalar(chance), chance);
}

export function trusteeWith(secret: bigint, chance: Chance): Trustee {
  const public_key = textOf(generatorPowers().to(secret));
  return { secret, published: { pok: knowledge(secret, `pok|Ed25519|${public_key}|`, chance), public_key } };
}

/** A trustee's part in opening ciphertexts, with the proofs that it was done with the secret of their key. */
export function decryptionBy(
  { secret, published }: Trustee,
  election: Election,
  ciphertexts: readonly (readonly Written[])[],
  chance: Chance,
): string {
  const parts = ciphertexts.map((each) =>
    each.map(({ alpha }) => {
      const base = powersOf(known(alpha, "a ciphertext"));
      const w = anyScalar(chance);
      const [factor, a, b] = textsOf([base.to(secret), generatorPowers().to(w), base.to(w)]);
      const challenge = hashed(`decrypt|${election.fingerprint}|${published.public_key}|${a},${b}`);
      return { factor, proof: writtenProof({ challenge, response: reduced(w - secret * challenge) }) };
    }),
  );
  return JSON.stringify({
    decryption_factors: parts.map((each) => each.map(({ factor }) => factor)),
    decryption_proofs: parts.map((each) => each.map(({ proof }) => proof)),
  });
}
