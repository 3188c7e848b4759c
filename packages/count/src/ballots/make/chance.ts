import { numberOfBytes, reduced } from "../group/scalar.ts";

/** As many random bytes as are asked for, which nobody can foresee: a port, as this package has no chance of its own. */
export type Chance = (length: number) => Uint8Array;

/** A scalar, each as likely as any other: the 512 bits leave no bias that could be seen. */
export function anyScalar(chance: Chance): bigint {
  return reduced(numberOfBytes(chance(64)));
}

/** A whole number from 0 and below `end`, likewise. */
export function anyBelow(end: number, chance: Chance): number {
  return Number(numberOfBytes(chance(24)) % BigInt(end));
}

const letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Letters and digits that are not mistaken for each other: 22 of them nobody guesses. */
export function anyLetters(length: number, chance: Chance): string {
  return Array.from({ length }, () => letters[anyBelow(letters.length, chance)]).join("");
}
