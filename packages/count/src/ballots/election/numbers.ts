import { object, type Read } from "../format/json.ts";
import type { Fault } from "../format/refusal.ts";
import { type Prepared, prepared, quoted } from "./ciphertext.ts";
import { knows, type Proof, proof } from "./proof.ts";
import type { Element } from "../group/element.ts";

/** An answer of numbers: one ciphertext that hides them all, and the proof that whoever made it knew what it hides. */
export interface NumbersAnswer {
  readonly choices: Prepared;
  readonly proof: Proof;
}

export const readNumbers: Read<NumbersAnswer> = object({ choices: prepared, proof });

export function numbersFaults(answer: NumbersAnswer, key: Element, prefix: string, where: string): Fault[] {
  const { choices } = answer;
  if (knows(choices.powers.alpha, answer.proof, `raweg|${prefix}|${key.text},${quoted(choices)}|`)) return [];
  return [{ where, what: "The proof does not hold: whoever made this answer may have copied it." }];
}
