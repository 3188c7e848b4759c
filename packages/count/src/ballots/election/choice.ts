import { list, object, optional, type Read } from "../format/json.ts";
import { type Fault, Refusal } from "../format/refusal.ts";
import { textsOf } from "../group/element.ts";
import { identity, sum, type Point } from "../group/point.ts";
import { type Powers, powersOf } from "../group/powers.ts";
import { type Prepared, prepared, quoted } from "./ciphertext.ts";
import type { Choice } from "./election.ts";
import { type Claim, type Hidden, oneHolds, type Proof, proof } from "./proof.ts";

/** An answer to a choice: for each answer a hidden 0 or 1, with proofs. Where blank is allowed, the first says whether it is. */
export interface ChoiceAnswer {
  readonly choices: readonly Prepared[];
  readonly individual_proofs: readonly (readonly Proof[])[];
  readonly overall_proof: readonly Proof[];
  readonly blank_proof?: readonly Proof[];
}

const proofs = list(proof, "case");

export const readChoice: Read<ChoiceAnswer> = object({
  choices: list(prepared, "choice"),
  individual_proofs: list(proofs, "proof"),
  overall_proof: proofs,
  blank_proof: optional(proofs),
});

/** What of the proofs of an answer does not hold. `prefix` names the election and the credential, so no other can take it. */
export function choiceFaults(
  question: Choice,
  answer: ChoiceAnswer,
  key: Powers,
  prefix: string,
  where: string,
): Fault[] {
  const length = question.answers.length + (question.blank ? 1 : 0);
  const { choices, individual_proofs, overall_proof, blank_proof } = answer;
  if (choices.length !== length || individual_proofs.length !== length) {
    throw new Refusal(where, "It does not have as many choices and proofs as the question has answers.");
  }
  if ((blank_proof !== undefined) !== question.blank)
    throw new Refusal(where, "A proof about a blank vote is wrong here.");
  const faults = choices.flatMap((choice, i): Fault[] => {
    const cases = individual_proofs[i]!;
    const holds =
      cases.length === 2 && oneHolds(claims(choice.powers, [0, 1], cases), key, `prove|${prefix}|${quoted(choice)}|`);
    const what = "The individual proof does not hold: nothing shows that the choice is 0 or 1.";
    return holds ? [] : [{ where: `${where}, choice ${i + 1}`, what }];
  });
  const all = `${prefix}|${choices.map(quoted).join()}`;
  const allowed = Array.from({ length: question.most - question.least + 1 }, (_, i) => question.least + i);
  const total = totalOf(question.blank ? choices.slice(1) : choices);
  if (blank_proof === undefined) {
    const [alpha, beta] = textsOf([total.alpha.point, total.beta.point]);
    const cases = overall_proof.length === allowed.length ? claims(total, allowed, overall_proof) : undefined;
    return cases !== undefined && oneHolds(cases, key, `prove|${all}|${alpha},${beta}|`)
      ? faults
      : [...faults, overall(where)];
  }
  const blank = choices[0]!.powers;
  if (blank_proof.length !== 2 || !oneHolds(eitherIsZero(blank, total, blank_proof), key, `bproof0|${all}|`)) {
    faults.push({ where, what: "The proof about a blank vote does not hold: it could be blank and choose." });
  }
  const right = overall_proof.length === allowed.length + 1;
  const [first, ...rest] = overall_proof;
  const cases = right ? [{ hidden: blank, value: 1, proof: first! }, ...claims(total, allowed, rest)] : undefined;
  return cases !== undefined && oneHolds(cases, key, `bproof1|${all}|`) ? faults : [...faults, overall(where)];
}

function overall(where: string): Fault {
  return { where, what: "The overall proof does not hold: nothing shows that as many are chosen as may be." };
}

function claims(hidden: Hidden, values: readonly number[], cases: readonly Proof[]): Claim[] {
  return values.map((value, i) => ({ hidden, value, proof: cases[i]! }));
}

function eitherIsZero(blank: Hidden, total: Hidden, [first, second]: readonly Proof[]): Claim[] {
  return [
    { hidden: blank, value: 0, proof: first! },
    { hidden: total, value: 0, proof: second! },
  ];
}

/** Hides the sum of what all hide. */
function totalOf(choices: readonly Prepared[]): Hidden {
  const all = (half: (choice: Prepared) => Point): Powers => {
    return powersOf(choices.reduce((product, choice) => sum(product, half(choice)), identity));
  };
  return { alpha: all(({ alpha }) => alpha.point), beta: all(({ beta }) => beta.point) };
}
