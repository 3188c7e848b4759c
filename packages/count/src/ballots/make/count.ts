import { decrypters, opening } from "../election/combine.ts";
import type { Question } from "../election/election.ts";
import type { Result } from "../election/result.ts";
import { countedIn, known, type Pair, pairOf, type Written, writtenOf } from "../election/tally.ts";
import type { Board } from "../election/trustees.ts";
import { neutralText, textOf, textsOf } from "../group/element.ts";
import { numbersSaid } from "../group/numbers.ts";
import { addend, generator, identity, minus, plus, type Point } from "../group/point.ts";
import { generatorPowers } from "../group/powers.ts";

/** What a ballot locks in, for each question, read from one that was checked. */
export function lockedIn(ballot: string): readonly (readonly Written[])[] {
  const { answers } = JSON.parse(ballot) as {
    readonly answers: readonly { readonly choices: Written | readonly Written[] }[];
  };
  return answers.map(({ choices }) => ("alpha" in choices ? [choices] : choices));
}

/** The ballots that count, of which each is its voter's last and weighs so much, as one tally: sums, and lists to be shuffled. */
export function tallyText(
  questions: readonly Question[],
  ballots: readonly { readonly ballot: string; readonly weight: number }[],
): string {
  const locked = ballots.map(({ ballot, weight }) => ({ answers: lockedIn(ballot), weight }));
  const tally = questions.map((question, i) => {
    if (question.kind === "numbers") return locked.flatMap(({ answers }) => answers[i]!).toSorted(byBytes);
    let product: readonly Pair[] | undefined;
    for (const { answers, weight } of locked)
      product = countedIn(
        product,
        answers[i]!.map((each) => pairOf(each, "a ballot")),
        weight,
      );
    const none = { alpha: neutralText, beta: neutralText };
    return product === undefined ? Array.from({ length: lengthOf(question) }, () => none) : writtenOf(product);
  });
  return JSON.stringify(tally);
}

function lengthOf(question: Question): number {
  return question.answers.length + (question.kind === "choice" && question.blank ? 1 : 0);
}

/** In the order of their bytes, lowest first, as belenios-tool has them: nobody can tell anything by it. */
function byBytes(a: Written, b: Written): number {
  const key = ({ alpha, beta }: Written): string =>
    [alpha, beta].map((text) => text.match(/../g)!.toReversed().join("")).join("");
  return key(a) < key(b) ? -1 : 1;
}

/** What each trustee made of each ciphertext, by the trustee's number from 1. */
export type Decryptions = ReadonlyMap<number, readonly (readonly string[])[]>;

/** The result, from the decryptions of enough trustees. `most` is what all ballots weigh together. */
export function resultText(
  questions: readonly Question[],
  boards: readonly Board[],
  ciphertexts: readonly (readonly Written[])[],
  decryptions: Decryptions,
  most: number,
): string {
  const chosen = decrypters(boards, new Set(decryptions.keys()));
  if (chosen === undefined) throw new Error("Too few trustees decrypted.");
  const open = opening(boards, chosen);
  const exponents = logarithms(most);
  const result: Result = questions.map((question, i) => {
    const points = ciphertexts[i]!.map(({ beta }, j) => {
      const shares = new Map(
        [...decryptions].map(([owner, factors]) => [owner, known(factors[i]![j]!, "a decryption")]),
      );
      return open(known(beta, "a ciphertext"), shares);
    });
    if (question.kind === "numbers") return textsOf(points).map((text) => numbersSaid(text, question.answers.length));
    return points.map(exponents);
  });
  const written = result.map((each) =>
    each.map((one) => (typeof one === "number" && one >= 2 ** 30 ? String(one) : one)),
  );
  return JSON.stringify({ result: written });
}

/** How often g was multiplied, up to `most`: in small steps that are kept, and in large ones (Shanks). */
function logarithms(most: number): (point: Point) => number {
  const size = Math.ceil(Math.sqrt(most + 1));
  const step = addend(generator);
  const small: Point[] = [identity];
  for (let i = 1; i < size; i++) small.push(plus(small[i - 1]!, step));
  const places = new Map(textsOf(small).map((text, i) => [text, i]));
  const large = generatorPowers().to(BigInt(size));
  return (point) => {
    let rest = point;
    for (let i = 0; i <= size; i++) {
      const place = places.get(textOf(rest));
      if (place !== undefined) return i * size + place;
      rest = minus(rest, large);
    }
    throw new Error("More than all votes together.");
  };
}
