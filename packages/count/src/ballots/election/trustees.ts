import { element, jsonOf, list, object, optional, type Read, text, whole } from "../format/json.ts";
import { Refusal } from "../format/refusal.ts";
import { type Element, textOf } from "../group/element.ts";
import { addend, equal, identity, plus, type Point, sum } from "../group/point.ts";
import { powersOf } from "../group/powers.ts";
import { reduced } from "../group/scalar.ts";
import { knows, type Proof, proof } from "./proof.ts";

/** Some trustees of whom `threshold` together can decrypt. One who must take part is one of one. */
export interface Board {
  readonly threshold: number;
  readonly keys: readonly Element[];
  /** What the board adds to the election's key. */
  readonly key: Point;
}

const publicKey = object({ pok: proof, public_key: element, signature: optional(proof), name: optional(text) });
type PublicKey = ReturnType<typeof publicKey>;

const signed = object({ message: text, signature: proof });
type Signed = ReturnType<typeof signed>;

const parameters = object({
  threshold: whole,
  certs: list(signed, "certificate"),
  coefexps: list(signed, "polynomial"),
  signatures: list(proof, "signature"),
  verification_keys: list(publicKey, "key"),
});
const certificate = object({
  context: object({ group: text, size: whole, threshold: whole, index: whole }),
  verification: element,
  encryption: element,
});
const coefficients = object({ coefexps: list(element, "coefficient") });

/** The trustees of an election, all of whose proofs hold, and whose keys make the election's key. */
export function trusteesOf(json: string, electionKey: Element): readonly Board[] {
  const where = "the trustees";
  const boards = list(board, "entry")(jsonOf(json, where), where);
  if (boards.length === 0) throw new Refusal(where, "There are none.");
  const keys = boards.flatMap((each) => each.keys.map((key) => key.text));
  if (new Set(keys).size < keys.length) throw new Refusal(where, "Two trustees have the same key.");
  const together = boards.reduce((product, each) => sum(product, each.key), identity);
  if (!equal(together, electionKey.point)) {
    throw new Refusal("the election", "Its key is not what the keys of its trustees make together.");
  }
  return boards;
}

const board: Read<Board> = (value, where) => {
  if (!Array.isArray(value) || value.length !== 2) throw new Refusal(where, "This is no trustee.");
  const [kind, inner] = value as readonly unknown[];
  if (kind === "Single") return single(publicKey(inner, where), where);
  if (kind === "Pedersen") return threshold(inner, where);
  throw new Refusal(where, "This is no trustee.");
};

function single(given: PublicKey, where: string): Board {
  if (given.signature !== undefined) throw new Refusal(where, "A trustee who stands alone signs for nobody.");
  holdsItsKey(given, where);
  return { threshold: 1, keys: [given.public_key], key: given.public_key.point };
}

/** A key whose maker shows no knowledge of its secret could have been made out of the other keys, to cancel them. */
function holdsItsKey({ pok, public_key }: PublicKey, where: string): void {
  if (!knows(powersOf(public_key.point), pok, `pok|Ed25519|${public_key.text}|`)) {
    throw new Refusal(where, "The proof that this trustee holds the secret of the key does not hold.");
  }
}

function threshold(value: unknown, where: string): Board {
  const given = parameters(value, where);
  const size = given.certs.length;
  const lengths = [given.coefexps, given.signatures, given.verification_keys].map(({ length }) => length);
  if (size === 0 || lengths.some((length) => length !== size)) {
    throw new Refusal(where, "Not every trustee has one certificate, polynomial, signature and key.");
  }
  if (given.threshold < 1 || given.threshold > size) throw new Refusal(where, "So many trustees cannot be needed.");
  const signers = given.certs.map((each, i) =>
    certified(each, i, size, given.threshold, `${where}, certificate ${i + 1}`),
  );
  if (new Set(signers.map(({ text }) => text)).size < size)
    throw new Refusal(where, "Two certificates are of one key.");
  const certs = given.certs.map(plainly);
  const polynomials = given.coefexps.map((each, i) => {
    const at = `${where}, polynomial ${i + 1}`;
    const { coefexps } = coefficients(jsonOf(each.message, at), at);
    if (coefexps.length !== given.threshold)
      throw new Refusal(at, "It does not have as many coefficients as are needed.");
    signedBy(signers[i]!, each, at);
    const all = `certs_sig|${JSON.stringify({ certs, coefexps: coefexps.map(({ text }) => text) })}`;
    signedBy(signers[i]!, { message: all, signature: given.signatures[i]! }, at);
    return coefexps;
  });
  given.verification_keys.forEach((each, i) => verified(each, i, polynomials, signers[i]!, `${where}, key ${i + 1}`));
  const key = polynomials.reduce((product, [first]) => sum(product, first!.point), identity);
  return { threshold: given.threshold, keys: given.verification_keys.map((each) => each.public_key), key };
}

/** The key that a trustee signs with, from the certificate. */
function certified(given: Signed, i: number, size: number, threshold: number, where: string): Element {
  const { context, verification } = certificate(jsonOf(given.message, where), where);
  const right = context.group === "Ed25519" && context.size === size && context.threshold === threshold;
  if (!right || context.index !== i + 1)
    throw new Refusal(where, "It was made for other trustees, or for another place.");
  signedBy(verification, given, where);
  return verification;
}

function signedBy(signer: Element, { message, signature }: Signed, where: string): void {
  if (!knows(powersOf(signer.point), signature, `sigmsg|${message}|`)) {
    throw new Refusal(where, "The signature does not hold.");
  }
}

/** The key of a trustee of a board has to be what all polynomials come to at its place. */
function verified(
  given: PublicKey,
  i: number,
  polynomials: readonly (readonly Element[])[],
  signer: Element,
  where: string,
): void {
  holdsItsKey(given, where);
  let power = 1n;
  let key = identity;
  for (let k = 0; k < polynomials[0]!.length; k++) {
    const product = polynomials.reduce((all, coefexps) => plus(all, addend(coefexps[k]!.point)), identity);
    key = sum(key, powersOf(product).to(power));
    power = reduced(power * BigInt(i + 1));
  }
  if (!equal(key, given.public_key.point)) throw new Refusal(where, "It is not what the polynomials of all come to.");
  if (given.signature === undefined) throw new Refusal(where, "Its owner did not sign it.");
  signedBy(signer, { message: textOf(key), signature: given.signature }, where);
}

/** As it stood in the text: the proofs in decimal. */
function plainly({ message, signature }: Signed): unknown {
  return { message, signature: written(signature) };
}

function written({ challenge, response }: Proof): unknown {
  return { challenge: challenge.toString(), response: response.toString() };
}
