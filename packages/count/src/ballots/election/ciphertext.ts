import { object, type Read, text } from "../format/json.ts";
import { Refusal } from "../format/refusal.ts";
import { checked, type Element, pointOf } from "../group/element.ts";
import { type Powers, powersOf } from "../group/powers.ts";

/** What somebody encrypted for the trustees (ElGamal): g^r, and the key to the r times what is hidden. */
export interface Ciphertext {
  readonly alpha: Element;
  readonly beta: Element;
}

/** A ciphertext with the powers of both halves, prepared. */
export interface Prepared extends Ciphertext {
  readonly powers: { readonly alpha: Powers; readonly beta: Powers };
}

const pair = object({ alpha: text, beta: text });

/** Checks that both halves are in the group, with powers that the proofs need anyway. */
export const prepared: Read<Prepared> = (value, where) => {
  const { alpha, beta } = pair(value, where);
  const a = half(alpha, `${where}, alpha`);
  const b = half(beta, `${where}, beta`);
  return { alpha: a.element, beta: b.element, powers: { alpha: a.powers, beta: b.powers } };
};

function half(written: string, where: string): { element: Element; powers: Powers } {
  const point = pointOf(written);
  if (typeof point === "string") throw outside(where, point);
  const powers = powersOf(point);
  const element = checked(written, powers);
  if (typeof element === "string") throw outside(where, element);
  return { element, powers };
}

function outside(where: string, why: string): Refusal {
  return new Refusal(where, `This is no element of the group: ${why}.`);
}

/** As proofs quote it. */
export function quoted({ alpha, beta }: Ciphertext): string {
  return `${alpha.text},${beta.text}`;
}
