import { nameOf } from "./hash.ts";
import { hash, jsonOf, object, optional, type Read, text, weight, whole } from "./json.ts";
import { Refusal } from "./refusal.ts";
import type { Entry } from "./tar.ts";

export type EventType =
  | "Setup"
  | "Ballot"
  | "EndBallots"
  | "EncryptedTally"
  | "Shuffle"
  | "EndShuffles"
  | "PartialDecryption"
  | "Result";

/** One event of an election, with the texts that came for it: those it names, in the order in which an archive has them. */
export interface Happened {
  readonly type: EventType;
  /** Its place in the chain, from 0. */
  readonly height: number;
  readonly hash: string;
  readonly texts: readonly string[];
}

/** What may come next after what. */
const next: { readonly [type in EventType]: readonly EventType[] } = {
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["Shuffle", "PartialDecryption"],
  Shuffle: ["Shuffle", "EndShuffles"],
  EndShuffles: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

const event = object({ parent: optional(hash), height: whole, type: text, payload: optional(hash) });
const setupData = object({ election: hash, trustees: hash, credentials: hash });
export const owned: Read<{ readonly owner: number; readonly payload: string }> = object({
  owner: whole,
  payload: hash,
});
interface Sized {
  readonly num_tallied: number;
  readonly total_weight: number;
  readonly encrypted_tally: string;
}

/** How many ballots a tally counts, and how much they weigh. */
export const sizedTally: Read<Sized> = object({ num_tallied: whole, total_weight: weight, encrypted_tally: hash });

/** The events of an archive's files. Each file must be called by its hash, belong to the event after it, and be the only one so. */
export function chainOf(files: readonly Entry[]): Happened[] {
  const chain: Happened[] = [];
  let waiting: Entry[] = [];
  for (const file of files) {
    const [name, kind] = nameAndKind(file);
    if (kind === "data") {
      waiting.push(file);
      continue;
    }
    chain.push(linked(file.text, name, chain.at(-1), waiting));
    waiting = [];
  }
  if (waiting.length > 0)
    throw new Refusal("the end of the archive", "What no event speaks of stands at the end: an event is missing.");
  if (chain.length === 0) throw new Refusal("the archive", "It holds no event.");
  return chain;
}

function nameAndKind({ name, text }: Entry): [string, "data" | "event"] {
  const parts = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name);
  if (parts === null) throw new Refusal("the archive", "It holds a file that is not called by its hash.");
  const where = `file ${parts[1]!.slice(0, 12)}…`;
  if (nameOf(text) !== parts[1])
    throw new Refusal(where, "What is in this file does not have the hash it is called by.");
  return [parts[1]!, parts[2] as "data" | "event"];
}

function linked(text: string, name: string, last: Happened | undefined, waiting: readonly Entry[]): Happened {
  const where = `event ${last === undefined ? 0 : last.height + 1}`;
  const { parent, height, type, payload } = event(jsonOf(text, where), where);
  if (!isType(type)) throw new Refusal(where, "This kind of event is not known.");
  if (parent !== last?.hash) throw new Refusal(where, "It does not name the event before it: the chain is broken.");
  if (height !== (last === undefined ? 0 : last.height + 1))
    throw new Refusal(where, "Its number is not the next one.");
  if (last === undefined ? type !== "Setup" : !next[last.type].includes(type)) {
    const before = last === undefined ? "the beginning" : `"${last.type}"`;
    throw new Refusal(where, `An event "${type}" cannot come after ${before}.`);
  }
  const texts = waiting.map((file) => file.text);
  const names = waiting.map((file) => file.name.slice(0, 64));
  const awaited = awaitedNames(type, payload, texts, where);
  if (names.length !== awaited.length || names.some((each, i) => each !== awaited[i])) {
    throw new Refusal(where, `What stands before this event "${type}" is not exactly what it names.`);
  }
  return { type, height, hash: name, texts };
}

function isType(type: string): type is EventType {
  return Object.hasOwn(next, type);
}

/** The hashes of the files before an event, the last of which is what it names. */
function awaitedNames(type: EventType, payload: string | undefined, texts: readonly string[], where: string): string[] {
  if (type === "EndBallots" || type === "EndShuffles") {
    if (payload !== undefined) throw new Refusal(where, `An event "${type}" names something.`);
    return [];
  }
  if (payload === undefined) throw new Refusal(where, `An event "${type}" names nothing.`);
  if (type === "Ballot" || type === "Result") return [payload];
  const last = texts.at(-1);
  if (last === undefined) throw new Refusal(where, `What this event "${type}" names is not there.`);
  const named = jsonOf(last, where);
  if (type === "Setup") {
    const { election, trustees, credentials } = setupData(named, where);
    return [election, trustees, credentials, payload];
  }
  if (type === "EncryptedTally") return [sizedTally(named, where).encrypted_tally, payload];
  return [owned(named, where).payload, payload];
}
