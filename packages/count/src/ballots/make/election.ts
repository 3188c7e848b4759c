import type { Question } from "../election/election.ts";
import { known } from "../election/tally.ts";
import { textOf } from "../group/element.ts";
import { identity, sum } from "../group/point.ts";
import { anyLetters, type Chance } from "./chance.ts";

/** The id of an election, which no other has. */
export function anyUuid(chance: Chance): string {
  return anyLetters(14, chance);
}

/** The key of an election: what all its trustees' keys, and boards' keys, make together. */
export function keyOfAll(keys: readonly string[]): string {
  return textOf(keys.reduce((product, key) => sum(product, known(key, "a key")), identity));
}

/** The text of an election, which stays the same from its first day to its last. */
export function electionText({
  uuid,
  name,
  description,
  key,
  questions,
}: {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly key: string;
  readonly questions: readonly Question[];
}): string {
  return JSON.stringify({
    version: 1,
    description,
    name,
    group: "Ed25519",
    public_key: key,
    questions: questions.map(written),
    uuid,
  });
}

function written(question: Question): unknown {
  if (question.kind === "numbers") {
    const { answers, question: asked, extra } = question;
    const value = { answers, question: asked };
    return { type: "NonHomomorphic", value, ...(extra === undefined ? {} : { extra }) };
  }
  const { answers, blank, least, most, question: asked } = question;
  return { answers, ...(blank ? { blank } : {}), min: least, max: most, question: asked };
}
