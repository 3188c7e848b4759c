import { nameOf, shortOf } from "../format/hash.ts";
import { anything, element, flag, jsonOf, list, object, optional, type Read, text, whole } from "../format/json.ts";
import { Refusal, Unsupported } from "../format/refusal.ts";
import type { Element } from "../group/element.ts";

/** Choose from `least` to `most` of the answers, or nothing if `blank`. Only the sums become known. */
export interface Choice {
  readonly kind: "choice";
  readonly question: string;
  readonly answers: readonly string[];
  readonly blank: boolean;
  readonly least: number;
  readonly most: number;
}

/** Give every answer a number from 0 to 255: a rank, a grade. All ballots become known, shuffled. */
export interface Numbers {
  readonly kind: "numbers";
  readonly question: string;
  readonly answers: readonly string[];
  /** What the makers of the election meant the numbers to be counted by; the protocol does not say what it is. */
  readonly extra?: unknown;
}

export type Question = Choice | Numbers;

export interface Election {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly key: Element;
  readonly questions: readonly Question[];
  readonly administrator?: string;
  readonly credentialAuthority?: string;
  /** The hash of the election's text as ballots quote it. */
  readonly fingerprint: string;
}

/** More answers do not fit into one ciphertext: 8 bits each, 14 of padding. */
const mostNumbers = 30;

const choice = object({
  answers: list(text),
  blank: optional(flag),
  min: whole,
  max: whole,
  question: text,
});
const numbers = object({ answers: list(text), question: text });

const question: Read<Question> = (value, where) => {
  if (typeof value !== "object" || value === null || !("type" in value)) return choiceOf(value, where);
  if (value.type !== "NonHomomorphic") {
    throw new Unsupported(where, "This kind of question is not supported: choices, and numbers to each answer, are.");
  }
  const { value: inner, extra } = object({ type: text, value: numbers, extra: optional(anything) })(value, where);
  if (inner.answers.length < 1 || inner.answers.length > mostNumbers) {
    throw new Refusal(where, `A question for numbers has from 1 to ${mostNumbers} answers.`);
  }
  return { kind: "numbers", ...inner, ...(extra === undefined ? {} : { extra }) };
};

function choiceOf(value: unknown, where: string): Choice {
  const { answers, blank, min, max, question } = choice(value, where);
  if (answers.length < 1 || min > max || max > answers.length) {
    throw new Refusal(where, "Nobody could answer it: from how many to how many answers is not right.");
  }
  return { kind: "choice", question, answers, blank: blank ?? false, least: min, most: max };
}

const fields = object({
  version: whole,
  description: text,
  name: text,
  group: text,
  public_key: element,
  questions: list(question, "question"),
  uuid: text,
  administrator: optional(text),
  credential_authority: optional(text),
});

/** Throws `Unsupported` where the text speaks of another version or group. */
export function electionOf(json: string): Election {
  const where = "the election";
  const value = jsonOf(json, where);
  supported(value, where);
  const read = fields(value, where);
  if (!/^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(read.uuid)) throw new Refusal(where, "Its id is not one of an election.");
  if (read.questions.length === 0) throw new Refusal(where, "It asks no question.");
  return {
    uuid: read.uuid,
    name: read.name,
    description: read.description,
    key: read.public_key,
    questions: read.questions,
    ...(read.administrator === undefined ? {} : { administrator: read.administrator }),
    ...(read.credential_authority === undefined ? {} : { credentialAuthority: read.credential_authority }),
    fingerprint: shortOf(nameOf(json)),
  };
}

/** Only version 1 over Ed25519 is. Anything that speaks of a version and a group may be an election of another. */
export function supported(value: unknown, where: string): void {
  if (typeof value !== "object" || value === null) return;
  const { version, group } = value as { version?: unknown; group?: unknown };
  if (typeof version === "number" && version !== 1) {
    throw new Unsupported(where, `Version ${version} of the protocol is not supported: version 1 is.`);
  }
  if (typeof group === "string" && group !== "Ed25519") {
    throw new Unsupported(where, "This group is not supported: Ed25519 is.");
  }
}
