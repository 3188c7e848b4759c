import { nameOf } from "../format/hash.ts";
import { textOf } from "../group/element.ts";
import { generatorPowers } from "../group/powers.ts";
import { reduced } from "../group/scalar.ts";
import { anyLetters, type Chance } from "./chance.ts";

/** What a voter is given, and nobody else keeps: 22 letters, in groups to be copied by hand. */
export function anyCredential(chance: Chance): string {
  const letters = anyLetters(22, chance);
  return [letters.slice(0, 5), letters.slice(5, 11), letters.slice(11, 16), letters.slice(16)].join("-");
}

/** The number with which a credential signs in this election. */
export function secretOf(credential: string, uuid: string): bigint {
  const [first, second] = [0, 1].map((i) => nameOf(`derive_credential|${uuid}|${i}|${credential}`));
  return reduced(BigInt(`0x${first}${second}`));
}

/** What stands of a credential in the list of those who may vote. */
export function publicOf(credential: string, uuid: string): string {
  return textOf(generatorPowers().to(secretOf(credential, uuid)));
}

/** The list of those who may vote, in an order that says nothing of who they are. */
export function credentialsText(voters: readonly { readonly credential: string; readonly weight: number }[]): string {
  const weighed = voters.some(({ weight }) => weight !== 1);
  const lines = voters.map(({ credential, weight }) => (weighed ? `${credential},${weight}` : credential));
  return JSON.stringify(lines.toSorted());
}
